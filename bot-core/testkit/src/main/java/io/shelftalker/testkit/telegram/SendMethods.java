package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Methods that put something new into a chat. */
final class SendMethods {
    private static final Set<String> ACTIONS = Set.of(
            "typing",
            "upload_photo",
            "record_video",
            "upload_video",
            "record_voice",
            "upload_voice",
            "upload_document",
            "choose_sticker",
            "find_location",
            "record_video_note",
            "upload_video_note");
    private static final int LONGEST_DRAFT = 4096;

    private SendMethods() {}

    static Map<String, Function<Call, JsonNode>> all() {
        return Map.of(
                "sendMessage", SendMethods::sendMessage,
                "sendPhoto", SendMethods::sendPhoto,
                "sendMediaGroup", SendMethods::sendMediaGroup,
                "sendMessageDraft", SendMethods::sendMessageDraft,
                "sendChatAction", SendMethods::sendChatAction);
    }

    private static JsonNode sendMessage(Call call) {
        Room room = call.room();
        FormattedText text = Texts.message(call.text("text", "entities"));
        return send(call, room, List.of(new MessageContent(text, null, call.keyboard(room))))
                .path(0);
    }

    private static JsonNode sendPhoto(Call call) {
        Room room = call.room();
        FormattedText caption = Texts.caption(call.text("caption", "caption_entities"));
        Photo photo = call.bot().photos().take(call.parameters().text("photo"), "photo", call.parameters());
        return send(call, room, List.of(new MessageContent(caption, photo, call.keyboard(room))))
                .path(0);
    }

    private static JsonNode sendMediaGroup(Call call) {
        Room room = call.room();
        JsonNode media = call.parameters().json("media");
        if (media.size() < 2 || media.size() > 10) {
            throw Refused.badRequest("wrong number of messages in the album: 2-10 expected");
        }
        List<MessageContent> contents = new ArrayList<>();
        media.forEach(item -> contents.add(media(call, item, Keyboard.NONE)));
        return send(call, room, contents);
    }

    /** An InputMediaPhoto, with the keyboard that belongs below it. */
    static MessageContent media(Call call, JsonNode item, Keyboard keyboard) {
        if (!item.path("type").asText().equals("photo")) {
            throw Refused.badRequest("can't parse InputMedia: media type " + item.path("type") + " is not supported");
        }
        FormattedText caption = call.text(
                item.path("caption").asText(""), item.path("parse_mode").asText(""), item.path("caption_entities"));
        String reference = item.path("media").asText("");
        return new MessageContent(
                Texts.caption(caption), call.bot().photos().take(reference, "", call.parameters()), keyboard);
    }

    private static JsonNode sendMessageDraft(Call call) {
        Room room = call.room();
        FormattedText text = call.text("text", "entities");
        if (!room.isPrivate()) {
            throw Refused.badRequest("drafts can be sent only to private chats");
        }
        if (call.parameters().number("draft_id", 0) == 0) {
            throw Refused.badRequest("draft identifier must be non-zero");
        }
        if (text.characters() > LONGEST_DRAFT) {
            throw Refused.badRequest("message is too long");
        }
        room.admit(call.bot());
        room.ledger().noteDraft(text.visible());
        return BooleanNode.TRUE;
    }

    private static JsonNode sendChatAction(Call call) {
        Room room = call.room();
        String action = call.parameters().text("action");
        if (!ACTIONS.contains(action)) {
            throw Refused.badRequest("wrong parameter action in request");
        }
        room.admit(call.bot());
        topic(call, room);
        room.ledger().noteAction(action);
        return BooleanNode.TRUE;
    }

    private static ArrayNode send(Call call, Room room, List<MessageContent> contents) {
        room.admit(call.bot());
        ChatLedger.Author author = new ChatLedger.Author(call.bot().username(), topic(call, room));
        refuseWrongReply(call, room);
        call.bot().flood().admit(room, contents.size(), call.now());
        ObjectNode chat = room.json();
        ObjectNode sender = call.bot().json();
        ArrayNode sent = Json.array();
        for (MessageContent content : contents) {
            ChatMessage message = room.ledger()
                    .append(author, call.now(), content, call.cloud().keptMessages());
            sent.add(message.json(sender, chat));
        }
        call.cloud().sent().add(contents.size());
        return sent;
    }

    /** The topic that it names and may write in; 0 where it names none. */
    private static int topic(Call call, Room room) {
        int topic = Math.toIntExact(call.parameters().number("message_thread_id", 0));
        switch (room) {
            case GroupRoom group -> group.topics().admit(topic);
            case PrivateRoom _ -> Topics.NONE.admit(topic);
        }
        return topic;
    }

    private static void refuseWrongReply(Call call, Room room) {
        if (!call.parameters().has("reply_parameters")) {
            return;
        }
        JsonNode reply = call.parameters().json("reply_parameters");
        boolean exists = room.ledger().hasGivenOut(reply.path("message_id").asInt());
        if (!exists && !reply.path("allow_sending_without_reply").asBoolean()) {
            throw Refused.badRequest("message to be replied not found");
        }
    }
}
