package io.shelftalker.deploy;

import io.shelftalker.core.linking.LinkCodes;
import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.deploy.settings.Settings;
import io.shelftalker.deploy.start.Exit;
import io.shelftalker.deploy.start.Installation;
import io.shelftalker.deploy.start.Logs;
import io.shelftalker.deploy.start.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The production start. */
final class Serve {
    private static final String FIRST_STEPS = """
            Nothing is configured yet. Say at least which shop to read, and where to talk about it:
              SHELFTALKER_SOURCE_URL=https://your-shop.example SHELFTALKER_TELEGRAM_TOKEN=… ./shelftalker serve
            All settings are in README.md; './shelftalker demo' shows everything on a sample shop.""";

    private final Settings settings;

    Serve(Settings settings) {
        this.settings = settings;
    }

    int run() throws InterruptedException {
        Path directory = Path.of(settings.get("data-dir").orElse("data"));
        if (settings.isEmpty() && !Files.isDirectory(directory)) {
            throw new Refused(Exit.CONFIGURATION, FIRST_STEPS);
        }
        new Logs(settings.secrets()).toOutput();
        Logger log = LoggerFactory.getLogger(Serve.class);
        Installation installation = Installation.serving(settings);
        FirstSource.keep(settings, installation);
        log.info("Ready on {}", installation.address());
        firstOperator(installation).ifPresent(Serve::invite);
        installation.runUntilStopped();
        return Exit.DONE.code();
    }

    private static Optional<String> firstOperator(Installation installation) {
        WorkspaceId workspace = installation.bean(Directory.class).workspace("default");
        return installation
                .bean(Transactions.class)
                .in(workspace, handle -> installation.bean(LinkCodes.class).forFirstOperator(handle, workspace));
    }

    /** To the terminal and not to the log, since whoever has the code can use it. */
    private static void invite(String code) {
        System.err.println(
                "Nobody is an operator yet. Write this to the bot within 10 minutes to be one:  /link " + code);
    }
}
