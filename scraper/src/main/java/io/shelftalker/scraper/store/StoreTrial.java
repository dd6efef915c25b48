package io.shelftalker.scraper.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.catalog.product.StoreStock;
import io.shelftalker.core.egress.Answer;
import io.shelftalker.core.egress.Ask;
import io.shelftalker.core.egress.Budget;
import io.shelftalker.core.egress.Egress;
import io.shelftalker.scraper.fetch.Downloaded;
import io.shelftalker.scraper.fetch.Fetcher;
import io.shelftalker.scraper.fetch.Robots;
import io.shelftalker.scraper.fetch.Trouble;
import io.shelftalker.scraper.rules.RowRules;
import io.shelftalker.scraper.rules.StoreRules;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Tries an operator's rules of stores once, and says what is found where they point to. */
@Singleton
public final class StoreTrial {
    private static final int EXAMPLES = 5;

    private final Egress egress;
    private final Robots robots;

    public StoreTrial(Egress egress, Robots robots) {
        this.egress = egress;
        this.robots = robots;
    }

    /**
     * What the directory and the stock endpoint say.
     *
     * @param page a product's page, which addresses are relative to
     * @param values of the product, by the places of an address: {@code sku}, {@code gtin} and {@code product}
     * @param words reads what people are told of a stock
     * @return nothing where the rules name neither
     */
    public ObjectNode tried(
            StoreRules rules, URI page, Map<String, String> values, Function<String, Optional<Stock>> words) {
        StoreLists lists = new StoreLists(words);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        Optional<StoreList> directory = rules.directory().map(list -> {
            URI url = list.url().fill(page, Map.of()).orElseThrow();
            StoreList found = look(lists, url, list.rows());
            answer.set("directory", told(url, found));
            return found;
        });
        rules.stock().ifPresent(point -> {
            Map<String, String> all = withStore(values, directory);
            answer.set(
                    "stock",
                    point.url()
                            .fill(page, all)
                            .map(url -> told(url, look(lists, url, point.rows())))
                            .orElseGet(() -> missing(point, all)));
        });
        return answer;
    }

    /** With the first store of the directory. */
    private static Map<String, String> withStore(Map<String, String> values, Optional<StoreList> directory) {
        Map<String, String> all = new TreeMap<>(values);
        if (directory.isPresent() && directory.get() instanceof StoreList.Told(List<StoreLine> lines)) {
            lines.stream()
                    .flatMap(line -> line.store().stream())
                    .findFirst()
                    .ifPresent(store -> all.put("store", store.externalId()));
        }
        return all;
    }

    private StoreList look(StoreLists lists, URI url, RowRules rules) {
        if (!robots.of(url).allows(url)) {
            return new StoreList.Untold(Trouble.ROBOTS_DISALLOW, "robots.txt of " + url.getAuthority());
        }
        return switch (egress.get(Ask.of(url, Budget.PAGE))) {
            case Answer.Received received
            when received.status() / 100 == 2 ->
                lists.read(url, new Downloaded.Content(received.url(), received.body()), rules);
            case Answer.Received received ->
                new StoreList.Untold(Fetcher.named(received.status()), "status " + received.status());
            case Answer.Forbidden forbidden -> new StoreList.Untold(Trouble.NOT_ALLOWED_OUT, forbidden.reason());
            case Answer.Failed failed -> new StoreList.Untold(Fetcher.trouble(failed.cause()), failed.reason());
        };
    }

    private static ObjectNode told(URI url, StoreList list) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("url", url.toString());
        return switch (list) {
            case StoreList.Untold(Trouble trouble, String detail) ->
                answer.put("trouble", trouble.name().toLowerCase(Locale.ROOT)).put("detail", detail);
            case StoreList.Told(List<StoreLine> lines) -> {
                answer.put("rows", lines.size());
                answer.put(
                        "stores",
                        lines.stream().filter(line -> line.store().isPresent()).count());
                answer.put(
                        "placed",
                        lines.stream()
                                .flatMap(line -> line.store().stream())
                                .filter(store -> store.place().isPresent())
                                .count());
                answer.put(
                        "stocks",
                        lines.stream().filter(line -> line.stock().isKnown()).count());
                lines.stream().limit(EXAMPLES).forEach(line -> answer.withArrayProperty("examples")
                        .add(example(line)));
                yield answer;
            }
        };
    }

    private static ObjectNode missing(StoreRules.StockPoint point, Map<String, String> values) {
        List<String> lacking = point.url().places().stream()
                .filter(place -> !values.containsKey(place))
                .toList();
        return JsonNodeFactory.instance
                .objectNode()
                .put("url", point.url().toString())
                .put("trouble", "unknown_place")
                .put("detail", "the page and the directory tell no " + String.join(" and no ", lacking));
    }

    private static ObjectNode example(StoreLine line) {
        ObjectNode example = line.store()
                .map(store -> shape(new StoreStock(store, line.stock())))
                .orElseGet(JsonNodeFactory.instance::objectNode);
        line.of().ifPresent(code -> example.put("of", code));
        return example;
    }

    /** A store and what it has, as {@code inspect} answers it. */
    public static ObjectNode shape(StoreStock told) {
        ObjectNode shape =
                JsonNodeFactory.instance.objectNode().put("id", told.store().externalId());
        told.store().name().ifPresent(name -> shape.put("name", name));
        told.store().address().ifPresent(address -> shape.put("address", address));
        told.store().city().ifPresent(city -> shape.put("city", city));
        told.store().place().ifPresent(place -> shape.put("place", place.latitude() + "," + place.longitude()));
        told.stock().reason().ifPresent(reason -> shape.put("availability", reason));
        told.stock().left().ifPresent(left -> shape.put("left", left));
        return shape;
    }
}
