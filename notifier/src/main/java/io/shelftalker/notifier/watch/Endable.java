package io.shelftalker.notifier.watch;

import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.ContactId;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Whose watches somebody may end: their own, and in a group also those of programs, of whom nobody there could ask it. */
@Singleton
final class Endable {
    private final Seeker seeker;

    Endable(Seeker seeker) {
        this.seeker = seeker;
    }

    /** A search that was ended. */
    record EndedSearch(Watcher watcher, Lookout lookout) {}

    /** Whoever takes the turn first. */
    List<Watcher> by(Turn turn) {
        Watcher own = Watcher.of(turn);
        return turn.kind() == ChatKind.GROUP
                ? Stream.concat(Stream.of(own), programs(turn).stream()).toList()
                : List.of(own);
    }

    private static List<Watcher> programs(Turn turn) {
        return turn.handle()
                .createQuery("""
                        select contact from api_key
                        where contact in (
                          select contact from watch where conversation = :conversation
                          union select contact from search_watch where conversation = :conversation)
                        order by contact
                        """)
                .bind("conversation", turn.conversation().value())
                .mapTo(Long.class)
                .map(contact -> new Watcher(turn.conversation(), new ContactId(contact)))
                .list();
    }

    /** Those of their searches that have all of some words in them. */
    List<LookoutWatch> searches(Turn turn, String words) {
        return by(turn).stream()
                .flatMap(watcher -> seeker.named(turn.handle(), watcher, words).stream())
                .toList();
    }

    /** Ends those of some searches that are theirs. @param ids of searches, with commas between them */
    List<EndedSearch> endSearches(Turn turn, String ids) {
        return Stream.of(ids.split(",", -1))
                .flatMap(id -> endSearch(turn, id).stream())
                .toList();
    }

    private Optional<EndedSearch> endSearch(Turn turn, String id) {
        return by(turn).stream()
                .flatMap(watcher -> seeker.end(turn.handle(), watcher, id).stream()
                        .map(lookout -> new EndedSearch(watcher, lookout)))
                .findFirst();
    }

    /** What some of them are called. */
    List<String> names(Handle handle, Collection<Watcher> watchers) {
        return handle.createQuery("select name from contact where id = any(:contacts) order by id")
                .bindArray(
                        "contacts",
                        Long.class,
                        watchers.stream().map(each -> each.contact().value()).toList())
                .mapTo(String.class)
                .list();
    }
}
