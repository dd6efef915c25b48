package io.shelftalker.testkit.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.testkit.platform.Json;
import io.shelftalker.testkit.telegram.ApiClient.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PeopleTest extends TelegramTest {

    @Test
    void blocksAndUnblocks() {
        ada.blocks();

        Reply refused = api.send(42, "x");
        ada.unblocks();

        assertEquals(403, refused.status());
        assertEquals("Forbidden: bot was blocked by the user", refused.description());
        assertEquals(200, api.send(42, "x").status());
        JsonNode updates = updates();
        assertEquals(
                "kicked", updates.at("/0/my_chat_member/new_chat_member/status").asText());
        assertEquals(
                "member", updates.at("/1/my_chat_member/new_chat_member/status").asText());
    }

    @Test
    void deletesAnAccount() {
        ada.deactivates();

        assertEquals("Forbidden: user is deactivated", api.send(42, "x").description());
    }

    @Test
    void startsTheChatWithTheFirstMessage() {
        Person bob = telegram.person(7, "Bob", "fr");
        assertEquals(403, api.send(7, "x").status());

        bob.opens("");

        assertEquals(200, api.send(7, "x").status());
        assertEquals("/start", updates().at("/0/message/text").asText());
    }

    @Test
    void keepsThePrivateChatsOfTwoBotsApart() {
        Bot other = telegram.bot("456:OTHER", "other_bot");
        ada.with(other).says("hello, other");

        api.send(42, "from shop_bot");

        assertEquals(List.of(), ada.with(other).chat().messages());
        assertEquals(0, bot.pendingUpdates());
        assertEquals(1, other.pendingUpdates());
    }

    @Test
    void hidesFromPrivacyModeWhatIsNoCommandAndNoReply() {
        Speaker speaker = telegram.group(-100, "Friends").member(ada);
        api.send(-100, "welcome");

        speaker.says("just talking")
                .says("@shop_bot hello")
                .says("/watch kettle")
                .says("/watch@shop_bot kettle")
                .says("/watch@other_bot kettle")
                .repliesTo(speaker.chat().lastMessage(), "a reply");

        assertEquals(List.of("/watch kettle", "/watch@shop_bot kettle", "a reply"), texts());
    }

    @Test
    void showsEverythingWithPrivacyModeOff() {
        bot.readsAllGroupMessages();

        telegram.group(-100, "Friends").member(ada).says("just talking");

        assertEquals(List.of("just talking"), texts());
    }

    @Test
    void addsAndRemovesTheBot() {
        Group friends = telegram.groupWithoutBot(-100, "Friends");
        Reply before = api.send(-100, "x");
        friends.adds(bot, ada);
        Reply during = api.send(-100, "x");
        friends.removes(bot, ada);

        assertEquals("Forbidden: bot is not a member of the group chat", before.description());
        assertEquals(200, during.status());
        assertEquals(
                "Forbidden: bot was kicked from the group chat",
                api.send(-100, "x").description());
        JsonNode updates = updates();
        assertEquals(
                "member", updates.at("/0/my_chat_member/new_chat_member/status").asText());
        assertEquals(123, updates.at("/1/message/new_chat_members/0/id").asInt());
        assertEquals(
                "kicked", updates.at("/2/my_chat_member/new_chat_member/status").asText());
    }

    @Test
    void namesSupergroupsInTheirRefusals() {
        telegram.group(-1_001_000_000_000L, "Fans").removes(bot, ada);

        assertEquals(
                "Forbidden: bot was kicked from the supergroup chat",
                api.send(-1_001_000_000_000L, "x").description());
    }

    @Test
    void migratesAGroup() {
        Group friends = telegram.group(-100, "Friends").migratesTo(-1_001_000_000_001L, ada);

        Reply old = api.send(-100, "x");
        Reply next = api.send(-1_001_000_000_001L, "y");

        assertEquals(
                "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: group chat was upgraded to a supergroup "
                        + "chat\",\"parameters\":{\"migrate_to_chat_id\":-1001000000001}}",
                old.body().toString());
        assertEquals("supergroup", next.result().at("/chat/type").asText());
        assertEquals("y", friends.chat().lastMessage().text());
        JsonNode updates = updates();
        assertEquals(
                -1_001_000_000_001L, updates.at("/0/message/migrate_to_chat_id").asLong());
        assertEquals(-100, updates.at("/1/message/migrate_from_chat_id").asLong());
    }

    @Test
    void tellsWhoIsWhoInAGroup() {
        Group friends = telegram.group(-100, "Friends");
        friends.administrator(ada);
        Person bob = telegram.person(7, "Bob", "fr");
        friends.joins(bob);

        assertEquals("administrator", status(42));
        assertEquals("member", status(7));
        friends.leaves(bob);
        assertEquals("left", status(7));
        assertEquals("member", status(123));
        assertEquals(
                42,
                api.call("getChatAdministrators", "{'chat_id':-100}")
                        .result()
                        .at("/0/user/id")
                        .asInt());
        assertEquals(
                "Friends",
                api.call("getChat", "{'chat_id':-100}").result().path("title").asText());
        assertEquals(400, api.call("getChatAdministrators", "{'chat_id':42}").status());
        assertTrue(updates().at("/1/message").has("left_chat_member"));
    }

    private String status(long user) {
        return api.call("getChatMember", "{'chat_id':-100,'user_id':" + user + "}")
                .result()
                .path("status")
                .asText();
    }

    private JsonNode updates() {
        return api.call("getUpdates", "{}").result();
    }

    private List<String> texts() {
        return Json.elements(updates())
                .map(update -> update.at("/message/text").asText())
                .toList();
    }
}
