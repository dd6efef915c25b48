package io.shelftalker.notifier.notice;

import io.shelftalker.core.linking.Undelivered;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Has told in another of somebody's chats what certainly did not reach them in one, with the catalog as it is by then. What
 * may have arrived is not: nobody is told twice.
 */
@Singleton
final class Rerouting {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final Undelivered undelivered;
    private final Map<WorkspaceId, Long> looked = new ConcurrentHashMap<>();

    Rerouting(Undelivered undelivered) {
        this.undelivered = undelivered;
    }

    /** A notice that is due again, by its watch and the key of the message that told it. */
    private record Again(String key, long watch) {}

    /** Looks now and then. */
    void look(Handle handle, WorkspaceId workspace) {
        long now = System.nanoTime();
        Long before = looked.putIfAbsent(workspace, now);
        if (before != null && now - before >= LOOK_EVERY.toNanos()) {
            looked.put(workspace, now);
            reroute(handle);
        }
    }

    void reroute(Handle handle) {
        List<Undelivered.Letter> letters = undelivered.lately(handle, Telling.KEYS, Outdated.AGE);
        if (!letters.isEmpty()) {
            List<Again> due = due(handle, letters);
            NoticesOfPeople.home(handle, due.stream().map(Again::watch).toList());
            Set<String> again = due.stream().map(Again::key).collect(Collectors.toSet());
            Map<Boolean, List<Undelivered.Letter>> byEnd =
                    letters.stream().collect(Collectors.partitioningBy(letter -> again.contains(letter.key())));
            undelivered.toldElsewhere(handle, byEnd.getOrDefault(true, List.of()));
            undelivered.giveUp(handle, byEnd.getOrDefault(false, List.of()));
        }
    }

    /** What these told is due again where there is another chat to tell it in. @return which */
    private static List<Again> due(Handle handle, List<Undelivered.Letter> letters) {
        return handle.createQuery("""
                        update notice
                        set state = 'due', message = null, settled_at = null, retold = retold + 1, told_in = null,
                          refused_in = case when lost.refused
                            then array_append(notice.refused_in, lost.chat) else notice.refused_in end
                        from unnest(:chats, :keys, :refused) as lost (chat, key, refused)
                        where (notice.conversation = lost.chat or notice.told_in = lost.chat)
                          and notice.message = lost.key and notice.state = 'told'
                          and exists (
                            select from linked_chat as other join conversation as talk on talk.id = other.conversation
                            where other.person = first_of(lost.chat) and other.conversation <> lost.chat
                              and talk.silent_since is null
                              and other.conversation <> all(coalesce(notice.refused_in, '{}')))
                        returning lost.key, notice.watch
                        """)
                .bindArray(
                        "chats",
                        Long.class,
                        letters.stream()
                                .map(letter -> letter.conversation().value())
                                .toList())
                .bindArray(
                        "keys",
                        String.class,
                        letters.stream().map(Undelivered.Letter::key).toList())
                .bindArray(
                        "refused",
                        Boolean.class,
                        letters.stream().map(Undelivered.Letter::refused).toList())
                .map((row, context) -> new Again(row.getString("key"), row.getLong("watch")))
                .list();
    }
}
