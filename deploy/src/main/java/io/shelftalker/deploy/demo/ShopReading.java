package io.shelftalker.deploy.demo;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.core.schedule.Cron;
import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.deploy.start.Installation;
import io.shelftalker.notifier.watch.Watches;
import io.shelftalker.scraper.fetch.Politeness;
import io.shelftalker.scraper.run.Run;
import io.shelftalker.scraper.run.RunKey;
import io.shelftalker.scraper.run.RunProgress;
import io.shelftalker.scraper.run.RunReport;
import io.shelftalker.scraper.run.Runs;
import io.shelftalker.scraper.run.Scraper;
import io.shelftalker.scraper.run.Wish;
import io.shelftalker.scraper.source.NewSource;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The bot's side of the sample shop: a source that is read every 20 seconds, and whoever watches its products. */
final class ShopReading {
    private static final Cron OFTEN = new Cron("*/20 * * * * ?");
    private static final Politeness UNHURRIED =
            Politeness.DEFAULT.withDelay(Duration.ZERO).withConcurrency(4);

    private final Installation installation;
    private final WorkspaceId workspace;

    ShopReading(Installation installation) {
        this.installation = installation;
        this.workspace = installation.bean(Directory.class).workspace("default");
    }

    /** Keeps the shop as a source and, the first time, reads it before anybody can ask for its products. */
    Optional<RunReport> begin(URI shop) throws InterruptedException {
        NewSource source = NewSource.at(shop).called("brindille").every(OFTEN).treated(UNHURRIED);
        Optional<RunKey> first = in(handle -> {
            Source kept = installation.bean(Sources.class).keep(handle, source);
            installation.bean(Catalog.class).vendor(handle, kept.id(), SampleShop.NAME);
            return first(handle, kept);
        });
        return first.isEmpty()
                ? Optional.empty()
                : Optional.of(installation.bean(Scraper.class).run(first.get(), RunProgress.UNSEEN));
    }

    /** The numbers of the products that anybody watches. */
    Set<String> watched() {
        return in(handle -> Set.copyOf(installation.bean(Watches.class).skus(handle)));
    }

    private Optional<RunKey> first(Handle handle, Source source) {
        Runs runs = installation.bean(Runs.class);
        return runs.last(handle, workspace, source.id())
                        .filter(run -> run.state().isOver())
                        .isPresent()
                ? Optional.empty()
                : runs.request(handle, workspace, Wish.now(source.id(), Run.Options.USUAL));
    }

    private <T> T in(Function<Handle, T> work) {
        return installation.bean(Transactions.class).in(workspace, work);
    }
}
