package io.shelftalker.notifier.notice;

import io.shelftalker.catalog.product.CatalogEvent;
import io.shelftalker.catalog.product.LoggedEvent;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.catalog.product.RunId;
import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.delivery.Outbox;
import io.shelftalker.core.workspace.ContactId;
import io.shelftalker.i18n.Money;
import io.shelftalker.notifier.watch.LookoutWatch;
import io.shelftalker.notifier.watch.Lookouts;
import io.shelftalker.notifier.watch.Notice;
import io.shelftalker.notifier.watch.Rearm;
import io.shelftalker.notifier.watch.Watch;
import io.shelftalker.notifier.watch.WatchId;
import io.shelftalker.notifier.watch.Watcher;
import io.shelftalker.notifier.watch.Watches;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of what is to be told. Every handle's transaction is in a workspace. */
@Singleton
final class Notices {
    /** How long a run may bring nothing new before what it brought so far is told. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final NoticeRow ROW = new NoticeRow();

    private final Duration coolDown;

    Notices(Rearm rearm) {
        this.coolDown = rearm.coolDown();
    }

    /** A notice as it is found. @param watch what it is for, with whoever asked for it */
    record Found(LoggedEvent logged, WatchId watch, Watcher watcher, ProductId product, Notice notice) {
        static Found of(Watches.Pair pair, Notice notice) {
            Watch watch = pair.watch();
            return new Found(pair.logged(), watch.id(), watch.watcher(), watch.product(), notice);
        }

        static Found of(Lookouts.Sighting sighting) {
            LookoutWatch watch = sighting.watch();
            Notice fits = new Notice.Fits(watch.id(), watch.lookout().called());
            return new Found(sighting.logged(), watch.id(), watch.watcher(), sighting.product(), fits);
        }

        CatalogEvent.Head head() {
            return logged.event().head();
        }
    }

