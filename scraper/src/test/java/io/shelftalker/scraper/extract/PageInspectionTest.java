package io.shelftalker.scraper.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.catalog.product.Observation;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.core.egress.Egress;
import io.shelftalker.core.egress.EgressConfiguration;
import io.shelftalker.core.inspect.Question;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What people are shown of a page as likely, and what the catalog takes for a fact. */
class PageInspectionTest {
    private static final String URL = "https://shop.example/p/boot";
    private static final String PRICE = "<h1>Holm boot</h1><p class=\"price\">€136.00</p>";
    private static final String BUTTON = "<button>Add to your basket</button>";
    private static final String SIZES = """
            <label><input type="radio" name="size" value="7"> 7</label> <label><input type="radio" name="size" value="8"> 8</label>""";

    private final PageInspection inspection =
            Extractors.inspection(new Egress(EgressConfiguration.allowing("127.0.0.1")));

    @Test
    void aPriceAndNothingAgainstItIsLikelyThereAndUnknownToTheCatalog() {
        String page = offer("\"availability\":\"\"") + PRICE;

        assertThat(answer(page).path("availability").asText()).isEqualTo("InStock");
        assertThat(answer(page).path("evidence").path("availability").asText())
                .isEqualTo("assumed: a price, and nothing that speaks against it (30 %)");
        assertThat(answer(page).path("availabilityIsDoubtful").asBoolean()).isTrue();
        assertThat(observed(page)).isEqualTo(Stock.UNKNOWN);
    }

    @Test
    void likelihoodMakesNoPageOneOfAProduct() {
        assertThat(Extractors.all().read(URI.create(URL), Jsoup.parse(PRICE), Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void theOneOfferOfAProductThatComesInSizesMayBeOfASizeThatIsSoldOut() {
        String page = offer("\"availability\":\"OutOfStock\"") + PRICE + SIZES + BUTTON;

        assertThat(answer(page).path("availability").asText()).isEqualTo("InStock");
        assertThat(answer(page).path("availabilityIsDoubtful").asBoolean()).isTrue();
        assertThat(observed(page)).isEqualTo(Stock.UNKNOWN);
    }

    @Test
    void withoutAChoiceTheOfferSaysMoreThanAButtonThatIsAlwaysThere() {
        String page = offer("\"availability\":\"OutOfStock\"") + PRICE + BUTTON;

        assertThat(answer(page).path("availability").asText()).isEqualTo("OutOfStock");
        assertThat(observed(page)).isEqualTo(Stock.ofSchema("OutOfStock"));
    }

    @Test
    void whatEveryOfferSaysIsSaidOfTheProduct() {
        String offers = """
                <script type="application/ld+json">{"@type":"Product","name":"Holm boot","offers":[
                 {"@type":"Offer","price":"136.00","priceCurrency":"EUR","availability":"OutOfStock"},
                 {"@type":"Offer","price":"136.00","priceCurrency":"EUR","availability":"SoldOut"}]}</script>""";

        assertThat(observed(offers + PRICE + SIZES + BUTTON)).isEqualTo(Stock.ofSchema("OutOfStock"));
    }

    @Test
    void whatIsToldWithoutContradictionIsNoDoubt() {
        ObjectNode answer = answer(offer("\"availability\":\"InStock\"") + PRICE + SIZES + BUTTON);

        assertThat(answer.path("availability").asText()).isEqualTo("InStock");
        assertThat(answer.has("availabilityIsDoubtful")).isFalse();
        assertThat(inspection.lines(answer)).noneMatch(line -> line.contains("likeliest"));
    }

    @Test
    void doubtIsToldToPeople() {
        assertThat(inspection.lines(answer(offer("\"availability\":\"\"") + PRICE)))
                .last()
                .asString()
                .startsWith("The availability is only the likeliest");
    }

    @Test
    void aPriceWhoseCurrencyIsOpenIsShownAsAGuess() {
        assertThat(inspection.lines(answer("<h1>Holm boot</h1><p class=\"price\">$136.00</p>")))
                .containsSequence(
                        "price         136.00 (a guess)",
                        "              by page: '$136.00' in p.price (65 %)",
                        "currency      USD (a guess)",
                        "              by page: '$136.00' in p.price (65 %)");
    }

    private static String offer(String availability) {
        return """
                <title>Holm boot</title><script type="application/ld+json">{"@type":"Product","name":"Holm boot","brand":"Holm",
                 "offers":{"@type":"Offer","price":"136.00","priceCurrency":"EUR",%s}}</script>
                """.formatted(availability);
    }

    private ObjectNode answer(String html) {
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("url", URL).put("text", html);
        return inspection.answer(new Question("page", input, Optional.empty()));
    }

    private static Stock observed(String html) {
        return Extractors.all()
                .read(URI.create(URL), Jsoup.parse(html, URL), Instant.EPOCH)
                .map(Observation::stock)
                .orElseThrow();
    }
}
