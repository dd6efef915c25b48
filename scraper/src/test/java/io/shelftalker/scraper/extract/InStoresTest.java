package io.shelftalker.scraper.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Observation;
import io.shelftalker.catalog.product.Place;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.catalog.product.Store;
import io.shelftalker.catalog.product.StoreStock;
import io.shelftalker.core.json.Json;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class InStoresTest {
    private static final URI HERE = URI.create("https://shop.example/p/teapot");

    @Test
    void readsWhatEachStoreHas() {
        Store harbour = new Store(
                "H1",
                Optional.of("Harbour Street"),
                Optional.of("12 Harbour Street"),
                Optional.of("Halifax"),
                Optional.of(new Place(44.6488, -63.5752)));

        assertThat(stores("""
                {"@type": "Offer", "price": 30, "priceCurrency": "CAD", "availability": "https://schema.org/InStock",
                 "inventoryLevel": {"@type": "QuantitativeValue", "value": 4},
                 "availableAtOrFrom": {"@type": "Store", "branchCode": "H1", "name": "Harbour Street",
                   "address": {"streetAddress": "12 Harbour Street", "addressLocality": "Halifax"},
                   "geo": {"latitude": "44.6488", "longitude": -63.5752}}},
                {"@type": "Offer", "price": 30, "priceCurrency": "CAD", "availability": "OutOfStock",
                 "availableAtOrFrom": {"@type": "Place", "name": "Mill Lane"}}"""))
                .containsExactly(
                        new StoreStock(harbour, Stock.ofSchema("InStock").withLeft(4)),
                        new StoreStock(
                                new Store(
                                        "Mill Lane",
                                        Optional.of("Mill Lane"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()),
                                Stock.ofSchema("OutOfStock")));
    }

    @Test
    void takesANumberWithoutAWordForWhatItSays() {
        assertThat(stocks("\"inventoryLevel\": 2"))
                .containsExactly(Stock.ofSchema("InStock").withLeft(2));
        assertThat(stocks("\"inventoryLevel\": 0")).containsExactly(Stock.ofSchema("OutOfStock"));
    }

    @Test
    void saysNothingOfAStoreWithoutEvidence() {
        assertThat(stocks("\"name\": \"an offer\"")).isEmpty();
        assertThat(stocks("\"availability\": \"ask us\"")).isEmpty();
        assertThat(stocks("\"availability\": \"InStock\", \"inventoryLevel\": 0"))
                .isEmpty();
    }

    @Test
    void doesNotTakeWhatSeveralStoresHaveTogetherForWhatOneHas() {
        assertThat(stores("""
                {"@type": "Offer", "price": 30, "priceCurrency": "CAD", "availability": "InStock", "inventoryLevel": 9,
                 "availableAtOrFrom": [{"name": "Harbour"}, {"name": "Mill"}]}"""))
                .extracting(StoreStock::stock)
                .containsExactly(Stock.ofSchema("InStock"), Stock.ofSchema("InStock"));
    }

    @Test
    void takesNoPlaceThatIsNowhere() {
        assertThat(stores("""
                {"@type": "Offer", "price": 30, "priceCurrency": "CAD", "availability": "InStock",
                 "availableAtOrFrom": [{"name": "A", "geo": {"latitude": 0, "longitude": 0}},
                   {"name": "B", "geo": {"latitude": 95, "longitude": 10}}]}"""))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.store().place()).isEmpty());
    }

    @Test
    void keepsThemWhereARunKeepsWhatItReads() {
        Json json = new Json();
        Observation read = read("""
                {"@type": "Offer", "price": 30, "priceCurrency": "CAD", "availability": "InStock", "inventoryLevel": 3,
                 "availableAtOrFrom": {"name": "A", "geo": {"latitude": 44.6, "longitude": -63.5}}}""");

        assertThat(json.read(json.write(read), Observation.class)).isEqualTo(read);
    }

    private static List<Stock> stocks(String offer) {
        return stores("""
                {"@type": "Offer", "price": 30, "priceCurrency": "CAD", "availability": "InStock"},
                {"@type": "Offer", %s, "availableAtOrFrom": {"name": "Mill Lane"}}""".formatted(offer)).stream().map(StoreStock::stock).toList();
    }

    private static List<StoreStock> stores(String offers) {
        return read(offers).stores();
    }

    private static Observation read(String offers) {
        String page = """
                <html><head><title>Teapot</title><script type="application/ld+json">
                {"@context": "https://schema.org", "@type": "Product", "name": "Teapot", "offers": [%s]}
                </script></head><body><h1>Teapot</h1></body></html>""".formatted(offers);
        return Extractors.all()
                .read(HERE, Jsoup.parse(page, HERE.toString()), Instant.EPOCH)
                .orElseThrow();
    }
}
