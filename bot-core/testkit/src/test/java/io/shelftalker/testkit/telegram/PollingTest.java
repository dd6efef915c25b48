package io.shelftalker.testkit.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.testkit.platform.Json;
import io.shelftalker.testkit.telegram.ApiClient.Reply;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class PollingTest extends TelegramTest {

    @Test
    void givesUnconfirmedUpdatesAgain() {
        ada.says("one").says("two");

        List<String> first = texts(poll("{}"));
        JsonNode again = poll("{}");

        assertEquals(List.of("one", "two"), first);
        assertEquals(first, texts(again));
        assertEquals(
                List.of("two"),
                texts(poll("{'offset':" + again.at("/1/update_id").asInt() + "}")));
        assertEquals(List.of("two"), texts(poll("{}")));
        assertEquals(1, bot.pendingUpdates());
    }

    @Test
    void keepsTheEndForANegativeOffset() {
        ada.says("one").says("two").says("three");

        assertEquals(List.of("three"), texts(poll("{'offset':-1}")));
        assertEquals(1, bot.pendingUpdates());
    }

    @Test
    void givesAtMostTheLimit() {
        ada.says("one").says("two");

        assertEquals(List.of("one"), texts(poll("{'limit':1}")));
    }

    @Test
    void wakesAPollThatWaits() throws Exception {
        CompletableFuture<Reply> waiting =
                CompletableFuture.supplyAsync(() -> api.call("getUpdates", "{'timeout':20}"));
        ada.says("hello");

        assertEquals(List.of("hello"), texts(waiting.get(10, TimeUnit.SECONDS).result()));
    }

    @Test
    void answersWithNothingWhenTheTimeIsOver() {
        assertEquals(0, poll("{'timeout':1}").size());
    }

    @Test
    void terminatesThePollOfAnotherInstance() throws Exception {
        CompletableFuture<Reply> first = CompletableFuture.supplyAsync(() -> api.call("getUpdates", "{'timeout':20}"));
        Reply firstReply = null;
        while (firstReply == null) {
            assertEquals(200, api.call("getUpdates", "{}").status());
            firstReply = first.getNow(null);
        }

        assertEquals(409, firstReply.status());
        assertEquals(
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
                firstReply.description());
    }

    @Test
    void refusesToPollBesideAWebhook() {
        api.call("setWebhook", "{'url':'https://shop.example/hook'}");

        Reply reply = api.call("getUpdates", "{}");

        assertEquals(409, reply.status());
        assertTrue(reply.description().startsWith("Conflict: can't use getUpdates method while webhook is active"));
        api.call("deleteWebhook", "{}");
        assertEquals(200, api.call("getUpdates", "{}").status());
    }

    @Test
    void leavesOutKindsThatWereNotAskedFor() {
        poll("{'allowed_updates':['my_chat_member']}");
        ada.says("unheard").blocks();

        JsonNode updates = poll("{}");

        assertEquals(1, updates.size());
        assertTrue(updates.path(0).has("my_chat_member"));
    }

    @Test
    void deliversTwiceAndOutOfOrderWhenAsked() {
        bot.getsTwice(1);
        ada.says("twice");
        bot.getsNextUpdateLate();
        ada.says("third").says("second");

        JsonNode updates = poll("{}");

        assertEquals(List.of("twice", "twice", "second", "third"), texts(updates));
        assertEquals(updates.at("/0/update_id"), updates.at("/1/update_id"));
        assertTrue(
                updates.at("/2/update_id").asInt() > updates.at("/3/update_id").asInt());
    }

    @Test
    void marksCommands() {
        ada.opens("product_7");

        JsonNode message = poll("{}").at("/0/message");

        assertEquals("/start product_7", message.path("text").asText());
        assertEquals("bot_command", message.at("/entities/0/type").asText());
        assertEquals(6, message.at("/entities/0/length").asInt());
        assertEquals("private", message.at("/chat/type").asText());
        assertEquals("en", message.at("/from/language_code").asText());
    }

    @Test
    void givesAnyOtherUpdateOfTheTests() {
        bot.gets("edited_message", Json.object().put("message_id", 5));

        assertEquals(5, poll("{}").at("/0/edited_message/message_id").asInt());
    }

    private JsonNode poll(String json) {
        return api.call("getUpdates", json).result();
    }

    private static List<String> texts(JsonNode updates) {
        return Json.elements(updates)
                .map(update -> update.at("/message/text").asText())
                .toList();
    }
}
