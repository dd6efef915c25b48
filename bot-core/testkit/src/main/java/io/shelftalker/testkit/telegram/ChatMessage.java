package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message of a bot as it stood when it was looked at.
 *
 * @param id unique within its chat
 * @param topic the thread of the topic that it is in; 0 outside of topics
 * @param bot the username of its author
 * @param sentAt when it was first sent
 * @param content what it shows
 * @param history what it showed before each edit, oldest first
 */
public record ChatMessage(
        int id, int topic, String bot, Instant sentAt, MessageContent content, List<MessageContent> history) {
    public ChatMessage {
        history = List.copyOf(history);
    }

    /** The visible text or caption. */
    public String text() {
        return content.text().visible();
    }

    /** The markup as the bot sent it. */
    public String html() {
        return content.text().html();
    }

    /** The links in the text. */
    public List<FormattedText.Link> links() {
        return content.text().links();
    }

    /** The picture; null for a message of text. */
    public @Nullable Photo photo() {
        return content.photo();
    }

    /** The buttons, row by row. */
    public List<List<Button>> buttons() {
        return content.keyboard().rows();
    }

    /** What is written on all buttons. */
    public List<String> labels() {
        return content.keyboard().labels();
    }

    /** Whether it was edited. */
    public boolean isEdited() {
        return !history.isEmpty();
    }

    ChatMessage edited(MessageContent next) {
        List<MessageContent> earlier = new ArrayList<>(history);
        earlier.add(content);
        return new ChatMessage(id, topic, bot, sentAt, next, earlier);
    }

    ObjectNode json(ObjectNode sender, ObjectNode chat) {
        ObjectNode json = Json.object().put("message_id", id);
        json.set("from", sender);
        json.set("chat", chat);
        json.put("date", sentAt.getEpochSecond());
        Payloads.inTopic(json, topic);
        @Nullable Photo photo = content.photo();
        if (photo != null) {
            json.set("photo", Photos.json(photo));
        }
        text(json, photo == null ? "" : "caption");
        if (!content.keyboard().rows().isEmpty()) {
            json.set("reply_markup", content.keyboard().json());
        }
        return json;
    }

    private void text(ObjectNode json, String caption) {
        if (text().isEmpty()) {
            return;
        }
        json.put(caption.isEmpty() ? "text" : caption, text());
        if (!content.text().entities().isEmpty()) {
            json.set(
                    caption.isEmpty() ? "entities" : "caption_entities",
                    content.text().entitiesJson());
        }
    }
}
