package io.shelftalker.core.delivery;

import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Surface;
import io.shelftalker.core.json.Json;
import io.shelftalker.core.workspace.ContactId;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The way to write a message: in the transaction of its cause, so that neither exists without the other.
 *
 * <p>A draft whose key is there already is not written again. To a conversation that has fallen silent nothing is sent.
 */
@Singleton
public final class Outbox {
    /** How long a sender may take before another may try. */
    static final String LEASE = "60 seconds";

    /** Why what was {@linkplain #recall recalled} is not sent. */
    static final String OUTDATED = "outdated";

    private static final long FOR_EVER = -1;

    private final Json json;
    private final SecureRandom random = new SecureRandom();

    public Outbox(Json json) {
        this.json = json;
    }

    /**
     * Writes messages and claims for this process the replies that nothing in their conversation stands before.
     *
     * @return what was claimed: hand it to {@link Courier#wake} once the transaction has committed
     */
    public List<Claimed> write(Handle handle, WorkspaceId workspace, List<Draft> drafts) {
        return write(handle, workspace, drafts, true);
    }

    /**
     * Writes messages without claiming any, so that however many there are, each is claimed when there is room for it.
     * {@link Courier#nudge} the courier once the transaction has committed.
     */
    public void post(Handle handle, WorkspaceId workspace, List<Draft> drafts) {
        write(handle, workspace, drafts, false);
    }

    /**
     * What has not reached anybody.
     *
     * @param waiting messages that are still to be sent and that nobody is just sending
     * @param dead messages that were given up
     */
    public record Backlog(long waiting, long dead) {}

    public Backlog backlog(Handle handle) {
        return handle.createQuery("""
                        select (
                            select count(*) from outgoing
                            where state = 'due' and not exists (
                              select from outgoing_due where outgoing_due.outgoing = outgoing.id and lease_until > clock())
                          ) as waiting,
                          (select count(*) from outgoing where state = 'dead') as dead
                        """)
                .map((row, context) -> new Backlog(row.getLong("waiting"), row.getLong("dead")))
                .one();
    }

    /** A message that is not sent any more. */
    public record Recalled(ConversationId conversation, String key) {}

    /**
     * The workspaces with messages of a priority that were good for less than they have waited, in a transaction without
     * any.
     */
    public List<WorkspaceId> overdue(Handle handle, Priority priority) {
        return handle.createQuery("""
                        select distinct workspace from outgoing_due
                        where priority = :priority and best_before <= clock() order by workspace
                        """)
                .bind("priority", priority.ordinal())
                .mapTo(Long.class)
                .map(WorkspaceId::new)
                .list();
    }

    /**
     * Takes back what has waited so long to be sent that it may not be true any more, and of its conversations what waits
     * behind it; not what may have arrived, which a lease says too: it outlives a sender that ended while it sent, and whoever
     * takes the row over notes that. Nor what an operator has sent again.
     *
     * @param keys what the keys of the messages that are meant begin with
     */
    public List<Recalled> recall(Handle handle, String keys, Duration age) {
        return handle.createQuery("""
                        with waiting as (
                          select outgoing.id, outgoing.conversation, outgoing.created_at, due.fence
                          from outgoing_due as due join outgoing on outgoing.id = due.outgoing
                          where due.lease_until is null and outgoing.unknowns = 0 and not due.doubtful
                            and outgoing.replayed_at is null
                            and starts_with(outgoing.key, :keys)
                        ), old as (
                          select due.outgoing
                          from outgoing_due as due join waiting on waiting.id = due.outgoing
                          where due.lease_until is null and due.fence = waiting.fence -- once locked: nobody has claimed it since
                            and waiting.conversation in (
                              select conversation from waiting where created_at < clock() - :age * interval '1 second')
                          order by due.outgoing
                          for update of due skip locked
                        ), gone as (
                          delete from outgoing_due using old where outgoing_due.outgoing = old.outgoing
                        )
                        update outgoing set state = 'suppressed', reason = :outdated, settled_at = clock()
                        from old where outgoing.id = old.outgoing
                        returning outgoing.conversation, outgoing.key
                        """)
                .bind("keys", keys)
                .bind("age", age.toSeconds())
                .bind("outdated", OUTDATED)
                .map((row, context) ->
                        new Recalled(new ConversationId(row.getLong("conversation")), row.getString("key")))
                .list();
    }

