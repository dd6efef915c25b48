package io.shelftalker.scraper.schedule;

import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.scraper.run.Runs;
import io.shelftalker.scraper.run.Wish;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneId;

/** Turns due times into runs: each into one, however many look at once. */
@Singleton
final class DueSources {
    private final Transactions transactions;
    private final Directory directory;
    private final Sources sources;
    private final Runs runs;
    private final InstantSource clock;

    DueSources(Transactions transactions, Directory directory, Sources sources, Runs runs, InstantSource clock) {
        this.transactions = transactions;
        this.directory = directory;
        this.sources = sources;
        this.runs = runs;
        this.clock = clock;
    }

    void request() {
        transactions.across(sources::due).forEach(this::request);
    }

    private void request(Sources.Due due) {
        ZoneId zone = directory.zone(due.workspace());
        transactions.run(due.workspace(), handle -> {
            if (!sources.take(handle, due)) {
                return;
            }
            Source source = sources.get(handle, due.source());
            sources.schedule(handle, source, clock.instant(), zone);
            if (source.active()) {
                runs.request(handle, due.workspace(), Wish.due(source.id(), due.at()));
            }
        });
    }
}
