package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.scraper.extract.StockPhrases;
import io.shelftalker.scraper.fetch.Politeness;
import io.shelftalker.scraper.fetch.Visit;
import io.shelftalker.scraper.fetch.Visits;
import io.shelftalker.scraper.rules.StoreRules;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import io.shelftalker.scraper.store.StoreLists;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far a round through the stores comes. Stores are asked for by names of pages: a page that is missing is an answer. */
class StockQuestionsTest {
    private static final String NO_LIST = "robots.txt";
    private static final String NO_LIST_EITHER = "sitemap.xml";
    private static final LongSupplier NO_TIME_PASSES = () -> 0;

    private final ReadShop read = ReadShop.of(1);
    private final Visit visit =
            read.beans.getBean(Visits.class).begin(read.source.url(), Politeness.DEFAULT.withDelay(Duration.ZERO));

    @BeforeEach
    void knowWhatToAsk() throws InterruptedException {
        read.run();
    }

    @AfterEach
    void close() {
        visit.close();
        read.close();
    }

    @Test
    void isPastTheLastStoreThatAnswered() throws InterruptedException {
        assertThat(until(3, Optional.empty(), "one", "two", NO_LIST, "three")).contains("two");
        assertThat(until(3, Optional.empty(), "one", NO_LIST, "two", "three")).contains("two");
    }

    @Test
    void isPastOneWhereNoneAnsweredSoThatItIsNeverStuck() throws InterruptedException {
        assertThat(until(2, Optional.of("one"), "one", NO_LIST, NO_LIST_EITHER, "two"))
                .contains(NO_LIST);
        assertThat(until(1, Optional.of(NO_LIST), "one", NO_LIST, NO_LIST_EITHER))
                .isEmpty();
    }

    @Test
    void isOverWhereTheLastStoresDoNotAnswer() throws InterruptedException {
        assertThat(until(5, Optional.of("one"), "one", "two", NO_LIST)).isEmpty();
    }

    @Test
    void asksNothingWhenTimeIsUpJustThen() throws InterruptedException {
        for (int looks = 0; looks < 4; looks++) {
            Iterator<Long> ticks = LongStream.concat(
                            LongStream.generate(() -> 0).limit(1 + looks),
                            LongStream.generate(() -> Duration.ofHours(1).toNanos()))
                    .iterator();

            Optional<StockQuestions.Round> round = questions(5, ticks::next)
                    .of(due(Optional.empty()), List.of("one", "two", "three", "four", "five"), 0);

            assertThat(round.isPresent()).isEqualTo(looks > 0);
        }
    }

    private Optional<String> until(int most, Optional<String> until, String... stores) throws InterruptedException {
        return questions(most, NO_TIME_PASSES)
                .of(due(until), List.of(stores), 0)
                .orElseThrow()
                .until();
    }

    private StockAsks.Due due(Optional<String> until) {
        StockAsk kettle = new StockAsk("kettle", Optional.of("K0"), Optional.empty(), Optional.empty());
        return new StockAsks.Due(kettle, until, false);
    }

    private StockQuestions questions(int most, LongSupplier ticks) {
        Source source = read.in(handle -> {
            Sources sources = read.beans.getBean(Sources.class);
            sources.rule(handle, read.source.id(), """
                    {"stores": {"stock": {"url": "/{store}?sku={sku}", "json": "items", "quantity": "qty", "most": %d}}}
                    """.formatted(most));
            return sources.get(handle, read.source.id());
        });
        StoreRules.StockPoint point = source.rules().stores().stock().orElseThrow();
        StoreLists lists = new StoreLists(read.beans.getBean(StockPhrases.class)::read);
        return new StockQuestions(lists, point, tour(source), ticks);
    }

    private StoreRound.Tour tour(Source source) {
        return read.in(handle -> {
            Run run = read.beans
                    .getBean(Runs.class)
                    .last(handle, read.workspace, source.id())
                    .orElseThrow();
            Lead lead = new Lead(read.database.transactions(), read.beans.getBean(Leads.class), run.key(), 1);
            return new StoreRound.Tour(lead, run, source, visit);
        });
    }
}
