package io.shelftalker.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.Pass;
import io.shelftalker.catalog.product.Seen;
import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.core.channel.Chart;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.channel.RecordingChannel;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a product's price went. */
class HistoryCommandTest {
    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database);
    private final TestBot.Person ada = bot.person("ada");
    private final Instant start = database.clock().instant().truncatedTo(ChronoUnit.MICROS);
    private final Seen kettle = Seen.page("kettle", start);

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void isAChartOfPricesWithWhatWasSoldOut() throws InterruptedException {
        record(kettle.priced("64.00", "CAD"));
        after(10, kettle.priced("52.00", "CAD"));
        after(20, kettle.priced("52.00", "CAD").stocked("OutOfStock"));
        after(30, kettle.priced("70.00", "CAD"));
        database.clock().advance(Duration.ofDays(100));
        after(130, kettle.priced("64.00", "CAD"));

        RecordingChannel.Message answer = ada.says("/history kettle");

        assertThat(answer.text())
                .contains("Now $64.00 · in stock")
                .containsPattern("At this price since \\p{L}+ \\d+, \\d{4} \\(just now\\); before, \\$70\\.00")
                .contains("Lowest in 90 days: $64.00")
                .contains("Lowest ever: $52.00, on")
                .contains("3 changes since")
                .contains("Verified just now")
                .contains("[Watch] [The product]");
        Chart chart = ((Reply.Series) answer.outgoing().reply()).chart();
        assertThat(chart.prices())
                .extracting(price -> price.money().toString())
                .containsExactly("64.00 CAD", "52.00 CAD", "70.00 CAD", "64.00 CAD");
        assertThat(chart.absences())
                .containsExactly(new Chart.Absence(start.plus(Duration.ofDays(20)), start.plus(Duration.ofDays(30))));
        assertThat(chart.until()).isEqualTo(start.plus(Duration.ofDays(130)));
    }

    @Test
    void saysSinceWhenTheSamePriceHolds() throws InterruptedException {
        record(kettle.priced("72.00", "CAD"));
        after(10, kettle.priced("64.00", "CAD"));
        database.clock().advance(Duration.ofDays(21));

        assertThat(ada.says("/history kettle").text())
                .containsPattern("At this price since \\p{L}+ \\d+, \\d{4} \\(21 days ago\\); before, \\$72\\.00");
        assertThat(bot.person("amelie", "fr").says("/historique kettle").text())
                .containsPattern("À ce prix depuis le \\d+ \\S+ \\d{4} \\(il y a 21 jours\\)\\h?; avant, 72,00");
    }

    @Test
    void isSaidInWordsWhereThereIsNothingToDraw() throws InterruptedException {
        record(kettle.priced("64.00", "CAD"));

        RecordingChannel.Message answer = ada.says("/history kettle");

        assertThat(answer.outgoing().reply()).isInstanceOf(Reply.Card.class);
        assertThat(answer.text()).contains("Now $64.00").contains("The same price since");
    }

    @Test
    void isOfferedOnTheCardOfWhatHasOne() throws InterruptedException {
        record(kettle.priced("64.00", "CAD"));
        assertThat(ada.says("/product kettle").text()).doesNotContain("[Price history]");
        after(1, kettle.priced("60.00", "CAD"));

        ada.says("/product kettle");

        assertThat(ada.presses("Price history").text())
                .contains("Now $60.00", "Lowest in 90 days and ever: $60.00, on");
    }

    @Test
    void asksOfWhichProductAndKnowsNothingOfOthers() throws InterruptedException {
        record(kettle.called("Kettle, copper"));
        record(Seen.page("other", start).called("Kettle, steel"));

        assertThat(ada.says("/history").text()).contains("Of which product?");
        assertThat(ada.says("kettle").text()).contains("Of which one?", "[Kettle, steel · $");
        assertThat(ada.says("/history unobtainium").text()).contains("Nothing here has “unobtainium”");
    }

    private void after(int days, Seen seen) {
        Instant then = start.plus(Duration.ofDays(days));
        Duration ahead = Duration.between(database.clock().instant(), then);
        if (ahead.isPositive()) {
            database.clock().advance(ahead);
        }
        record(seen.at(then));
    }

    private void record(Seen seen) {
        Pass pass = new Pass(new SourceId(1), Optional.empty(), true);
        database.transactions().in(database.workspace(), handle -> bot.context()
                .getBean(Catalog.class)
                .record(handle, pass, List.of(seen.observation())));
    }
}
