package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.testkit.platform.Json;
import io.shelftalker.testkit.platform.Violation;
import java.time.Instant;
import java.util.OptionalInt;

/** One call of a known bot. */
record Call(Cloud cloud, Bot bot, String method, Parameters parameters) {

    /** The chat that it names, or Telegram's refusal. */
    Room room() {
        return cloud.room(bot, parameters.text("chat_id"));
    }

    /** The id of that chat; 0 when it names none, or names it by a username. */
    long chatId() {
        return parameters.number("chat_id", 0);
    }

    Instant now() {
        return cloud.now();
    }

    Keyboard keyboard(Room room) {
        return Keyboards.read(parameters.json("reply_markup"), room.isPrivate());
    }

    /** The message that it names; empty when it names none. */
    OptionalInt messageId() {
        long id = parameters.number("message_id", 0);
        return id == 0 ? OptionalInt.empty() : OptionalInt.of((int) id);
    }

    /** Reads a text parameter in its parse mode; notes what Telegram tolerates and documents otherwise. */
    FormattedText text(String field, String entities) {
        JsonNode given = parameters.has(entities) ? parameters.json(entities) : Json.array();
        return text(parameters.text(field), parameters.text("parse_mode"), given);
    }

    FormattedText text(String text, String parseMode, JsonNode entities) {
        FormattedText read = Texts.read(text, parseMode, entities);
        if (!read.unescaped().isEmpty()) {
            violation(method + ": HTML has unescaped " + read.unescaped() + " in \"" + text + "\"");
        }
        return read;
    }

    void violation(String sentence) {
        cloud.log().add(new Violation(now(), method, sentence));
    }
}
