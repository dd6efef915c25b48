package io.shelftalker.catalog.product;

import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Observations for tests, varied from an ordinary one. */
public record Seen(Observation observation) {

    /** A page of a test shop: in stock for 10.00 CAD. */
    public static Seen page(String name, Instant at) {
        URI url = URI.create("https://shop.example/products/" + name);
        Facts facts = new Facts(
                name,
                Optional.of("Brindille"),
                Optional.of("A thing called " + name),
                List.of("Kitchen", "Kettles"),
                Optional.of("SKU-" + name),
                Optional.empty(),
                Optional.empty(),
                Optional.of(URI.create("https://shop.example/pictures/" + name + ".jpg")),
                Map.of("colour", "red"));
        return new Seen(new Observation(
                url.toString(),
                url,
                facts,
                Optional.of(Money.of("10.00", "CAD")),
                Optional.empty(),
                Stock.ofSchema("InStock"),
                at,
                "json-ld"));
    }

    public Seen at(Instant at) {
        return with(observation.facts(), observation.price(), observation.stock(), at);
    }

    public Seen priced(String amount, String currency) {
        return with(
                observation.facts(), Optional.of(Money.of(amount, currency)), observation.stock(), observation.at());
    }

    /** With a higher price beside its own, in CAD. */
    public Seen reducedFrom(String amount) {
        return new Seen(new Observation(
                observation.externalId(),
                observation.url(),
                observation.facts(),
                observation.price(),
                Optional.of(Money.of(amount, "CAD")),
                observation.stock(),
                observation.at(),
                observation.evidence()));
    }

    public Seen unpriced() {
        return with(observation.facts(), Optional.empty(), observation.stock(), observation.at());
    }

    public Seen stocked(String schema) {
        return with(observation.facts(), observation.price(), Stock.ofSchema(schema), observation.at());
    }

    public Seen stocked(Stock stock) {
        return with(observation.facts(), observation.price(), stock, observation.at());
    }

    /** With what a store has: its id, a schema.org availability, and how many are left, -1 where that is not told. */
    public Seen inStore(String store, String schema, int left) {
        Stock stock = Stock.ofSchema(schema);
        List<StoreStock> stores = new ArrayList<>(observation.stores());
        stores.add(new StoreStock(Store.of(store), left < 0 ? stock : stock.withLeft(left)));
        return new Seen(observation.inStores(stores));
    }

    /** With what buyers gave it. */
    public Seen rated(String ofFive, int reviews) {
        return new Seen(observation.rated(
                Optional.of(new Rating(new BigDecimal(ofFive), Optional.of(reviews))), observation.variants()));
    }

    /** With a size that has its own offer: its price in CAD, and a schema.org availability. */
    public Seen inSize(String size, String amount, String schema) {
        List<VariantOffer> variants = new ArrayList<>(observation.variants());
        variants.add(new VariantOffer(
                Optional.empty(),
                Optional.of("SKU-" + size),
                Optional.empty(),
                new TreeMap<>(Map.of("size", size)),
                Optional.of(Money.of(amount, "CAD")),
                Optional.empty(),
                Stock.ofSchema(schema)));
        return new Seen(observation.rated(observation.rating(), variants));
    }

    public Seen inNoStore() {
        return new Seen(observation.inStores(List.of()));
    }

    public Seen called(String name) {
        Facts facts = observation.facts();
        return with(
                new Facts(
                        name,
                        facts.brand(),
                        facts.description(),
                        facts.category(),
                        facts.sku(),
                        facts.gtin(),
                        facts.mpn(),
                        facts.image(),
                        facts.facets()),
                observation.price(),
                observation.stock(),
                observation.at());
    }

    /** The same in another shop: its page and SKU are others. */
    public Seen in(String shop) {
        URI url = URI.create("https://" + shop + ".example" + observation.url().getPath());
        return new Seen(new Observation(
                        url.toString(),
                        url,
                        observation.facts(),
                        observation.price(),
                        observation.listPrice(),
                        observation.stock(),
                        observation.at(),
                        observation.evidence()))
                .coded(
                        observation.facts().sku().map(sku -> shop + "-" + sku),
                        observation.facts().gtin());
    }

    public Seen gtin(String gtin) {
        return coded(observation.facts().sku(), Optional.of(gtin));
    }

    private Seen coded(Optional<String> sku, Optional<String> gtin) {
        Facts facts = observation.facts();
        return with(new Facts(
                facts.name(),
                facts.brand(),
                facts.description(),
                facts.category(),
                sku,
                gtin,
                facts.mpn(),
                facts.image(),
                facts.facets()));
    }

    /** In another colour. */
    public Seen coloured(String colour) {
        Facts facts = observation.facts();
        return with(new Facts(
                facts.name(),
                facts.brand(),
                facts.description(),
                facts.category(),
                facts.sku(),
                facts.gtin(),
                facts.mpn(),
                facts.image(),
                Map.of("colour", colour)));
    }

    public Seen with(Facts facts) {
        return with(facts, observation.price(), observation.stock(), observation.at());
    }

    private Seen with(Facts facts, Optional<Money> price, Stock stock, Instant at) {
        return new Seen(new Observation(
                observation.externalId(),
                observation.url(),
                facts,
                price,
                observation.listPrice(),
                stock,
                at,
                observation.evidence(),
                observation.stores(),
                observation.rating(),
                observation.variants()));
    }
}
