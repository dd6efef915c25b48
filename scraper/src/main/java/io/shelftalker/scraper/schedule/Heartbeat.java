package io.shelftalker.scraper.schedule;

import io.shelftalker.core.delivery.Claimed;
import io.shelftalker.core.delivery.Courier;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.scraper.run.RunNews;
import io.shelftalker.scraper.run.Runs;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Tells operators once when a source had no healthy run for twice its interval and nothing else told them why: runs that
 * wait, hang or fail are as silent as those that never began.
 */
@Singleton
final class Heartbeat {
    private final Transactions transactions;
    private final Sources sources;
    private final Runs runs;
    private final RunNews news;
    private final Courier courier;

    Heartbeat(Transactions transactions, Sources sources, Runs runs, RunNews news, Courier courier) {
        this.transactions = transactions;
        this.sources = sources;
        this.runs = runs;
        this.news = news;
        this.courier = courier;
    }

    void listen() {
        OneByOne.each(
                transactions.across(sources::overdue),
                due -> courier.wake(transactions.in(due.workspace(), handle -> missed(handle, due))));
    }

    private List<Claimed> missed(Handle handle, Sources.Due due) {
        if (!sources.takeOverdue(handle, due)) {
            return List.of();
        }
        Optional<Source> whole = sources.find(handle, due.source());
        if (whole.isEmpty()) {
            return news.broken(handle, due);
        }
        Source source = whole.get();
        // Of these they know; the source's next time asks again.
        boolean known = source.unreadable() || runs.isAnyHeld(handle, source.id());
        if (!source.active() || known) {
            return List.of();
        }
        sources.overdue(handle, source.id(), true);
        return news.overdue(handle, due, source);
    }
}
