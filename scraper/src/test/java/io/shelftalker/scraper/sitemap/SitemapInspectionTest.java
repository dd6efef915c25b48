package io.shelftalker.scraper.sitemap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.core.inspect.Question;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SitemapInspectionTest {
    private final SitemapInspection inspection = new SitemapInspection();

    @Test
    void showsEntriesAsTheyAreWritten() {
        ObjectNode answer = answer("<urlset><url><loc>http://shop.example</loc><lastmod>2026-11</lastmod></url>"
                + "<url><loc>/p/1</loc></url><url>");

        assertThat(answer)
                .hasToString("{\"urls\":[{\"loc\":\"http://shop.example\",\"lastmod\":\"2026-11\"},"
                        + "{\"loc\":\"http://shop.example/p/1\"}],\"partial\":\"sitemap cut short\"}");
        assertThat(inspection.lines(answer))
                .containsExactly(
                        "2 URLs, read only in part: sitemap cut short",
                        "http://shop.example  2026-11",
                        "http://shop.example/p/1");
    }

    @Test
    void saysWhyAFileIsNoSitemap() {
        assertThat(inspection.lines(answer("<html><title>Shop</title></html>")))
                .containsExactly("not a sitemap: sitemap is html: a web page in place of a sitemap");
    }

    @Test
    void walksThroughASiteThatIsGiven() throws JsonProcessingException {
        ObjectNode answer = inspection.answer(new Question("site_crawl", json("""
                {"homepage": "http://shop.example", "responses": {
                  "http://shop.example/robots.txt": {"text": "Sitemap: http://shop.example/all.xml\\nSitemap: /gone.xml"},
                  "http://shop.example/all.xml": {"status": 301, "location": "/index.xml"},
                  "http://shop.example/index.xml": {"text":
                    "<sitemapindex><sitemap><loc>/a.xml</loc></sitemap><sitemap><loc>/all.xml</loc></sitemap></sitemapindex>"},
                  "http://shop.example/a.xml": {"text":
                    "<urlset><url><loc>/p/1</loc></url><url><loc>/p/1</loc></url><url><loc>/p/2</loc></url></urlset>"}}}"""), Optional.empty()));

        assertThat(answer.path("pages")).hasToString("[\"http://shop.example/p/1\",\"http://shop.example/p/2\"]");
        assertThat(answer.path("problems").findValuesAsText("trouble")).containsExactly("not found");
    }

    private ObjectNode answer(String content) {
        return inspection.answer(new Question(
                "sitemap",
                new ObjectMapper().createObjectNode().put("url", "http://shop.example/sitemap.xml"),
                Optional.of(content.getBytes(UTF_8))));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
