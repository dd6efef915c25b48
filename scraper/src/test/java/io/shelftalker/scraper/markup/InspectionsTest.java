package io.shelftalker.scraper.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shelftalker.core.inspect.Inspection;
import io.shelftalker.core.inspect.Question;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InspectionsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KETTLE = """
            <html><head prefix="my: https://shop.example/ns#">
            <meta property="og:title" content="Kettle"><meta property="og:type" content="product"><meta property="og:image" content="/1.jpg">
            <meta property="og:image" content="/2.jpg"><meta property="my:size" content="5"><meta property="other:size" content="6">
            <meta name="description" content="Boils"></head><body>
            <div itemscope itemtype="http://schema.org/Product" itemid="#kettle"><b itemprop="name">Kettle</b>
             <p itemprop="description">Boils.<br>Fast.</p> <img itemprop="image" src="/k.jpg">
             <span itemprop="brand" itemscope itemtype="http://schema.org/Brand">Hearth</span>
             <form itemprop="potentialAction" itemscope><input itemprop="query-input" name="q" required>
             <meta itemprop="size-input" content="maxlength=3"></form></div></body></html>
            """;

    @Test
    void tellsWhatTheMarkupOfAProductSays() {
        assertThat(product(Pages.text("product/everything-said.html"))).isEqualTo(json("""
                {"name":"Kettle & lid","brand":"Hearth","sku":"4711","gtin":"4006381333931","mpn":"K-1","rating":4.5,
                 "review_count":"12","price":1299.00,"currency":"EUR","availability":"InStock"}"""));
        assertThat(product(Pages.text("product/aggregate-without-offers.html"))).isEqualTo(json("""
                {"name":"Monitor","low_price":"1250","high_price":"1495","offer_count":8,"currency":"USD"}"""));
    }

    @Test
    void tellsThatThereIsNoProduct() {
        assertThat(product("<p>Words</p>").isNull()).isTrue();
    }

    @Test
    void translatesEverySyntaxToJsonLd() {
        String page = """
                <script type="application/ld+json">[{"@type":"Event"}]</script>
                <b itemscope itemtype="https://schema.org/Event"><i itemprop="name">A</i></b>
                <b vocab="http://schema.org/" typeof="Event"><i property="name">B</i></b>""";

        assertThat(answer(new ProductMarkup(), "markup", page, "{}").get("jsonld"))
                .isEqualTo(json("""
                [[{"@type":"Event"}],
                 {"@context":"https://schema.org","@type":"Event","name":"A"},
                 {"@context":"http://schema.org","@type":"Event","name":"B"}]"""));
    }

    @Test
    void writesMicrodataInItsOwnForm() {
        assertThat(embedded("microdata", "{}")).isEqualTo(json("""
                [{"type":"http://schema.org/Product","id":"#kettle","properties":{"name":"Kettle","description":"Boils.\\nFast.",
                  "image":"/k.jpg","brand":{"type":"http://schema.org/Brand","value":"Hearth"},
                  "potentialAction":{"properties":{"query-input":{"valueName":"q","valueRequired":true},
                                                   "size-input":{"valueMaxLength":"3"}}}}}]"""));
    }

    @Test
    void writesMicrodataStrictlyWithNumbersAndAbsoluteUrls() {
        JsonNode items = embedded(
                "microdata", "{\"strict\":\"True\",\"nested\":\"False\",\"base_url\":\"https://shop.example/p/\"}");

        assertThat(items.at("/0/type/0").asText()).isEqualTo("http://schema.org/Product");
        assertThat(items.at("/0/properties/image")).isEqualTo(json("[\"https://shop.example/k.jpg\"]"));
        assertThat(items.at("/0/properties/brand")).isEqualTo(json("[{\"iid_ref\":2}]"));
    }

    @Test
    void writesMicrodataLikeJsonLd() {
        JsonNode item = embedded("microdata", "{\"uniform\":\"True\"}").get(0);

        assertThat(item.path("@context").asText()).isEqualTo("http://schema.org");
        assertThat(item.path("@type").asText()).isEqualTo("Product");
        assertThat(item.path("brand")).isEqualTo(json("{\"@type\":\"Brand\",\"value\":\"Hearth\"}"));
    }

    @Test
    void writesOpenGraph() {
        assertThat(embedded("opengraph", "{}")).isEqualTo(json("""
                [{"namespace":{"my":"https://shop.example/ns#","og":"http://ogp.me/ns#"},
                  "properties":[["og:title","Kettle"],["og:type","product"],["og:image","/1.jpg"],["og:image","/2.jpg"],["my:size","5"]]}]"""));
        assertThat(embedded("opengraph", "{\"uniform\":\"True\",\"with_og_array\":\"True\"}"))
                .isEqualTo(json("""
                [{"og:title":"Kettle","@type":"product","og:image":["/1.jpg","/2.jpg"],"my:size":"5",
                  "@context":{"my":"https://shop.example/ns#","og":"http://ogp.me/ns#"}}]"""));
    }

    @Test
    void writesMetaTags() {
        assertThat(embedded("metatags", "{}").path("og:image")).isEqualTo(json("[\"/1.jpg\",\"/2.jpg\"]"));
        assertThat(embedded("metatags", "{}").path("description")).isEqualTo(json("[\"Boils\"]"));
    }

    @Test
    void writesTriplesAsExpandedJsonLd() {
        String page = """
                <p lang="en" vocab="http://schema.org/" typeof="Person"><b property="name">Ann</b>
                <a property="url" href="/ann">page</a><time property="birthDate" datetime="2001-02-03">then</time></p>""";

        JsonNode answer = answer(
                new EmbeddedMetadata(),
                "embedded_metadata",
                page,
                "{\"syntax\":\"rdfa\",\"options\":{},\"url\":\"https://shop.example/about\"}");

        assertThat(answer.get("items")).isEqualTo(json("""
                [{"@id":"https://shop.example/about","http://www.w3.org/ns/rdfa#usesVocabulary":[{"@id":"http://schema.org/"}]},
                 {"@id":"_:000001","@type":["http://schema.org/Person"],
                  "http://schema.org/name":[{"@value":"Ann","@language":"en"}],
                  "http://schema.org/url":[{"@id":"https://shop.example/ann"}],
                  "http://schema.org/birthDate":[{"@value":"2001-02-03","@type":"http://www.w3.org/2001/XMLSchema#date"}]}]"""));
    }

    @Test
    void refusesASyntaxThatItDoesNotKnow() {
        assertThatThrownBy(() -> embedded("papyrus", "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("papyrus");
    }

    private static JsonNode product(String page) {
        return answer(new ProductMarkup(), "product_markup", page, "{}").get("product");
    }

    private static JsonNode embedded(String syntax, String options) {
        String input = "{\"syntax\":\"" + syntax + "\",\"options\":" + options + "}";
        return answer(new EmbeddedMetadata(), "embedded_metadata", KETTLE, input)
                .get("items");
    }

    /** The answer as a reader of it would see it. */
    private static JsonNode answer(Inspection inspection, String kind, String page, String input) {
        Question question = new Question(kind, json(input), Optional.of(page.getBytes(StandardCharsets.UTF_8)));
        return json(inspection.answer(question).toString());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(text, wrong);
        }
    }
}
