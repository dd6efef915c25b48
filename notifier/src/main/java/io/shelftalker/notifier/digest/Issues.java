package io.shelftalker.notifier.digest;

import io.shelftalker.core.channel.ConversationId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Makes the issues of digests from the catalog. Every handle's transaction is in a workspace. */
@Singleton
final class Issues {
    private static final Duration WEEK = Duration.ofDays(7);

    /** An issue that comes after a long silence does not go further back. */
    private static final Duration FURTHEST = Duration.ofDays(15);

    private final WeekReader reader;
    private final Subscriptions subscriptions;

    Issues(WeekReader reader, Subscriptions subscriptions) {
        this.reader = reader;
        this.subscriptions = subscriptions;
    }

    /** What a chat's digest says at a time, of what happened since the issue before it, or in a week. */
    Issue of(Handle handle, ConversationId conversation, Instant at, Instant now) {
        Instant since = subscriptions
                .lastBefore(handle, conversation, at)
                .filter(last -> last.isAfter(at.minus(FURTHEST)))
                .orElse(at.minus(WEEK));
        return of(handle, conversation, reader.read(handle, conversation, since, now));
    }

    /** What it would say now of the last week. */
    Issue preview(Handle handle, ConversationId conversation, Instant now) {
        return of(handle, conversation, reader.read(handle, conversation, now.minus(WEEK), now));
    }

    private Issue of(Handle handle, ConversationId conversation, Week week) {
        Pick.Circle circle = new Pick.Circle(
                Set.copyOf(reader.watched(handle, conversation)),
                reader.watchedSections(handle, conversation),
                isGroup(handle, conversation));
        Optional<Pick> pick = Pick.of(week, circle);
        return new Issue(reader.shop(handle), week, pick);
    }

    private static boolean isGroup(Handle handle, ConversationId conversation) {
        return handle.createQuery("select kind = 'GROUP' from conversation where id = :conversation")
                .bind("conversation", conversation.value())
                .mapTo(Boolean.class)
                .one();
    }
}
