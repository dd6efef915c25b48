package io.shelftalker.notifier.digest;

import io.shelftalker.core.delivery.Outbox;
import io.shelftalker.core.delivery.Priority;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jdbi.v3.core.Handle;

/**
 * Takes back issues that could not be sent for a day: their prices are yesterday's. The next one tells what has happened
 * since the one before.
 */
@Singleton
final class LateIssues {
    /** What the keys of issues begin with; the chat and the time that the issue was due follow. */
    static final String KEYS = "digest:";

    static final Duration LATEST = Duration.ofHours(24);

    private final Transactions transactions;
    private final Outbox outbox;

    LateIssues(Transactions transactions, Outbox outbox) {
        this.transactions = transactions;
        this.outbox = outbox;
    }

    void takeBack() {
        for (WorkspaceId workspace : transactions.across(handle -> outbox.overdue(handle, Priority.DIGEST))) {
            transactions.run(
                    workspace, handle -> outbox.recall(handle, KEYS, LATEST).forEach(issue -> forget(handle, issue)));
        }
    }

    private static void forget(Handle handle, Outbox.Recalled issue) {
        String due = issue.key().substring(issue.key().lastIndexOf(':') + 1);
        handle.createUpdate("""
                        delete from digest_issue where conversation = :conversation and due_at = to_timestamp(:due)
                        """)
                .bind("conversation", issue.conversation().value())
                .bind("due", Long.parseLong(due))
                .execute();
    }
}
