package io.shelftalker.core.conversation;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Prompt;
import io.shelftalker.core.json.Json;
import io.shelftalker.core.workspace.Actor;
import io.shelftalker.core.workspace.ContactId;
import io.shelftalker.core.workspace.Role;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of a turn: its inbound, its conversation, and who takes part. */
@Singleton
final class Turns {
    private final Json json;

    Turns(Json json) {
        this.json = json;
    }

    /**
     * What taking an inbound found.
     *
     * @param inbound the stored row, or 0 if the event was stored before or its chat is not known
     * @param standing absent if another transaction has the conversation, or its chat is not known
     * @param pending whether the conversation has older inbounds that wait
     * @param zoneless whether no time zone is known of the person
     * @param lonely whether it is a private chat, and not known with whom
     */
    record Take(long inbound, Optional<Standing> standing, boolean pending, boolean zoneless, boolean lonely) {}

    /**
     * Stores an inbound as done, takes its conversation's row lock if it is free, and sets a savepoint: one round trip,
     * since round trips are what a turn costs.
     */
    Take take(Handle handle, Account account, Inbound inbound) {
        Inbound.Envelope envelope = inbound.envelope();
        try (PreparedStatement statement = handle.getConnection().prepareStatement("""
                select set_config('shelftalker.workspace', ?, true);
                insert into inbound (workspace, account, external_id, conversation, contact, content, state)
                select c.workspace, c.account, ?, c.id, i.contact, ?::json, 'done'
                from conversation c
                join identity i on i.account = c.account and i.external_id = ?
                where c.account = ? and c.external_id = ?
                on conflict (account, external_id) do nothing
                returning id;
                select c.id, c.kind, c.prompt, c.prompt_at > clock() - interval '1 hour' as open,
                       c.kind = 'PRIVATE' or coalesce(c.prompt_contact, i.contact) = i.contact as theirs,
                       c.silent_since is not null as silent, c.home, i.contact, t.language, coalesce(t.zone, w.zone) as zone,
                       t.zone is null as zoneless, c.kind = 'PRIVATE' and c.companion is null as lonely,
                       coalesce(m.role, 'GUEST') as role, o.content as shown, o.contact as asked,
                       exists (select from inbound p where p.conversation = c.id and p.state = 'pending') as pending
                from conversation c
                join workspace w on w.workspace = c.workspace
                join identity i on i.account = c.account and i.external_id = ?
                join contact t on t.id = i.contact
                left join member m on m.id = t.member
                left join outgoing o on o.token = ? and o.conversation = c.id
                where c.account = ? and c.external_id = ?
                for no key update of c skip locked;
                savepoint turn
                """)) {
            statement.setString(1, Long.toString(account.workspace().value()));
            statement.setString(2, envelope.externalId());
            statement.setString(3, json.write(inbound));
            statement.setString(4, envelope.sender().id());
            statement.setLong(5, account.id().value());
            statement.setString(6, envelope.chat());
            statement.setString(7, envelope.sender().id());
            statement.setString(8, shownToken(inbound));
            statement.setLong(9, account.id().value());
            statement.setString(10, envelope.chat());
            statement.execute();
            return results(statement, account);
        } catch (SQLException failure) {
            throw new IllegalStateException("The rows of a turn cannot be read", failure);
        }
    }

    private Take results(PreparedStatement statement, Account account) throws SQLException {
        statement.getMoreResults();
        long stored = 0;
        try (ResultSet row = statement.getResultSet()) {
            stored = row.next() ? row.getLong(1) : 0;
        }
        statement.getMoreResults();
        try (ResultSet row = statement.getResultSet()) {
            if (!row.next()) {
                return new Take(stored, Optional.empty(), false, false, false);
            }
            return new Take(
                    stored,
                    Optional.of(standing(row, account)),
                    row.getBoolean("pending"),
                    row.getBoolean("zoneless"),
                    row.getBoolean("lonely"));
        }
    }

    /** How things stand for a stored inbound, the conversation being locked for this transaction. */
    Standing standing(Handle handle, Account account, long inbound, Inbound event) {
        return handle.createQuery("""
                        select c.id, c.kind, c.prompt, c.prompt_at > clock() - interval '1 hour' as open,
                       c.kind = 'PRIVATE' or coalesce(c.prompt_contact, i.contact) = i.contact as theirs,
                       c.silent_since is not null as silent, c.home, i.contact, t.language, coalesce(t.zone, w.zone) as zone,
                               coalesce(m.role, 'GUEST') as role, o.content as shown, o.contact as asked
                        from inbound i
                        join conversation c on c.id = i.conversation
                        join workspace w on w.workspace = c.workspace
                        join contact t on t.id = i.contact
                        left join member m on m.id = t.member
                        left join outgoing o on o.token = :token and o.conversation = c.id
                        where i.id = :inbound
                        for no key update of c
                        """)
                .bind("inbound", inbound)
                .bind("token", shownToken(event))
                .map((row, context) -> standing(row, account))
                .one();
    }

    private Standing standing(ResultSet row, Account account) throws SQLException {
        Actor actor = new Actor(
                account.workspace(),
                new ContactId(row.getLong("contact")),
                Role.valueOf(row.getString("role")),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("zone")));
        Optional<Prompt> prompt = Optional.ofNullable(row.getBoolean("theirs") ? row.getString("prompt") : null)
                .map(text -> json.read(text, Prompt.class));
        boolean open = row.getBoolean("open");
        return new Standing(
                account,
                new ConversationId(row.getLong("id")),
                ChatKind.valueOf(row.getString("kind")),
                actor,
                prompt.filter(_ -> open),
                prompt.filter(_ -> !open),
                Optional.ofNullable(row.getString("shown")).map(text -> json.read(text, Reply.class)),
                Optional.of(row.getLong("asked")).filter(id -> id > 0).map(ContactId::new),
                row.getBoolean("silent"),
                Optional.ofNullable(row.getString("home")),
                Optional.empty());
    }

    /** Whether an event is stored. */
    boolean isStored(Handle handle, Inbound.Envelope envelope) {
        return handle.createQuery("""
                        select exists (select from inbound where account = :account and external_id = :event)
                        """)
                .bind("account", envelope.account().value())
                .bind("event", envelope.externalId())
                .mapTo(Boolean.class)
                .one();
    }

    /** Gives up what was done since the savepoint. */
    static void rollBack(Handle handle) {
        Connection connection = handle.getConnection();
        try (PreparedStatement statement = connection.prepareStatement("rollback to savepoint turn")) {
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException("A turn cannot be rolled back", failure);
        }
    }

    /** Keeps, or closes, a person's open question: in a group, others' answers are none. */
    void prompt(Handle handle, ConversationId conversation, ContactId contact, Optional<Prompt> prompt) {
        handle.createUpdate("""
                        update conversation set prompt = :prompt::json, prompt_at = clock(), prompt_contact = :contact
                        where id = :conversation
                        """)
                .bind("prompt", prompt.map(json::write))
                .bind("contact", contact.value())
                .bind("conversation", conversation.value())
                .execute();
    }

    /** The part of a token that names the message; something no message has for events without one. */
    private static String shownToken(Inbound inbound) {
        return switch (inbound) {
            case Inbound.Pressed pressed -> named(pressed.token());
            case Inbound.Submitted submitted -> named(submitted.token());
            default -> "";
        };
    }

    private static String named(String token) {
        int end = token.lastIndexOf(':');
        return end < 0 ? token : token.substring(0, end);
    }
}
