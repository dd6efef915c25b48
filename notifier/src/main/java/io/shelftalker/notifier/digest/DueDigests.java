package io.shelftalker.notifier.digest;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.database.DatabaseAway;
import io.shelftalker.core.database.DatabaseClock;
import io.shelftalker.core.delivery.Courier;
import io.shelftalker.core.delivery.Draft;
import io.shelftalker.core.delivery.Outbox;
import io.shelftalker.core.delivery.Priority;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.notifier.timing.Timings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final Duration HALF_A_WEEK = Duration.ofHours(84);
    private static final Duration REST = Duration.ofHours(36);

    /** How long introductions may take all together; the issues after that go without. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final Subscriptions subscriptions;
    private final Sending sending;
    private final LateIssues late;

    DueDigests(Transactions transactions, Subscriptions subscriptions, Sending sending, LateIssues late) {
        this.transactions = transactions;
        this.subscriptions = subscriptions;
        this.sending = sending;
        this.late = late;
    }

    /** What issues are made and sent with. */
    @Singleton
    record Sending(Issues issues, Introductions introductions, Timings timings, Outbox outbox, Courier courier) {}

    /** An introduction, and what it introduces. */
    private record Introduced(Facts facts, String words) {}

    /** What is due comes by the clock that it was meant by, whoever has moved since. */
    void send() {
        late.takeBack();
        Map<Facts, Optional<String>> said = new HashMap<>();
        long began = System.nanoTime();
        for (Subscriptions.Due due : transactions.across(subscriptions::due)) {
            alone(due.conversation(), () -> {
                boolean inTime = System.nanoTime() - began < PATIENCE.toNanos();
                Optional<Introduced> introduced = inTime ? introduced(due, said) : Optional.empty();
                if (transactions.in(due.workspace(), handle -> send(handle, due, introduced))) {
                    sending.courier().nudge();
                }
            });
        }
        for (WorkspaceId workspace : transactions.across(subscriptions::near)) {
            for (ConversationId moved : transactions.in(workspace, subscriptions::moved)) {
                alone(moved, () -> transactions.run(workspace, handle -> follow(handle, moved)));
            }
        }
    }

    /** What a language model says of an issue that is to be sent now; those who are told the same are told it alike. */
    private Optional<Introduced> introduced(Subscriptions.Due due, Map<Facts, Optional<String>> said) {
        if (!sending.introductions().areWritten()) {
            return Optional.empty();
        }
        Optional<Facts> facts = transactions.in(due.workspace(), handle -> subscriptions
                .of(handle, due.conversation())
                .filter(_ -> isWanted(handle, due))
                .flatMap(subscription -> facts(handle, subscription, due)));
        return facts.flatMap(each ->
                said.computeIfAbsent(each, sending.introductions()::of).map(words -> new Introduced(each, words)));
    }

    private Optional<Facts> facts(Handle handle, Subscription subscription, Subscriptions.Due due) {
        Issue issue = sending.issues().of(handle, due.conversation(), due.at(), DatabaseClock.now(handle));
        return issue.week().isEmpty()
                ? Optional.empty()
                : Optional.of(sending.introductions().facts(issue, subscription));
    }

    private boolean isWanted(Handle handle, Subscriptions.Due due) {
        Instant now = DatabaseClock.now(handle);
        return !due.at().isBefore(now.minus(LateIssues.LATEST))
                && sending.timings().of(handle, due.conversation()).pause(now).isEmpty();
    }

    /** Whoever has moved gets it by the clock there. */
    private void follow(Handle handle, ConversationId conversation) {
        subscriptions.movedNow(handle, conversation).ifPresent(moved -> {
            Instant now = DatabaseClock.now(handle);
            Instant rested = subscriptions
                    .lastBefore(handle, conversation, now)
                    .orElse(Instant.EPOCH)
                    .plus(REST);
            // The time that is nearest, though it may have gone by there: no issue is lost to a move.
            Instant from = subscriptions.dueAt(handle, conversation).orElse(now).minus(HALF_A_WEEK);
            Instant due = moved.weekly().next(from.isAfter(rested) ? from : rested, moved.zone());
            subscriptions.put(handle, moved, due);
        });
    }

    // A loop that must survive: what breaks off at one chat keeps no other waiting.
    private static void alone(ConversationId conversation, Runnable work) {
        try {
            work.run();
        } catch (DatabaseAway away) {
            throw away;
        } catch (RuntimeException failure) {
            log.error("The digest of conversation {} cannot be sent", conversation.value(), failure);
        }
    }

    private boolean send(Handle handle, Subscriptions.Due due, Optional<Introduced> introduced) {
        Optional<Subscription> subscription = subscriptions.of(handle, due.conversation());
        if (subscription.isEmpty()) {
            subscriptions.remove(handle, due.conversation());
            return false;
        }
        if (!subscriptions.take(handle, due, next(handle, subscription.get(), due.at()))) {
            return false;
        }
        if (!isWanted(handle, due) || !subscriptions.issue(handle, due)) {
            return false;
        }
        Issue issue = sending.issues().of(handle, due.conversation(), due.at(), DatabaseClock.now(handle));
        // What has changed since the introduction was written is told without one.
        Phrase introduction = introduced
                .filter(each -> each.facts().equals(sending.introductions().facts(issue, subscription.get())))
                .map(each -> Phrase.literal(each.words()))
                .orElse(Phrase.NOTHING);
        Reply reply = issue.reply(DigestReplies.underAnIssue(), introduction);
        sending.outbox().post(handle, due.workspace(), List.of(draft(subscription.get(), due, reply)));
        return true;
    }

    /** When the one after the last is due: not the same day again, by a clock further west. */
    private static Instant next(Handle handle, Subscription subscription, Instant last) {
        Instant now = DatabaseClock.now(handle);
        Instant rested = last.plus(REST);
        return subscription.weekly().next(now.isAfter(rested) ? now : rested, subscription.zone());
    }

    private static Draft draft(Subscription subscription, Subscriptions.Due due, Reply reply) {
        return new Draft(
                        subscription.conversation(),
                        Optional.empty(),
                        LateIssues.KEYS + subscription.conversation().value() + ":"
                                + due.at().getEpochSecond(),
                        Priority.DIGEST,
                        reply,
                        subscription.language(),
                        subscription.zone(),
                        Optional.empty())
                .goodFor(LateIssues.LATEST);
    }
}
