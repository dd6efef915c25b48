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
import java.util.stream.Collectors;
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
        Instant now = DatabaseClock.now(handle);
        Map<ConversationId, Long> today = today(handle, chats, wanted, now);
        List<Chat> told = new ArrayList<>();
        Map<Pending, Held> later = new LinkedHashMap<>();
        Map<ConversationId, Optional<Instant>> holds = new LinkedHashMap<>();
        for (Chat chat : chats) {
            Timing timing = wanted.getOrDefault(chat.conversation(), Timing.ANY);
            long toldToday = today.getOrDefault(chat.conversation(), 0L);
            Sorted sorted = Sorted.of(chat, new Sorted.Wanted(timing, snoozed, toldToday), catalog, now);
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

    /** How many messages the chats that want no more than some a day were told in this one. */
    private Map<ConversationId, Long> today(
            Handle handle, List<Chat> chats, Map<ConversationId, Timing> wanted, Instant now) {
        Map<ConversationId, Instant> limited = chats.stream()
                .filter(chat -> wanted.getOrDefault(chat.conversation(), Timing.ANY)
                        .mostADay()
                        .isPresent())
                .collect(Collectors.toMap(Chat::conversation, chat -> Sorted.morning(now, chat.zone())));
        return limited.isEmpty() ? Map.of() : notices.toldSince(handle, limited);
    }
}
