package io.shelftalker.testkit.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

final class TopicsTest extends TelegramTest {
    private static final long FORUM = -1_001_000_000_100L;
    private static final String NOT_FOUND = "Bad Request: message thread not found";

    private final Group friends = telegram.group(FORUM, "Friends");
    private final Topic kettles = friends.topic();

    @Test
    void keepsTopicsApart() {
        JsonNode sent = send(FORUM, kettles.thread()).result();
        api.send(FORUM, "in General");

        assertEquals(kettles.thread(), sent.path("message_thread_id").asInt());
        assertTrue(sent.path("is_topic_message").asBoolean());
        assertEquals(1, kettles.chat().messages().size());
        assertEquals("in General", friends.general().chat().lastMessage().text());
        assertEquals(2, friends.chat().messages().size());
    }

    @Test
    void saysInWhichTopicSomebodyWrites() {
        kettles.member(ada).says("/watch kettle");
        friends.member(ada).says("/help");

        JsonNode updates = api.call("getUpdates", "{}").result();
        assertEquals(
                kettles.thread(), updates.at("/0/message/message_thread_id").asInt());
        assertTrue(updates.at("/0/message/is_topic_message").asBoolean());
        assertTrue(updates.at("/0/message/chat/is_forum").asBoolean());
        assertFalse(updates.at("/1/message").has("message_thread_id"));
    }

    @Test
    void refusesTopicsThatAreClosedOrNotThere() {
        assertEquals(NOT_FOUND, send(FORUM, 999).description());
        assertEquals(NOT_FOUND, send(42, kettles.thread()).description());

        kettles.closes();
        assertEquals("Bad Request: TOPIC_CLOSED", send(FORUM, kettles.thread()).description());

        kettles.goes();
        assertEquals(NOT_FOUND, send(FORUM, kettles.thread()).description());
    }

    private ApiClient.Reply send(long chat, int thread) {
        return api.call("sendMessage", "{'chat_id': " + chat + ", 'text': 'x', 'message_thread_id': " + thread + "}");
    }
}
