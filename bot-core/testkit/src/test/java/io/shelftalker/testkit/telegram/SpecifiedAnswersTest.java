package io.shelftalker.testkit.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fake itself says only what the specification knows. */
final class SpecifiedAnswersTest extends TelegramTest {
    private final BotApiSpecification specification = Oracle.orSkip();

    /** Before any instance exists, so that a skipped test starts no server. */
    @BeforeAll
    static void needTheSpecification() {
        Oracle.orSkip();
    }

    @BeforeEach
    void withoutFloodControl() {
        telegram.flood(FloodLimits.none());
    }

    @Test
    void updatesFit() {
        api.sendWithButtons(42, "menu", "[[{'text':'Watch','callback_data':'w'}]]");
        ada.opens("x").repliesTo(ada.chat().lastMessage(), "reply").blocks().unblocks();
        ada.presses("Watch");
        ada.inquires("kettle");
        Group friends = telegram.groupWithoutBot(-100, "Friends").adds(bot, ada);
        Person bob = telegram.person(7, "Bob", "");
        friends.joins(bob);
        friends.leaves(bob);
        friends.migratesTo(-1_001_000_000_001L, ada).removes(bot, ada);

        JsonNode updates = api.call("getUpdates", "{}").result();

        assertTrue(updates.size() >= 13, () -> "Only " + updates.size());
        updates.forEach(update -> assertEquals(List.of(), wrong("Update", update)));
    }

    @Test
    void answersFit() {
        telegram.group(-100, "Friends").administrator(ada);
        int id =
                api.sendHtml(42, "<b>x</b> <a href=\"https://a.example\">y</a>").messageId();

        fits("Message", api.call("editMessageText", "{'chat_id':42,'message_id':" + id + ",'text':'z'}"));
        fits("Message", api.call("sendPhoto", "{'chat_id':42,'photo':'https://a.example/1.jpg','caption':'c'}"));
        fits("User", api.call("getMe", "{}"));
        fits("WebhookInfo", api.call("getWebhookInfo", "{}"));
        fits("ChatFullInfo", api.call("getChat", "{'chat_id':-100}"));
        fits("ChatMember", api.call("getChatMember", "{'chat_id':-100,'user_id':42}"));
        fits("Array of ChatMember", api.call("getChatAdministrators", "{'chat_id':-100}"));
        assertEquals(List.of(), telegram.violations());
    }

    @Test
    void callsAreCheckedAgainstIt() {
        api.call("sendMessage", "{'chat_id':42,'text':'x','disable_web_page_preview':true}");

        assertTrue(telegram.checksSpecification());
        assertEquals(
                "sendMessage: disable_web_page_preview = true is not a field of the Bot API here",
                telegram.violations().getFirst().sentence());
    }

    private void fits(String type, ApiClient.Reply reply) {
        assertEquals(200, reply.status(), reply.description());
        assertEquals(List.of(), wrong(type, reply.result()));
    }

    private List<String> wrong(String type, JsonNode value) {
        return specification.checkType(type, value);
    }
}
