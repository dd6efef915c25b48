package io.shelftalker.notifier.notice;

import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.delivery.Draft;
import io.shelftalker.core.delivery.Outbox;
import io.shelftalker.core.delivery.Priority;
import io.shelftalker.core.workspace.ContactId;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.notifier.watch.Asker;
import io.shelftalker.notifier.watch.WatchPage;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Makes messages of what is due: one for each chat, from the catalog as it is now. */
@Singleton
final class Telling {
    /** What the keys of its messages begin with. */
    static final String KEYS = "notice:";

    private final Notices notices;
    private final Sorting sorting;
    private final Addressing addressing;
    private final NewsReader reader;
    private final WatchPage page;
    private final Outbox outbox;
    private final Outdated outdated;
    private final Rerouting rerouting;

    Telling(Notices notices, To to, NewsReader reader, WatchPage page, Sent sent) {
        this.notices = notices;
        this.sorting = to.sorting();
        this.addressing = to.addressing();
        this.reader = reader;
        this.page = page;
        this.outbox = sent.outbox();
        this.outdated = sent.outdated();
        this.rerouting = sent.rerouting();
    }

    /** When people are told things, and where. */
    @Singleton
    record To(Sorting sorting, Addressing addressing) {}

    /** Where messages go, and come back from. */
    @Singleton
    record Sent(Outbox outbox, Outdated outdated, Rerouting rerouting) {}

    /**
     * Writes what is due into the outbox.
     *
     * @param most to so many chats at a time
     * @return how many chats had something due
     */
    int tell(Handle handle, WorkspaceId workspace, int most) {
        outdated.look(handle, workspace);
        rerouting.look(handle, workspace);
        sorting.release(handle);
        notices.abandoned(handle);
        notices.unasked(handle);
        List<Chat> chats = notices.due(handle, most);
        if (chats.isEmpty()) {
            return 0;
        }
        CatalogNow now = reader.look(
                handle,
                workspace,
                chats.stream().flatMap(chat -> chat.pending().stream()).toList());
        Map<Long, Notices.End> ends = new LinkedHashMap<>();
        List<Draft> drafts = new ArrayList<>();
        Background background = reader.background(handle);
        for (Chat chat : addressing.of(handle, sorting.now(handle, chats, now))) {
            List<News> news = now.news(chat.pending());
            String key = news.isEmpty() ? "" : key(chat);
            chat.pending().forEach(pending -> ends.put(pending.id(), new Notices.End(key, chat.conversation())));
            if (!news.isEmpty()) {
                drafts.add(draft(chat, NewsReplies.of(news, key, background), key));
                home(handle, chat, key).ifPresent(drafts::add);
            }
        }
        notices.settle(handle, ends);
        outbox.post(handle, workspace, drafts);
        return chats.size();
    }

    // A notice is told in one message, so the first one's number makes the same message the same however often it is
    // written.
    private static String key(Chat chat) {
        Pending first = chat.pending().stream()
                .min(Comparator.comparingLong(Pending::id))
                .orElseThrow();
        String again = first.retold() == 0 ? "" : ":" + first.retold();
        return KEYS + chat.conversation().value() + ":" + first.id() + again;
    }

    private static Draft draft(Chat chat, Reply reply, String key) {
        return new Draft(
                        chat.conversation(),
                        person(chat),
                        key,
                        Priority.NOTICE,
                        chat.why().equals(Phrase.NOTHING)
                                ? Asker.signed(reply, chat.askers())
                                : Asker.noting(reply, chat.why()),
                        chat.language(),
                        chat.zone(),
                        Optional.empty())
                .goodFor(Outdated.AGE);
    }

    /** The page of who is told, which shows other prices from now on. */
    private Optional<Draft> home(Handle handle, Chat chat, String key) {
        return chat.home().flatMap(owner -> person(chat).map(contact -> new Draft(
                        chat.conversation(),
                        Optional.of(contact),
                        "home:" + key,
                        Priority.NOTICE,
                        page.of(handle, chat.conversation(), contact),
                        chat.language(),
                        chat.zone(),
                        Optional.empty())
                .onPageOf(owner)));
    }

    /** Whom it is for, if it is for one person only. */
    private static Optional<ContactId> person(Chat chat) {
        List<ContactId> people =
                chat.pending().stream().map(Pending::contact).distinct().toList();
        return people.size() == 1 ? Optional.of(people.getFirst()) : Optional.empty();
    }
}
