package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The arguments of a call, in either encoding, and which ones each method knows (docs.slack.dev/reference/methods). */
final class Arguments {
    private static final Set<String> MESSAGE = Set.of(
            "channel",
            "text",
            "blocks",
            "attachments",
            "thread_ts",
            "reply_broadcast",
            "mrkdwn",
            "parse",
            "link_names",
            "unfurl_links",
            "unfurl_media",
            "metadata");
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "apps.connections.open", Set.of(),
            "auth.test", Set.of(),
            "chat.postMessage", MESSAGE,
            "chat.update", Set.of("channel", "ts", "text", "blocks", "attachments", "parse", "link_names", "metadata"),
            "chat.postEphemeral",
                    Set.of("channel", "user", "text", "blocks", "attachments", "thread_ts", "parse", "link_names"),
            "conversations.info", Set.of("channel", "include_locale", "include_num_members"),
            "conversations.open", Set.of("channel", "users", "return_im", "prevent_creation"),
            "users.info", Set.of("user", "include_locale"),
            "views.open", Set.of("trigger_id", "view", "interactivity_pointer"),
            "views.publish", Set.of("user_id", "view", "hash"));

    private Arguments() {}

    static JsonNode read(String contentType, byte[] body) {
        if (contentType.startsWith("application/json")) {
            return Json.parse(body).filter(JsonNode::isObject).orElseThrow(() -> Refused.because("invalid_json"));
        }
        ObjectNode fields = Json.object();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    /** The names that the method does not know; Slack lets them pass. */
    static List<String> unknown(String method, JsonNode arguments) {
        Set<String> known = KNOWN.getOrDefault(method, Set.of());
        return arguments.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !known.contains(name) && !name.equals("token"))
                .toList();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
