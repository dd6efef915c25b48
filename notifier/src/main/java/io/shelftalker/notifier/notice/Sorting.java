package io.shelftalker.notifier.notice;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.database.DatabaseClock;
import io.shelftalker.notifier.snooze.Snooze;
import io.shelftalker.notifier.snooze.Snoozes;
import io.shelftalker.notifier.timing.Timing;
import io.shelftalker.notifier.timing.Timings;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Lets wait what chats do not want to be told yet. */
@Singleton
final class Sorting {
    private final Timings timings;
    private final Snoozes snoozes;
    private final Notices notices;

    Sorting(Timings timings, Snoozes snoozes, Notices notices) {
        this.timings = timings;
        this.snoozes = snoozes;
        this.notices = notices;
    }

    /** Makes due again what has waited long enough. */
    void release(Handle handle) {
        notices.release(handle, timings.released(handle));
    }

    /** These chats, each with what it is to be told now; the rest is kept for later. */
    List<Chat> now(Handle handle, List<Chat> chats, CatalogNow catalog) {
        List<ConversationId> conversations =
                chats.stream().map(Chat::conversation).toList();
        Map<ConversationId, Timing> wanted = timings.locked(handle, conversations);
        Map<Snoozes.Wanted, Snooze> snoozed = snoozes.of(handle, conversations);
        if (wanted.isEmpty() && snoozed.isEmpty()) {
            return chats;
        }
        Instant now = DatabaseClock.now(handle);
        List<Chat> told = new ArrayList<>();
        Map<Pending, Held> later = new LinkedHashMap<>();
        Map<ConversationId, Optional<Instant>> holds = new LinkedHashMap<>();
        for (Chat chat : chats) {
            Timing timing = wanted.getOrDefault(chat.conversation(), Timing.ANY);
            Sorted sorted =
                    Sorted.of(chat, new Sorted.Wanted(timing, snoozed, today(handle, chat, timing, now)), catalog, now);
            told.add(chat.with(sorted.now()));
            later.putAll(sorted.later());
            if (!sorted.later().isEmpty()) {
                holds.put(chat.conversation(), sorted.until());
            }
        }
        notices.hold(handle, later);
        timings.hold(handle, holds);
        return told;
    }

    private long today(Handle handle, Chat chat, Timing timing, Instant now) {
        if (timing.mostADay().isEmpty()) {
            return 0;
        }
        Instant midnight =
                now.atZone(chat.zone()).toLocalDate().atStartOfDay(chat.zone()).toInstant();
        return notices.toldSince(handle, chat.conversation(), midnight);
    }
}
