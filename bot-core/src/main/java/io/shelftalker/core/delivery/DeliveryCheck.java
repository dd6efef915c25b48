package io.shelftalker.core.delivery;

import io.shelftalker.core.database.DatabaseAway;
import io.shelftalker.core.doctor.Check;
import io.shelftalker.core.doctor.Finding;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.List;

/** The last error of each account: why the newest of its messages that did not go out did not. */
@Singleton
final class DeliveryCheck implements Check {
    private final Transactions transactions;
    private final DeadLetters letters;

    DeliveryCheck(Transactions transactions, DeadLetters letters) {
        this.transactions = transactions;
        this.letters = letters;
    }

    @Override
    public List<Finding> look(WorkspaceId workspace) {
        try {
            return transactions.in(workspace, letters::newest).stream()
                    .map(DeliveryCheck::finding)
                    .toList();
        } catch (DatabaseAway away) {
            return List.of();
        }
    }

    private static Finding finding(DeadLetters.Failure failure) {
        String said = failure.dead() ? "outbox.doctor.dead" : "outbox.doctor.again";
        return Finding.warning(
                failure.channel() + " " + failure.account(),
                Phrase.of(said, Phrase.when(failure.at()), OutboxCommand.shortened(failure.reason())),
                Phrase.of(said + ".do"));
    }
}