    /**
     * Writes notices, of linked chats to the first; those of a run gather until it is closed, others are due at once. What a chat was told of the same
     * product lately, in the same way and no dearer, is held back for a while, each time for longer.
     */
    void add(Handle handle, List<Found> found) {
        if (found.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        insert into notice (watch, event, conversation, contact, product, source, run, kind,
                                            before_amount, after_amount, target_amount, currency, form, detail, store, kilometres, state,
                                            hold_until)
                        select watch, event, conversation, contact, product, source, nullif(run, 0), kind,
                               cast(nullif(before, '') as numeric), cast(nullif(after, '') as numeric),
                               cast(nullif(target, '') as numeric), nullif(currency, ''),
                               nullif(form, ''), nullif(detail, ''), nullif(store, ''),
                               cast(nullif(kilometres, '') as numeric),
                               case when run = 0 then 'due' else 'gathering' end, lately.hold_until
                        from (
                          select found.*, coalesce(head.conversation, chat) as conversation,
                            coalesce(head.contact, reader) as contact
                          from unnest(:watches, :events, :conversations, :contacts, :products, :sources, :runs, :kinds,
                                      :before, :after, :targets, :currencies, :forms, :details,
                                      :stores, :kilometres)
                            with ordinality as found (watch, event, chat, reader, product, source, run, kind,
                                                      before, after, target, currency, form, detail, store, kilometres,
                                                      place)
                          left join linked_chat as link on link.conversation = chat and link.contact = reader
                          left join linked_chat as head on head.conversation = link.person
                        ) as new
                        cross join lateral (
                          select max(settled_at)
                            + least(interval '1 day', cast(:coolDown as interval) * power(2, least(count(distinct told.message) - 1, 10)))
                            as hold_until
                          from notice as told
                          where told.conversation = new.conversation and told.product = new.product
                            and told.state = 'told' and told.settled_at > clock() - interval '1 day'
                            and told.kind = new.kind and coalesce(told.form, '') = new.form
                            and coalesce(told.currency, '') = new.currency
                            and (new.after = '' or told.after_amount = cast(new.after as numeric)
                              or (new.kind <> 'price' and told.after_amount <= cast(new.after as numeric)))
                        ) as lately
                        order by place
                        on conflict (watch, event) do nothing
                        """)
                .bind("coolDown", coolDown.toMillis() + " milliseconds")
                .bindArray("watches", Long.class, each(found, one -> one.watch().value()))
                .bindArray("events", Long.class, each(found, one -> one.logged().id()))
                .bindArray("conversations", Long.class, each(found, one -> one.watcher()
                        .conversation()
                        .value()))
                .bindArray("contacts", Long.class, each(found, one -> one.watcher()
                        .contact()
                        .value()))
                .bindArray(
                        "products", Long.class, each(found, one -> one.product().value()))
                .bindArray("sources", Long.class, each(found, one -> one.head()
                        .source()
                        .value()))
                .bindArray("runs", Long.class, each(found, Notices::run))
                .bindArray("kinds", String.class, each(found, one -> NoticeRow.kind(one.notice())))
                .bindArray(
                        "before", String.class, each(found, one -> NoticeRow.written(NoticeRow.before(one.notice()))))
                .bindArray("after", String.class, each(found, one -> NoticeRow.written(NoticeRow.after(one.notice()))))
                .bindArray(
                        "targets", String.class, each(found, one -> NoticeRow.written(NoticeRow.target(one.notice()))))
                .bindArray("currencies", String.class, each(found, one -> NoticeRow.after(one.notice())
                        .map(Money::currency)
                        .orElse("")))
                .bindArray("forms", String.class, each(found, one -> NoticeRow.form(one.notice())))
                .bindArray("details", String.class, each(found, one -> NoticeRow.detail(one.notice())))
                .bindArray("stores", String.class, each(found, one -> NoticeRow.store(one.notice())))
                .bindArray("kilometres", String.class, each(found, one -> NoticeRow.kilometres(one.notice())))
                .execute();
    }

    private static long run(Found found) {
        return found.head().run().map(RunId::value).orElse(0L);
    }

    private static <T> List<T> each(List<Found> found, Function<Found, T> property) {
        return found.stream().map(property).toList();
    }

    /** What a source's runs brought is due. */
    void closed(Handle handle, SourceId source) {
        handle.createUpdate("update notice set state = 'due' where source = :source and state = 'gathering'")
                .bind("source", source.value())
                .execute();
    }

    /**
     * What runs brought that have brought nothing more for a while, and so may never be closed, is due. A source's next
     * run that closes makes it due, too.
     */
    void abandoned(Handle handle) {
        handle.createUpdate("""
                        update notice set state = 'due'
                        where state = 'gathering' and source in (
                          select source from notice where state = 'gathering'
                          group by source
                          having max(created_at) < clock() - :patience * interval '1 second')
                        """).bind("patience", PATIENCE.toSeconds()).execute();
    }

    /** What was held back for these chats, and for those that have something new to be told, is due. */
    void release(Handle handle, List<ConversationId> chats) {
        handle.createUpdate("""
                        update notice set state = 'due'
                        where state = 'held' and conversation in (
                          select unnest(:chats)
                          union select conversation from notice
                          where state = 'due' and (hold_until is null or hold_until <= clock()))
                        """)
                .bindArray(
                        "chats",
                        Long.class,
                        chats.stream().map(ConversationId::value).toList())
                .execute();
    }

    /** Keeps what is not told yet, and why. */
    void hold(Handle handle, Map<Pending, Held> later) {
        if (later.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        update notice set state = 'held', held = new.why
                        from unnest(:ids, :why) as new (id, why)
                        where notice.id = new.id
                        """)
                .bindArray(
                        "ids",
                        Long.class,
                        later.keySet().stream().map(Pending::id).toList())
                .bindArray(
                        "why",
                        String.class,
                        later.values().stream().map(Held::column).toList())
                .execute();
    }

    /** What messages told that were never sent is due again. */
    void untold(Handle handle, List<Outbox.Recalled> messages) {
        List<Long> watches = handle.createQuery("""
                        update notice
                        set state = 'due', message = null, settled_at = null, retold = retold + 1, told_in = null
                        from unnest(:chats, :keys) as recalled (chat, key)
                        where (notice.conversation = recalled.chat or notice.told_in = recalled.chat)
                          and notice.message = recalled.key and notice.state = 'told'
                        returning notice.watch
                        """)
                .bindArray(
                        "chats",
                        Long.class,
                        messages.stream()
                                .map(each -> each.conversation().value())
                                .toList())
                .bindArray(
                        "keys",
                        String.class,
                        messages.stream().map(Outbox.Recalled::key).toList())
                .mapTo(Long.class)
                .list();
        NoticesOfPeople.home(handle, watches);
    }

