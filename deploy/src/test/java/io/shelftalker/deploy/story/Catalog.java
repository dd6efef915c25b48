package io.shelftalker.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.deploy.start.Installation;
import io.shelftalker.scraper.fetch.Politeness;
import io.shelftalker.scraper.run.Run;
import io.shelftalker.scraper.run.RunKey;
import io.shelftalker.scraper.run.RunProgress;
import io.shelftalker.scraper.run.Runs;
import io.shelftalker.scraper.run.Scraper;
import io.shelftalker.scraper.run.Wish;
import io.shelftalker.scraper.source.NewSource;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import io.shelftalker.testkit.shop.ShopSite;
import java.net.URI;
import java.time.Duration;

/** A bot's catalog of a shop, read as fast as it can be. */
final class Catalog {
    private Catalog() {}

    static void read(Installation bot, ShopSite shop) throws InterruptedException {
        WorkspaceId workspace = bot.bean(Directory.class).workspace("default");
        NewSource wanted = NewSource.at(URI.create(shop.url()))
                .treated(Politeness.DEFAULT.withDelay(Duration.ZERO).withConcurrency(4));
        RunKey run = bot.bean(Transactions.class).in(workspace, handle -> {
            Source source = bot.bean(Sources.class).keep(handle, wanted);
            return bot.bean(Runs.class)
                    .request(handle, workspace, Wish.now(source.id(), Run.Options.USUAL))
                    .orElseThrow();
        });
        assertThat(bot.bean(Scraper.class).run(run, RunProgress.UNSEEN).exitCode())
                .isZero();
    }
}
