package io.shelftalker.scraper.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowRulesTest {

    /** By a clock that goes on by a millisecond whenever somebody looks at it. */
    @ParameterizedTest
    @ValueSource(strings = {"{'regex': '^(.)'}", "'b'"})
    void theTextsOfAllRowsHaveOneLimit(String cell) {
        AtomicLong clock = new AtomicLong();
        LongSupplier ticking = () -> clock.addAndGet(1_000_000);
        Document few = list(100);
        Document many = list(3_000);
        RowRules.OfHtml rows = rows(cell);

        assertThat(rows.read(few, new Patience(ticking))).hasSize(100);
        assertThatExceptionOfType(EndlessRule.class)
                .isThrownBy(() -> rows.read(many, new Patience(ticking)))
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

    private static Document list(int rows) {
        return Jsoup.parse("<div class=at><b>a store with a name</b></div>".repeat(rows));
    }
}
