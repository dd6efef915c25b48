package io.shelftalker.scraper.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowRulesTest {

    /** Rows that stand within rows, each with the text of all that it holds. */
    @ParameterizedTest
    @ValueSource(strings = {"{'regex': '^(.)'}", "'b'"})
    @Timeout(30)
    void theTextsOfAllRowsHaveOneLimit(String cell) {
        RowRules.OfHtml rows = rows(cell);
        Document page = nested(15_000);

        assertThatExceptionOfType(EndlessRule.class)
                .isThrownBy(() -> rows.read(page))
                .withMessageContaining("takes too long");
    }

    @Test
    void rowsOfAnUsualListAreRead() {
        assertThat(rows("{'regex': '(.*)'}").read(Jsoup.parse("<div class=at>Laurier</div><div class=at>Verdun</div>")))
                .hasSize(2);
    }

    private static RowRules.OfHtml rows(String cell) {
        return Rules.parse("{'stores': {'page': {'css': 'div.at', 'id': %s, 'availability': {'attr': 'data-is'}}}}"
                        .replace('\'', '"')
                        .formatted(cell.replace('\'', '"')))
                .stores()
                .page()
                .orElseThrow();
    }

    /** Put together by hand, as no parser nests so deep. */
    private static Document nested(int depth) {
        Document page = Document.createShell("https://shop.example/");
        Element at = page.body();
        for (int level = 0; level < depth; level++) {
            at = at.appendElement("div").addClass("at");
            at.appendElement("b").text("a store with a name");
        }
        return page;
    }
}
