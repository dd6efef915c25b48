package io.shelftalker.core.conversation;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Sender;
import io.shelftalker.core.channel.Surface;
import io.shelftalker.core.workspace.ContactId;
import io.shelftalker.i18n.Phrasebooks;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who talks with us, and where. */
@Singleton
final class People {
    private final List<Succession> successions;

    People(List<Succession> successions) {
        this.successions = List.copyOf(successions);
    }

    /** Makes the sender and the chat known, whichever of them is new. */
    void introduce(Handle handle, Account account, Inbound.Envelope envelope) {
        if (!isKnown(handle, account, envelope.sender())) {
            add(handle, account, envelope.sender());
        }
        handle.createUpdate("""
                        insert into conversation (workspace, account, external_id, kind, companion)
                        select workspace, account, :chat, :kind, case when :kind = 'PRIVATE' then contact end
                        from identity where account = :account and external_id = :person
                        on conflict (account, external_id) do nothing
                        """)
                .bind("account", account.id().value())
                .bind("person", envelope.sender().id())
                .bind("chat", envelope.chat())
                .bind("kind", envelope.kind().name())
                .execute();
    }

    /** Keeps who a private chat is with of which that is not known, as an earlier version left it. */
    void accompany(Handle handle, Standing standing) {
        handle.createUpdate("update conversation set companion = :contact where id = :conversation")
                .bind("contact", standing.actor().contact().value())
                .bind("conversation", standing.conversation().value())
                .execute();
    }

    /** Keeps the time zone that a platform names of somebody who has none yet: what they chose themselves stays. */
    void place(Handle handle, ContactId contact, Sender sender) {
        zone(sender).ifPresent(zone -> handle.createUpdate(
                        "update contact set zone = :zone where id = :contact and zone is null")
                .bind("contact", contact.value())
                .bind("zone", zone)
                .execute());
    }

    private static boolean isKnown(Handle handle, Account account, Sender sender) {
        return handle.createQuery("""
                        select exists (select from identity where account = :account and external_id = :person)
                        """)
                .bind("account", account.id().value())
                .bind("person", sender.id())
                .mapTo(Boolean.class)
                .one();
    }

    // Two first messages at once make two contacts, of which one identity wins; the other contact stays without one.
    private static void add(Handle handle, Account account, Sender sender) {
        handle.createUpdate("""
                        with person as (
                          insert into contact (workspace, name, language, zone)
                          values (:workspace, :name, :language, :zone)
                          returning id
                        )
                        insert into identity (account, external_id, workspace, contact)
                        select :account, :person, :workspace, id from person
                        on conflict (account, external_id) do nothing
                        """)
                .bind("workspace", account.workspace().value())
                .bind("account", account.id().value())
                .bind("person", sender.id())
                .bind("name", sender.name())
                .bind("language", language(sender))
                .bind("zone", zone(sender))
                .execute();
    }

    /** The zone that a platform names, unless this machine does not know it. */
    private static Optional<String> zone(Sender sender) {
        return sender.zone().filter(ZoneId.getAvailableZoneIds()::contains);
    }

    private static String language(Sender sender) {
        return Phrasebooks.nearest(sender.language().orElse("")).toLanguageTag();
    }

    /** Does what an event asks for apart from an answer: who left is not written to, who writes is heard again. */
    void follow(Handle handle, Standing standing, Inbound inbound) {
        switch (inbound) {
            case Inbound.Left left -> silence(handle, standing);
            case Inbound.Blocked blocked -> silence(handle, standing);
            case Inbound.Migrated migrated -> move(handle, standing, migrated.to());
            case Inbound.Said said -> hear(handle, standing);
            case Inbound.Pressed pressed -> hear(handle, standing);
            case Inbound.Submitted submitted -> hear(handle, standing);
            case Inbound.Dismissed dismissed -> hear(handle, standing);
            case Inbound.Opened opened -> {
                hear(handle, standing);
                visit(handle, standing, opened.envelope());
            }
            case Inbound.Joined joined -> hear(handle, standing);
            case Inbound.Returned returned -> hear(handle, standing);
            case Inbound.Inquired inquired -> {}
        }
    }

    private static void silence(Handle handle, Standing standing) {
        handle.createUpdate("""
                        with silent as (
                          update conversation set silent_since = coalesce(silent_since, clock())
                          where id = :conversation
                        ), dropped as (
                          delete from outgoing_due where conversation = :conversation
                          returning outgoing, doubtful or lease_until is not null as sending
                        )
                        -- What was just being sent may have arrived; nobody is told elsewhere what they wanted to end.
                        update outgoing
                        set state = 'suppressed', settled_at = clock(), unknowns = unknowns + cast(sending as int),
                          given_up = true
                        from dropped where outgoing.id = dropped.outgoing and state = 'due'
                        """)
                .bind("conversation", standing.conversation().value())
                .execute();
    }

    private static void hear(Handle handle, Standing standing) {
        if (standing.silent()) {
            handle.createUpdate("update conversation set silent_since = null where id = :conversation")
                    .bind("conversation", standing.conversation().value())
                    .execute();
        }
    }

    /** Whoever opens their page has one from then on. */
    private static void visit(Handle handle, Standing standing, Inbound.Envelope envelope) {
        if (envelope.surface() == Surface.HOME && standing.home().isEmpty()) {
            handle.createUpdate("update conversation set home = :person where id = :conversation")
                    .bind("person", envelope.sender().id())
                    .bind("conversation", standing.conversation().value())
                    .execute();
        }
    }

    /** The chat goes on under another id; if that one is known already, its own conversation takes over. */
    private void move(Handle handle, Standing standing, String to) {
        Optional<ConversationId> known = handle.createQuery("""
                        select id from conversation where account = :account and external_id = :to and id <> :conversation
                        for no key update
                        """)
                .bind("account", standing.account().id().value())
                .bind("to", to)
                .bind("conversation", standing.conversation().value())
                .mapTo(Long.class)
                .map(ConversationId::new)
                .findOne();
        if (known.isPresent()) {
            successions.forEach(each -> each.move(handle, standing.conversation(), known.get()));
            silence(handle, standing);
            return;
        }
        handle.createUpdate("update conversation set external_id = :to where id = :conversation")
                .bind("to", to)
                .bind("conversation", standing.conversation().value())
                .execute();
    }
}
