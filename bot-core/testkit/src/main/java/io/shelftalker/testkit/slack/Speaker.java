package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Endpoint.Acknowledged;
import io.shelftalker.testkit.platform.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person in one conversation: what they write and press there. */
public final class Speaker {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Cloud cloud;
    private final App app;
    private final User user;
    private final Room room;
    private volatile boolean late;

    Speaker(Cloud cloud, App app, User user, Room room) {
        this.cloud = cloud;
        this.app = app;
        this.user = user;
        this.room = room;
    }

    /** The conversation on their screen. */
    public Chat chat() {
        return new Chat(room, user.id());
    }

    /** Writes a message. In a channel the app hears of it only where it is mentioned, once for each subscription. */
    public Speaker says(String text) {
        return says(text, Optional.empty());
    }

    /** Writes a message in a thread. */
    public Speaker saysInThread(String thread, String text) {
        return says(text, Optional.of(thread));
    }

    /** Mentions the app in front of a text. */
    public Speaker mentions(String text) {
        return says("<@" + app.botUser() + "> " + text);
    }

    /** Uses a slash command, {@code /shelf new}; what the app answered at once. */
    public Acknowledged commands(String line) {
        String[] parts = line.split(" ", 2);
        String response = cloud.responses().issue(app, room, user, cloud.now());
        Map<String, String> fields = new HashMap<>(Map.of(
                "command", parts[0],
                "text", parts.length > 1 ? parts[1] : "",
                "channel_id", room.id(),
                "channel_name", room.name(),
                "user_id", user.id(),
                "user_name", user.name(),
                "trigger_id", trigger(),
                "api_app_id", app.appId(),
                "response_url", cloud.uri() + ApiServer.RESPONSES + response));
        app.locate(fields);
        return app.getsForm("commands", form(fields));
    }

    /** Presses a button of the newest message that has it, waiting up to five seconds for such a message. */
    public Acknowledged presses(String label) {
        return presses(
                chat().awaitMessage(
                                message ->
                                        message.content().screen().button(label).isPresent(),
                                PATIENCE),
                label);
    }

    /** Presses a button that a message has, or had before it was edited, on a screen that has not caught up. */
    public Acknowledged presses(ChatMessage message, String label) {
        Screen.Button button = Stream.concat(Stream.of(message.content()), message.history().reversed().stream())
                .flatMap(content -> content.screen().button(label).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no button '" + label + "' in " + message));
        return interacts(doing(pressed(button), message));
    }

    /** Presses a thumb of a message; one press after the other, as they mean it. */
    public Acknowledged judges(ChatMessage message, boolean up) {
        return interacts(judging(message, up));
    }

    /** What Slack tells the app of that, to be told as often and as late as a test wants. */
    public ObjectNode judging(ChatMessage message, boolean up) {
        Thumbs thumbs = message.thumbs().orElseThrow(() -> new AssertionError("There are no thumbs under " + message));
        ObjectNode action = action(thumbs.json(), thumbs.block());
        action.set("text", thumbs.thumb(up).path("text"));
        action.set("value", thumbs.thumb(up).path("value"));
        return doing(action, message);
    }

    private ObjectNode doing(ObjectNode action, ChatMessage message) {
        ObjectNode payload = interaction("block_actions");
        payload.set("channel", Json.object().put("id", room.id()).put("name", room.name()));
        payload.set("message", message.json(app));
        payload.set(
                "container",
                Json.object()
                        .put("type", "message")
                        .put("message_ts", message.ts())
                        .put("channel_id", room.id())
                        .put("is_ephemeral", message.onlyFor().isPresent()));
        payload.set("actions", Json.array().add(action));
        return payload;
    }

    /** What they do reaches the app so late that no form can open in answer. */
    public Speaker isLate() {
        late = true;
        return this;
    }

    /** Something that lets the app open a form, as its trigger. */
    public String doesSomething() {
        return trigger();
    }

    /** Chooses a global shortcut, which tells no channel; what the app answered at once. */
    public Acknowledged chooses(String callbackId) {
        return interacts(interaction("shortcut")
                .put("callback_id", callbackId)
                .put("action_ts", room.ledger().nextTs(cloud.now())));
    }

    /** Presses a button on a page. */
    Acknowledged pressesOn(Views.View view, Screen.Button button) {
        ObjectNode payload = interaction("block_actions");
        payload.set("view", view.told());
        payload.set("container", Json.object().put("type", "view").put("view_id", view.id()));
        payload.set("actions", Json.array().add(pressed(button)));
        return interacts(payload);
    }

    /** Sends the app any interaction, in the shape of a {@code payload}; what it answered. */
    public Acknowledged interacts(ObjectNode payload) {
        return app.getsForm(
                "actions", form(Map.of("payload", new String(Json.bytes(payload), StandardCharsets.UTF_8))));
    }

    /** The beginning of every interaction of this person. */
    ObjectNode interaction(String type) {
        ObjectNode payload = Json.object()
                .put("type", type)
                .put("api_app_id", app.appId())
                .put("token", "deprecated")
                .put("trigger_id", trigger());
        payload.set(
                "user",
                Json.object()
                        .put("id", user.id())
                        .put("username", user.name())
                        .put("name", user.name())
                        .put("team_id", app.team()));
        app.locate(payload);
        return payload;
    }

    private ObjectNode pressed(Screen.Button button) {
        ObjectNode action = action(button.json(), button.block());
        if (button.option().isPresent()) {
            action.set("selected_option", button.option().get());
            return action;
        }
        action.set("text", button.json().path("text"));
        if (button.json().has("value")) {
            action.set("value", button.json().path("value"));
        }
        return action;
    }

    private ObjectNode action(JsonNode element, String block) {
        return Json.object()
                .put("type", element.path("type").asText())
                .put("action_id", element.path("action_id").asText())
                .put("block_id", block)
                .put("action_ts", room.ledger().nextTs(cloud.now()));
    }

    private Speaker says(String text, Optional<String> thread) {
        String ts = room.ledger().nextTs(cloud.now());
        for (String type : heard(text)) {
            ObjectNode event = Json.object()
                    .put("type", type)
                    .put("user", user.id())
                    .put("text", escaped(text))
                    .put("ts", ts)
                    .put("event_ts", ts)
                    .put("team", app.team())
                    .put("channel", room.id());
            thread.ifPresent(parent -> event.put("thread_ts", parent));
            if (type.equals("message")) {
                event.put("channel_type", room.kind().channelType());
            }
            app.gets(event);
        }
        return this;
    }

    private List<String> heard(String text) {
        if (room.kind() == Room.Kind.DIRECT) {
            return List.of("message");
        }
        if (!room.has(app.botUser())) {
            return List.of();
        }
        return text.contains("<@" + app.botUser() + ">") ? List.of("app_mention", "message") : List.of("message");
    }

    /** As clients send it: what could be taken for markup is escaped, a mention is markup. */
    private String escaped(String text) {
        String mention = "<@" + app.botUser() + ">";
        return Arrays.stream(text.split(Pattern.quote(mention), -1))
                .map(part -> part.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .collect(Collectors.joining(mention));
    }

    private String trigger() {
        return cloud.triggers().issue(app, user, late ? Instant.EPOCH : cloud.now());
    }

    private static byte[] form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
