package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Methods that change or remove what a bot has sent. */
final class EditMethods {
    private static final Duration DELETABLE = Duration.ofDays(2);

    private EditMethods() {}

    static Map<String, Function<Call, JsonNode>> all() {
        return Map.of(
                "editMessageText", EditMethods::editMessageText,
                "editMessageCaption", EditMethods::editMessageCaption,
                "editMessageMedia", EditMethods::editMessageMedia,
                "editMessageReplyMarkup", EditMethods::editMessageReplyMarkup,
                "deleteMessage", EditMethods::deleteMessage);
    }

    private static JsonNode editMessageText(Call call) {
        FormattedText text = Texts.message(call.text("text", "entities"));
        return edit(call, (before, keyboard) -> {
            if (before.photo() != null) {
                throw Refused.badRequest("there is no text in the message to edit");
            }
            return new MessageContent(text, null, keyboard);
        });
    }

    private static JsonNode editMessageCaption(Call call) {
        FormattedText caption = Texts.caption(call.text("caption", "caption_entities"));
        return edit(call, (before, keyboard) -> {
            if (before.photo() == null) {
                throw Refused.badRequest("there is no caption in the message to edit");
            }
            return new MessageContent(caption, before.photo(), keyboard);
        });
    }

    private static JsonNode editMessageMedia(Call call) {
        JsonNode media = call.parameters().json("media");
        return edit(call, (before, keyboard) -> SendMethods.media(call, media, keyboard));
    }

    private static JsonNode editMessageReplyMarkup(Call call) {
        return edit(call, MessageContent::with);
    }

    /** Every edit replaces the keyboard too: without a reply_markup it goes. */
    private static JsonNode edit(Call call, BiFunction<MessageContent, Keyboard, MessageContent> change) {
        refuseInline(call);
        Room room = call.room();
        Keyboard keyboard = call.keyboard(room);
        room.admit(call.bot());
        ChatMessage edited = room.ledger().replace(messageId(call), message -> {
            refuseForeign(call, message);
            MessageContent next = change.apply(message.content(), keyboard);
            if (next.looksLike(message.content())) {
                throw Refused.badRequest("message is not modified: specified new message content and reply markup are "
                        + "exactly the same as a current content and reply markup of the message");
            }
            return message.edited(next);
        });
        return edited.json(call.bot().json(), room.json())
                .put("edit_date", call.now().getEpochSecond());
    }

    private static JsonNode deleteMessage(Call call) {
        Room room = call.room();
        room.admit(call.bot());
        room.ledger().delete(messageId(call), call.now().minus(DELETABLE));
        return BooleanNode.TRUE;
    }

    private static int messageId(Call call) {
        return call.messageId().orElseThrow(() -> Refused.badRequest("message identifier is not specified"));
    }

    private static void refuseForeign(Call call, ChatMessage message) {
        if (!message.bot().equals(call.bot().username())) {
            throw Refused.badRequest("message can't be edited");
        }
    }

    /** No inline result is ever sent here, so that none can be edited. */
    private static void refuseInline(Call call) {
        if (call.parameters().has("inline_message_id")) {
            throw Refused.badRequest("MESSAGE_ID_INVALID");
        }
    }
}