    /** How many messages each of these chats was told since a time of its own. */
    Map<ConversationId, Long> toldSince(Handle handle, Map<ConversationId, Instant> since) {
        List<Map.Entry<ConversationId, Instant>> chats = List.copyOf(since.entrySet());
        return handle
                .createQuery("""
                        select conversation, count(distinct message) as messages
                        from unnest(:chats, :since) as day (chat, since)
                        join notice on conversation = chat and settled_at >= cast(since as timestamptz)
                        where message is not null
                        group by conversation
                        """)
                .bindArray(
                        "chats",
                        Long.class,
                        chats.stream().map(chat -> chat.getKey().value()).toList())
                .bindArray(
                        "since",
                        String.class,
                        chats.stream().map(chat -> chat.getValue().toString()).toList())
                .map((row, context) ->
                        Map.entry(new ConversationId(row.getLong("conversation")), row.getLong("messages")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What is due of watches that have ended meanwhile is not told. */
    void unasked(Handle handle) {
        handle.execute("""
                update notice set state = 'moot', settled_at = clock()
                where state = 'due' and not exists (select from watch where watch.id = notice.watch)
                  and not exists (select from search_watch where search_watch.id = notice.watch)
                """);
    }

    /**
     * What is due, by chat.
     *
     * @param most so many chats
     */
    List<Chat> due(Handle handle, int most) {
        Map<ConversationId, Chat> chats = new LinkedHashMap<>();
        handle.createQuery("""
                        select notice.*, coalesce(product.same_as, product.id) as now,
                          coalesce(happened.at, notice.created_at) as at, contact.language,
                          case when talk.kind = 'GROUP' then contact.name end as asker,
                          coalesce(timing.zone, contact.zone, workspace.zone) as zone, talk.home
                        from notice
                        join conversation talk on talk.id = notice.conversation
                        join product on product.id = notice.product
                        left join catalog_event as happened on happened.id = notice.event
                        join contact on contact.id = notice.contact
                        join workspace on workspace.workspace = notice.workspace
                        left join chat_timing as timing on timing.conversation = notice.conversation
                        where state = 'due' and (hold_until is null or hold_until <= clock())
                          and notice.conversation in (
                            select distinct conversation from notice
                            where state = 'due' and (hold_until is null or hold_until <= clock())
                            order by conversation limit :most)
                        order by conversation, notice.id
                        """)
                .bind("most", most)
                .map((row, context) -> new Chat(
                        new ConversationId(row.getLong("conversation")),
                        Locale.forLanguageTag(row.getString("language")),
                        ZoneId.of(row.getString("zone")),
                        Optional.ofNullable(row.getString("home")),
                        asker(row),
                        List.of(ROW.map(row, context))))
                .forEach(chat -> chats.merge(chat.conversation(), chat, Chat::and));
        return List.copyOf(chats.values());
    }

    private static Map<ContactId, String> asker(ResultSet row) throws SQLException {
        @Nullable String name = row.getString("asker");
        return name == null ? Map.of() : Map.of(new ContactId(row.getLong("contact")), name);
    }

    /** How a notice ended. @param message the key of the message that tells it, empty where it is no longer true */
    record End(String message, ConversationId chat) {}

    /**
     * Keeps how notices ended.
     *
     * @param ends how each of them did
     */
    void settle(Handle handle, Map<Long, End> ends) {
        handle.createUpdate("""
                        update notice set
                          state = case when new.message = '' then 'moot' else 'told' end,
                          message = nullif(new.message, ''),
                          told_in = nullif(new.chat, notice.conversation),
                          settled_at = clock()
                        from unnest(:ids, :messages, :chats) as new (id, message, chat)
                        where notice.id = new.id
                        """)
                .bindArray("ids", Long.class, List.copyOf(ends.keySet()))
                .bindArray(
                        "messages",
                        String.class,
                        ends.values().stream().map(End::message).toList())
                .bindArray(
                        "chats",
                        Long.class,
                        ends.values().stream().map(end -> end.chat().value()).toList())
                .execute();
    }

    /** What a chat was told in one message. */
    List<Pending> toldIn(Handle handle, ConversationId conversation, String message) {
        return handle.createQuery("""
                        select notice.*, coalesce(product.same_as, product.id) as now,
                          coalesce(happened.at, notice.created_at) as at
                        from notice join product on product.id = notice.product
                        left join catalog_event as happened on happened.id = notice.event
                        where (notice.conversation = :conversation or notice.told_in = :conversation)
                          and notice.message = :message
                        order by notice.id
                        """)
                .bind("conversation", conversation.value())
                .bind("message", message)
                .map(ROW)
                .list();
    }
}
