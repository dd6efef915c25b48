package io.shelftalker.notifier.digest;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.database.DatabaseAway;
import io.shelftalker.core.database.DatabaseClock;
import io.shelftalker.core.delivery.Courier;
import io.shelftalker.core.delivery.Draft;
import io.shelftalker.core.delivery.Outbox;
import io.shelftalker.core.delivery.Priority;
import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.notifier.timing.Timings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the digests that are due: each once, however many look at once. What was due long ago, while nothing ran, is not
 * sent any more, and nothing is sent to a chat that is paused.
 */
@Singleton
final class DueDigests {
    private static final Logger log = LoggerFactory.getLogger(DueDigests.class);
    private static final Duration LATEST = Duration.ofHours(24);

    private final Transactions transactions;
    private final Directory directory;
    private final Subscriptions subscriptions;
    private final Sending sending;

    DueDigests(Transactions transactions, Directory directory, Subscriptions subscriptions, Sending sending) {
        this.transactions = transactions;
        this.directory = directory;
        this.subscriptions = subscriptions;
        this.sending = sending;
    }

    /** What issues are made and sent with. */
    @Singleton
    record Sending(Issues issues, Timings timings, Outbox outbox, Courier courier) {}

    void send() {
        directory.workspaces().forEach(this::follow);
        transactions.across(subscriptions::due).forEach(this::alone);
    }

    /** Whoever has moved gets it by the clock there. */
    private void follow(WorkspaceId workspace) {
        transactions.run(workspace, handle -> subscriptions
                .moved(handle)
                .forEach(moved -> subscriptions.put(handle, moved, next(handle, moved))));
    }

    // A loop that must survive: what breaks off at one chat keeps no other waiting.
    private void alone(Subscriptions.Due due) {
        try {
            boolean sent = transactions.in(due.workspace(), handle -> send(handle, due));
            if (sent) {
                sending.courier().nudge();
            }
        } catch (DatabaseAway away) {
            throw away;
        } catch (RuntimeException failure) {
            log.error(
                    "The digest of conversation {} cannot be sent",
                    due.conversation().value(),
                    failure);
        }
    }

    private boolean send(Handle handle, Subscriptions.Due due) {
        Optional<Subscription> subscription = subscriptions.of(handle, due.conversation());
        if (subscription.isEmpty()) {
            subscriptions.remove(handle, due.conversation());
            return false;
        }
        if (!subscriptions.take(handle, due, next(handle, subscription.get()))) {
            return false;
        }
        Instant now = DatabaseClock.now(handle);
        boolean late = due.at().isBefore(now.minus(LATEST));
        boolean paused =
                sending.timings().of(handle, due.conversation()).pause(now).isPresent();
        if (late || paused || !subscriptions.issue(handle, due)) {
            return false;
        }
        Issue issue = sending.issues().of(handle, due.conversation(), due.at(), now);
        sending.outbox().post(handle, due.workspace(), List.of(draft(subscription.get(), due, issue)));
        return true;
    }

    private static Instant next(Handle handle, Subscription subscription) {
        return subscription.weekly().next(DatabaseClock.now(handle), subscription.zone());
    }

    private static Draft draft(Subscription subscription, Subscriptions.Due due, Issue issue) {
        List<Action> buttons = DigestReplies.underAnIssue();
        return new Draft(
                subscription.conversation(),
                Optional.empty(),
                "digest:" + subscription.conversation().value() + ":" + due.at().getEpochSecond(),
                Priority.DIGEST,
                issue.reply(buttons),
                subscription.language(),
                subscription.zone(),
                Optional.empty());
    }
}
