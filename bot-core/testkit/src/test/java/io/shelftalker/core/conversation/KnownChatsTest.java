package io.shelftalker.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Sender;
import io.shelftalker.core.workspace.ContactId;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A platform that calls chats otherwise than the people in them. */
final class KnownChatsTest {
    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database);
    private final KnownChats chats = bot.context().getBean(KnownChats.class);

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void aPrivateChatIsSomebodysHoweverLongAgoTheyWrote() {
        says("hello-1", "room", ChatKind.PRIVATE);
        in("delete from inbound");

        assertThat(person("room")).contains(ada());
    }

    @Test
    void whoIsInAChatOfAnEarlierVersionIsKnownWhenTheyWrite() {
        says("hello-2", "room", ChatKind.PRIVATE);
        in("update conversation set companion = null");
        assertThat(person("room")).isEmpty();

        says("hello-3", "room", ChatKind.PRIVATE);

        assertThat(person("room")).contains(ada());
    }

    @Test
    void aGroupIsNobodysAndIsNotWhereSomebodyIsAlone() {
        says("hello-4", "club", ChatKind.GROUP);
        assertThat(person("club")).isEmpty();
        assertThat(alone()).isEmpty();

        says("hello-5", "room", ChatKind.PRIVATE);

        assertThat(alone()).contains("room");
    }

    private void says(String event, String chat, ChatKind kind) {
        Sender ada = new Sender("ada", "Ada", Optional.of("en"));
        bot.receive(new Inbound.Said(
                new Inbound.Envelope(
                        bot.account().id(),
                        event,
                        chat,
                        kind,
                        ada,
                        database.clock().instant()),
                "/help"));
    }

    private Optional<ContactId> person(String chat) {
        return database.transactions().in(database.workspace(), handle -> chats.named(
                        handle, bot.account().channel(), "default", chat)
                .flatMap(known -> chats.person(handle, known)));
    }

    private Optional<String> alone() {
        return database.transactions().in(database.workspace(), handle -> chats.alone(handle, bot.account(), "ada"));
    }

    private ContactId ada() {
        return database.transactions().in(database.workspace(), KnownChatsTest::ada);
    }

    private static ContactId ada(Handle handle) {
        return new ContactId(handle.createQuery("select contact from identity where external_id = 'ada'")
                .mapTo(Long.class)
                .one());
    }

    private void in(String sql) {
        database.transactions().run(database.workspace(), handle -> handle.execute(sql));
    }
}
