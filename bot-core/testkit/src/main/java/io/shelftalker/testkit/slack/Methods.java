package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The methods of the Web API that this Slack answers (docs.slack.dev/reference/methods). */
final class Methods {
    /** Beyond this chat.postMessage cuts a text, which is a loss all the same. */
    static final int LONGEST_TEXT = 40_000;

    private static final int LONGEST_UPDATE = 4_000;

    /** The one method that takes no token. */
    static final String ACCESS = "oauth.v2.access";

    /** The one method that takes an app-level token. */
    static final String CONNECT = "apps.connections.open";

    private static final Map<String, Function<Call, ObjectNode>> BY_NAME = Map.ofEntries(
            Map.entry(CONNECT, Methods::connect),
            Map.entry("auth.test", Methods::authTest),
            Map.entry("chat.postMessage", Methods::post),
            Map.entry("chat.update", Methods::update),
            Map.entry("chat.postEphemeral", Methods::postEphemeral),
            Map.entry("conversations.info", Methods::conversation),
            Map.entry("conversations.open", Methods::open),
            Map.entry("users.info", Methods::user),
            Map.entry("views.open", ViewMethods::open),
            Map.entry("views.publish", ViewMethods::publish));

    private Methods() {}

    static Optional<Function<Call, ObjectNode>> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static ObjectNode authTest(Call call) {
        return call.app().identity();
    }

    private static ObjectNode connect(Call call) {
        return Json.object()
                .put("url", call.cloud().sockets().ticket(call.app().links()).toString());
    }

    private static ObjectNode post(Call call) {
        Room room = call.room();
        room.admit(call.app());
        ChatMessage.Content content = call.content(LONGEST_TEXT);
        call.app().pacing().post(room.id(), call.cloud().rates(), call.now());
        ChatMessage message = append(call, room, content, Optional.empty());
        ObjectNode answer = Json.object().put("channel", room.id()).put("ts", message.ts());
        answer.set("message", message.json(call.app()));
        return answer;
    }

    private static ObjectNode postEphemeral(Call call) {
        Room room = call.room();
        room.admit(call.app());
        if (!room.has(call.text("user"))) {
            throw Refused.because("user_not_in_channel");
        }
        ChatMessage message = append(call, room, call.content(LONGEST_TEXT), call.given("user"));
        return Json.object().put("message_ts", message.ts());
    }

    private static ObjectNode update(Call call) {
        Room room = call.room();
        room.admit(call.app());
        ChatMessage.Content content = call.content(LONGEST_UPDATE);
        call.app().pacing().update(call.cloud().rates(), call.now());
        room.ledger().replace(call.text("ts"), message -> {
            if (!message.app().equals(call.app().appId()) || message.onlyFor().isPresent()) {
                throw Refused.because("cant_update_message");
            }
            return message.edited(content);
        });
        return Json.object()
                .put("channel", room.id())
                .put("ts", call.text("ts"))
                .put("text", content.text());
    }

    private static ChatMessage append(Call call, Room room, ChatMessage.Content content, Optional<String> onlyFor) {
        ChatMessage message = new ChatMessage(
                room.ledger().nextTs(call.now()),
                call.app().appId(),
                call.given("thread_ts"),
                onlyFor,
                content,
                List.of());
        room.ledger().append(message);
        return message;
    }

    private static ObjectNode conversation(Call call) {
        Room room = call.room();
        if (room.kind() != Room.Kind.PUBLIC && !room.has(call.app().botUser())) {
            throw Refused.because("channel_not_found");
        }
        ObjectNode channel = room.json(call.app().botUser());
        return (ObjectNode) Json.object().set("channel", channel);
    }

    private static ObjectNode open(Call call) {
        User user = call.cloud().user(call.text("users")).orElseThrow(() -> Refused.because("user_not_found"));
        Room room = call.cloud().direct(call.app(), user);
        return (ObjectNode) Json.object().set("channel", Json.object().put("id", room.id()));
    }

    private static ObjectNode user(Call call) {
        User user = call.cloud().user(call.text("user")).orElseThrow(() -> Refused.because("user_not_found"));
        ObjectNode profile = Json.object().put("display_name", user.name()).put("real_name", user.name());
        ObjectNode json = Json.object()
                .put("id", user.id())
                .put("name", user.name().toLowerCase(Locale.ROOT))
                .put("real_name", user.name())
                .put("tz", "Etc/UTC")
                .put("is_admin", call.cloud().isAdmin(user))
                .put("is_owner", false)
                .put("is_primary_owner", false);
        if (call.flag("include_locale")) {
            json.put("locale", user.locale());
        }
        json.set("profile", profile);
        return (ObjectNode) Json.object().set("user", json);
    }
}
