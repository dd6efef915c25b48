package io.shelftalker.core.delivery;

import io.micronaut.context.ApplicationContext;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Accounts;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.channel.Pacing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.testkit.bot.TestBeans;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A chat that messages are written to, and nobody who sends them. */
final class OutboxScene implements AutoCloseable {
    private static final Pacing UNPACED = Pacing.none("no pace");

    final TestDatabase database = TestDatabase.create();
    final ApplicationContext beans = TestBeans.start(database, Map.of());
    final Account account = beans.getBean(Accounts.class).register(database.workspace(), "recording", "default");
    final ConversationId conversation = conversation("ada", ChatKind.PRIVATE);

    OutboxScene() {
        beans.getBean(Claims.class).begin(account.id());
    }

    /** A message that says hello. */
    Draft draft(String key, Priority priority) {
        return draft(conversation, key, priority);
    }

    /** A message that says hello in another chat. */
    Draft draft(ConversationId chat, String key, Priority priority) {
        return new Draft(
                chat,
                Optional.empty(),
                key,
                priority,
                Reply.text(Phrase.literal("Hello")),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                Optional.empty());
    }

    /** Writes messages; those that could be sent at once. */
    List<Claimed> write(Draft... drafts) {
        return database.transactions().in(database.workspace(), handle -> beans.getBean(Outbox.class)
                .write(handle, database.workspace(), List.of(drafts)));
    }

    /** Writes a message without claiming it. */
    void post(Draft draft) {
        database.transactions().run(database.workspace(), handle -> beans.getBean(Outbox.class)
                .post(handle, database.workspace(), List.of(draft)));
    }

    /** What can be sent now. */
    List<Claimed> due() {
        return due(UNPACED);
    }

    /** What can be sent now to a platform that sets a pace. */
    List<Claimed> due(Pacing pacing) {
        return beans.getBean(Claims.class).claim(account.id(), pacing, 10);
    }

    /** The accounts that have something to send now. */
    List<AccountId> waiting() {
        return beans.getBean(Outgoings.class).waiting();
    }

    /** Takes back what has waited so long, of messages whose keys begin like this; their keys. */
    List<String> recalled(String keys, Duration age) {
        return database
                .transactions()
                .in(database.workspace(), handle -> beans.getBean(Outbox.class).recall(handle, keys, age))
                .stream()
                .map(Outbox.Recalled::key)
                .toList();
    }

    void settle(Settlement settlement) {
        beans.getBean(Outgoings.class).settle(database.workspace(), List.of(settlement));
    }

    /** Another chat. */
    ConversationId conversation(String name, ChatKind kind) {
        return database.transactions()
                .in(
                        database.workspace(),
                        handle -> new ConversationId(handle.createQuery("""
                        insert into conversation (workspace, account, external_id, kind)
                        values (:workspace, :account, :name, :kind) returning id
                        """)
                                .bind("name", name)
                                .bind("kind", kind.name())
                                .bind("workspace", database.workspace().value())
                                .bind("account", account.id().value())
                                .mapTo(Long.class)
                                .one()));
    }

    @Override
    public void close() {
        beans.close();
        database.close();
    }
}
