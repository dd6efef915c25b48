package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message of an app as it stood when it was looked at.
 *
 * @param ts unique within its channel, and its time
 * @param app the app that wrote it
 * @param thread the message whose thread it belongs to
 * @param onlyFor the one person who sees it, where it is ephemeral
 * @param content what it shows
 * @param history what it showed before each edit, oldest first
 */
public record ChatMessage(
        String ts,
        String app,
        Optional<String> thread,
        Optional<String> onlyFor,
        Content content,
        List<Content> history) {
    public ChatMessage {
        history = List.copyOf(history);
    }

    /**
     * What a message is made of.
     *
     * @param text what notifications say, and all there is where there are no blocks
     */
    public record Content(String text, JsonNode blocks) {
        /** What is seen. */
        public Screen screen() {
            Screen blocksSeen = Screen.of(blocks);
            return blocks.isEmpty()
                    ? new Screen(List.of(TextObjects.unmarked(text)), List.of(), List.of())
                    : blocksSeen;
        }
    }

    /** What can be read. */
    public String text() {
        return content.screen().text();
    }

    /** Its thumbs, which are no buttons. */
    public Optional<Thumbs> thumbs() {
        return Thumbs.of(content.blocks());
    }

    /** What is written on all buttons. */
    public List<String> labels() {
        return content.screen().labels();
    }

    ChatMessage edited(Content next) {
        List<Content> earlier = new ArrayList<>(history);
        earlier.add(content);
        return new ChatMessage(ts, app, thread, onlyFor, next, earlier);
    }

    ObjectNode json(App author) {
        ObjectNode json = Json.object()
                .put("type", "message")
                .put("user", author.botUser())
                .put("bot_id", author.botId())
                .put("app_id", author.appId())
                .put("text", content.text())
                .put("team", author.team())
                .put("ts", ts);
        json.set("blocks", content.blocks());
        thread.ifPresent(parent -> json.put("thread_ts", parent));
        return json;
    }
}
