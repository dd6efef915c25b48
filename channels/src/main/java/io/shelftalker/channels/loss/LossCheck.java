package io.shelftalker.channels.loss;

import io.shelftalker.core.doctor.Check;
import io.shelftalker.core.doctor.Finding;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells operators what people could not be shown, since when, and what would help. */
@Singleton
final class LossCheck implements Check {
    private final StoredLosses losses;

    LossCheck(StoredLosses losses) {
        this.losses = losses;
    }

    @Override
    public List<Finding> look(WorkspaceId workspace) {
        return losses.of(workspace).stream().map(LossCheck::finding).toList();
    }

    private static Finding finding(StoredLosses.Tally tally) {
        String phrase = "channels.loss." + tally.loss().label();
        return Finding.warning(
                tally.channel() + " " + tally.account(),
                Phrase.of(phrase, tally.count(), Phrase.when(tally.since())),
                Phrase.of(phrase + ".do"));
    }
}
