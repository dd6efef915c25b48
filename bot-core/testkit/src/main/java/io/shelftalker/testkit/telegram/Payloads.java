package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;
import io.shelftalker.testkit.telegram.GroupRoom.Status;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds what bots are told, in the Bot API's shapes. */
final class Payloads {
    private static final Pattern COMMAND = Pattern.compile("/\\w{1,64}(@\\w+)?");

    private Payloads() {}

    static ObjectNode message(Room room, Account sender, Instant at, String text) {
        ObjectNode message = service(room, sender, at).put("text", text);
        String command = command(text);
        if (!command.isEmpty()) {
            message.putArray("entities")
                    .addObject()
                    .put("type", "bot_command")
                    .put("offset", 0)
                    .put("length", command.length());
        }
        return message;
    }

    /** A message without text; the caller adds what happened. */
    static ObjectNode service(Room room, Account sender, Instant at) {
        ObjectNode message = Json.object().put("message_id", room.ledger().nextId());
        message.set("from", sender.json());
        message.set("chat", room.json());
        return message.put("date", at.getEpochSecond());
    }

    /** Says of a message that it is in a topic of its group, unless the topic is 0. */
    static ObjectNode inTopic(ObjectNode message, int topic) {
        return topic == 0 ? message : message.put("message_thread_id", topic).put("is_topic_message", true);
    }

    /** What somebody was in a chat, and what they are from now on. */
    record StatusChange(Status before, Status after) {}

    static ObjectNode memberChange(Room room, Account by, ObjectNode who, StatusChange status, Instant at) {
        ObjectNode change = Json.object();
        change.set("chat", room.json());
        change.set("from", by.json());
        change.put("date", at.getEpochSecond());
        change.set("old_chat_member", ChatMethods.member(who, status.before()));
        change.set("new_chat_member", ChatMethods.member(who, status.after()));
        return change;
    }

    /** The command that a text begins with, as {@code /watch@shop_bot}; empty when it does not. */
    static String command(String text) {
        Matcher command = COMMAND.matcher(text);
        return command.lookingAt() ? command.group() : "";
    }
}