    private List<Claimed> write(Handle handle, WorkspaceId workspace, List<Draft> drafts, boolean claim) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        SequencedMap<String, Draft> byKey = new LinkedHashMap<>();
        drafts.forEach(draft -> byKey.putIfAbsent(draft.key(), draft));
        List<Draft> unique = List.copyOf(byKey.values());
        return bound(handle, unique)
                .bind("workspace", workspace.value())
                .bind("lease", LEASE)
                .bind("ever", FOR_EVER)
                .bind("claim", claim)
                .bind("reply", Priority.REPLY.ordinal())
                .bind("home", Surface.HOME.name())
                .map((row, context) -> claimed(row, workspace, byKey))
                .list();
    }

    private Query bound(Handle handle, List<Draft> drafts) {
        return handle.createQuery("""
                        with draft as (
                          select d.*, c.account, c.external_id as chat, c.silent_since is not null as silent
                          from unnest(:conversations, :contacts, :keys, :tokens, :contents, :languages, :zones,
                                      :replaced, :surfaces, :triggers, :ages, :priorities)
                            with ordinality as d (conversation, contact, key, token, content, language, zone, replaces,
                                                  surface, trigger, age, priority, position)
                          join conversation c on c.id = d.conversation
                        ), written as (
                          insert into outgoing (workspace, account, conversation, contact, key, token, content, language,
                                                zone, replaces, surface, trigger, priority, state)
                          select :workspace, account, conversation, nullif(contact, 0), key, token, content::json,
                                 language, zone, nullif(replaces, ''), surface, nullif(trigger, ''), priority,
                                 case when silent then 'suppressed' else 'due' end
                          from draft
                          order by position
                          on conflict (workspace, key) do nothing
                          returning id, conversation, key, state, surface = :home as home
                        ), due as (
                          insert into outgoing_due (outgoing, workspace, account, conversation, home, priority, due_at,
                                                    lease_until, fence, best_before)
                          select w.id, :workspace, d.account, w.conversation, w.home, d.priority, clock(),
                                 case when :claim and d.priority = :reply
                                       and w.id = first_value(w.id) over (
                                         partition by w.conversation, w.home order by d.priority, w.id)
                                       and not exists (
                                         select from outgoing_due e
                                         where e.conversation = w.conversation and e.home = w.home
                                           and (e.lease_until > clock() or e.due_at > clock()
                                             or e.priority <= d.priority))
                                       and not exists (
                                         select from account_pace p where p.account = d.account and p.rest_until > clock())
                                      then clock() + :lease::interval end,
                                 1, clock() + nullif(d.age, :ever) * interval '1 second'
                          from written w join draft d on d.key = w.key
                          where w.state = 'due'
                          returning outgoing, lease_until
                        )
                        select w.id, d.account, d.chat, w.key, d.token
                        from due
                        join written w on w.id = due.outgoing
                        join draft d on d.key = w.key
                        where due.lease_until is not null
                        order by w.id
                        """)
                .bindArray("conversations", Long.class, each(drafts, draft -> draft.conversation()
                        .value()))
                .bindArray("contacts", Long.class, each(drafts, draft -> draft.contact()
                        .map(ContactId::value)
                        .orElse(0L)))
                .bindArray("keys", String.class, each(drafts, Draft::key))
                .bindArray("tokens", String.class, each(drafts, draft -> token()))
                .bindArray("contents", String.class, each(drafts, draft -> json.write(draft.reply())))
                .bindArray("languages", String.class, each(drafts, draft -> draft.language()
                        .toLanguageTag()))
                .bindArray("zones", String.class, each(drafts, draft -> draft.zone()
                        .getId()))
                .bindArray("replaced", String.class, each(drafts, draft -> draft.replaces()
                        .orElse("")))
                .bindArray("surfaces", String.class, each(drafts, draft -> draft.surface()
                        .name()))
                .bindArray("triggers", String.class, each(drafts, draft -> draft.trigger()
                        .orElse("")))
                .bindArray("ages", Long.class, each(drafts, draft -> draft.goodFor()
                        .map(Duration::toSeconds)
                        .orElse(FOR_EVER)))
                .bindArray("priorities", Integer.class, each(drafts, draft -> draft.priority()
                        .ordinal()));
    }

    private static <T> List<T> each(List<Draft> drafts, Function<Draft, T> property) {
        return drafts.stream().map(property).toList();
    }

    private static Claimed claimed(ResultSet row, WorkspaceId workspace, Map<String, Draft> byKey) throws SQLException {
        Draft draft = Objects.requireNonNull(byKey.get(row.getString("key")));
        AccountId account = new AccountId(row.getLong("account"));
        Outgoing message = new Outgoing(
                new Address(account, row.getString("chat")),
                draft.reply(),
                draft.language(),
                draft.zone(),
                draft.key(),
                row.getString("token"),
                draft.replaces(),
                draft.surface(),
                draft.trigger(),
                List.of());
        return new Claimed(
                row.getLong("id"),
                workspace,
                account,
                draft.conversation(),
                draft.priority(),
                1,
                0,
                0,
                Duration.ZERO,
                message);
    }

    private String token() {
        byte[] bytes = new byte[15];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
