package io.shelftalker.scraper.markup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The items of every {@code .html} in {@code items} are those in the {@code .json} of the same name. */
class ItemsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("pages")
    void readsTheItemsOfAPage(String page) throws IOException {
        Document document = Pages.page("items/" + page);

        List<JsonNode> items = new ArrayList<>(
                Items.ofJsonLd(ItemsAsJsonLd.scripts(document), Pages.HERE).roots());
        items.addAll(Items.ofMicrodata(document, Pages.HERE).roots());
        items.addAll(Items.ofRdfa(document, Pages.HERE).roots());

        assertThat(JSON.readTree(items.toString())).isEqualTo(JSON.readTree(Pages.text("items/" + page + ".json")));
    }

    static List<String> pages() throws IOException {
        return Pages.names("items");
    }
}
