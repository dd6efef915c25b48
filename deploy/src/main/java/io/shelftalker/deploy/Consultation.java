package io.shelftalker.deploy;

import io.shelftalker.core.doctor.Doctor;
import io.shelftalker.core.doctor.Finding;
import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.deploy.settings.Settings;
import io.shelftalker.deploy.start.Exit;
import io.shelftalker.deploy.start.Installation;
import io.shelftalker.deploy.start.Logs;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** {@code doctor}: what was found in each workspace, a line each, and below it what to do. */
final class Consultation {
    private final Settings settings;

    Consultation(Settings settings) {
        this.settings = settings;
    }

    Exit run(PrintStream out) throws InterruptedException {
        new Logs(settings.secrets())
                .toFile(Path.of(settings.get("data-dir").orElse("./data")).resolve("shelftalker.log"));
        try (Installation installation = Installation.working(settings)) {
            Phrasebook book = installation.bean(Phrasebooks.class).book(Locale.ENGLISH, ZoneOffset.UTC);
            Directory directory = installation.bean(Directory.class);
            directory.workspace("default");
            boolean broken = false;
            for (WorkspaceId workspace : directory.workspaces()) {
                List<Finding> found = installation.bean(Doctor.class).look(workspace);
                found.forEach(finding -> out.println(book.text(finding.line())));
                broken |= found.stream().anyMatch(finding -> finding.level() == Finding.Level.BROKEN);
            }
            return broken ? Exit.FAILED : Exit.DONE;
        }
    }
}
