package io.shelftalker.scraper.schedule;

import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.scraper.run.Glances;
import io.shelftalker.scraper.run.Runs;
import io.shelftalker.scraper.run.Wish;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneId;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns due times into runs: each into one, however many look at once. */
@Singleton
final class DueSources {
    private static final Logger log = LoggerFactory.getLogger(DueSources.class);

    private final Transactions transactions;
    private final Directory directory;
    private final Sources sources;
    private final Wishes wishes;
    private final InstantSource clock;

    DueSources(Transactions transactions, Directory directory, Sources sources, Wishes wishes, InstantSource clock) {
        this.transactions = transactions;
        this.directory = directory;
        this.sources = sources;
        this.wishes = wishes;
        this.clock = clock;
    }

    /** What due times are turned into. */
    @Singleton
    record Wishes(Runs runs, Glances glances) {}

    void request() {
        OneByOne.each(transactions.across(sources::due), this::request);
        OneByOne.each(transactions.across(sources::glanceDue), this::glance);
    }

    private void glance(Sources.Due due) {
        transactions.run(due.workspace(), handle -> {
            if (sources.takeGlance(handle, due)) {
                sources.find(handle, due.source())
                        .ifPresent(source -> wishes.glances().request(handle, due.workspace(), source));
            }
        });
    }

    private void request(Sources.Due due) {
        ZoneId zone = directory.zone(due.workspace());
        transactions.run(due.workspace(), handle -> {
            if (!sources.take(handle, due)) {
                return;
            }
            sources.find(handle, due.source())
                    .ifPresentOrElse(source -> request(handle, due, source, zone), () -> rest(handle, due.source()));
        });
    }

    private void request(Handle handle, Sources.Due due, Source source, ZoneId zone) {
        sources.schedule(handle, source, clock.instant(), zone);
        if (source.active()) {
            wishes.runs().request(handle, due.workspace(), Wish.due(source.id(), due.at()));
        }
    }

    private void rest(Handle handle, SourceId broken) {
        log.error("Source {} is broken and is not read; /status says how to mend it", broken.value());
        sources.rest(handle, broken);
    }
}
