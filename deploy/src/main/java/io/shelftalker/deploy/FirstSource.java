package io.shelftalker.deploy;

import io.shelftalker.core.schedule.Cron;
import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.deploy.settings.Settings;
import io.shelftalker.deploy.start.Installation;
import io.shelftalker.scraper.source.NewSource;
import io.shelftalker.scraper.source.Sources;
import java.net.URI;

/** The source that the settings name. It is kept at the first start; later its row holds, whatever the settings say. */
final class FirstSource {
    private FirstSource() {}

    static void keep(Settings settings, Installation installation) {
        settings.get("source.url").map(URI::create).map(NewSource::at).ifPresent(source -> {
            NewSource scheduled = settings.get("source.cron")
                    .map(Cron::new)
                    .map(source::every)
                    .orElse(source);
            Sources sources = installation.bean(Sources.class);
            installation
                    .bean(Transactions.class)
                    .run(
                            installation.bean(Directory.class).workspace("default"),
                            handle -> sources.keep(handle, scheduled));
        });
    }
}
