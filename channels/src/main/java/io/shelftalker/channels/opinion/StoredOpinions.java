package io.shelftalker.channels.opinion;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.json.Json;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.i18n.Phrasebooks;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Opinions of messages as they were sent, which go when the messages go. */
@Singleton
final class StoredOpinions implements Opinions, Judged {
    private final Transactions transactions;
    private final Json json;
    private final Phrasebooks phrasebooks;

    StoredOpinions(Transactions transactions, Json json, Phrasebooks phrasebooks) {
        this.transactions = transactions;
        this.json = json;
        this.phrasebooks = phrasebooks;
    }

    @Override
    public void keep(Account account, Opinion opinion) {
        transactions.run(account.workspace(), handle -> handle.createUpdate("""
                        insert into opinion (outgoing, contact, workspace, helpful, at)
                        select o.id, i.contact, o.workspace, :helpful, :at
                        from outgoing o
                        join conversation c on c.id = o.conversation
                        join identity i on i.account = c.account and i.external_id = :person
                        where o.token = :token and c.account = :account and c.external_id = :chat
                        on conflict (outgoing, contact) do update set helpful = excluded.helpful, at = excluded.at
                        where opinion.at < excluded.at
                        """)
                .bind("account", account.id().value())
                .bind("chat", opinion.chat())
                .bind("token", opinion.token())
                .bind("person", opinion.person())
                .bind("helpful", opinion.helpful())
                .bind("at", opinion.at())
                .execute());
    }

    @Override
    public String table() {
        return "opinion";
    }

    /** What was asked is found by going from an answer to what it answered: where that is a button, to what had it. */
    @Override
    public List<Unhelpful> unhelpful(Handle handle, int most) {
        return handle.createQuery("""
                        with recursive latest as (
                          select p.outgoing, p.at, o.key, o.content, o.language, o.zone
                          from opinion p join outgoing o on o.id = p.outgoing
                          where not p.helpful
                          order by p.at desc, p.outgoing desc limit :most
                        ), answered as (
                          select outgoing, substring(key from '^reply:(\\d+):')::bigint as inbound from latest
                          union
                          select a.outgoing, substring(shown.key from '^reply:(\\d+):')::bigint
                          from answered a
                          join inbound i on i.id = a.inbound
                          join outgoing shown on shown.token = substring(i.content->>'token' from '^[^:]*')
                        )
                        select l.at, l.content, l.language, l.zone,
                               (select i.content->>'text' from answered a join inbound i on i.id = a.inbound
                                where a.outgoing = l.outgoing and i.content->>'text' is not null limit 1) as asked
                        from latest l
                        order by l.at desc, l.outgoing desc
                        """)
                .bind("most", most)
                .map((row, context) -> new Unhelpful(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("asked")),
                        answer(row)))
                .list();
    }

    /** As whoever judged it has read it. */
    private String answer(ResultSet row) throws SQLException {
        Reply reply = json.read(row.getString("content"), Reply.class);
        return phrasebooks
                .book(Locale.forLanguageTag(row.getString("language")), ZoneId.of(row.getString("zone")))
                .text(reply.about());
    }
}
