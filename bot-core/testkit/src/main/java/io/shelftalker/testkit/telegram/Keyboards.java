package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.testkit.platform.Json;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a reply markup and refuses what Telegram refuses. */
final class Keyboards {
    private static final int MOST_BUTTONS = 100;
    private static final int MOST_IN_A_ROW = 8;
    private static final int MOST_DATA_BYTES = 64;
    private static final Set<String> LOOKS = Set.of("text", "style", "icon_custom_emoji_id");

    private Keyboards() {}

    static Keyboard read(JsonNode markup, boolean privateChat) {
        if (markup.isMissingNode() || markup.isNull()) {
            return Keyboard.NONE;
        }
        if (!markup.isObject()) {
            throw Refused.badRequest("object expected as reply markup");
        }
        JsonNode rows = markup.path("inline_keyboard");
        if (rows.isMissingNode()) {
            return new Keyboard(List.of(), markup);
        }
        refuseWrongSize(rows);
        List<List<Button>> buttons = Json.elements(rows)
                .map(row -> Json.elements(row)
                        .map(button -> button(button, privateChat))
                        .toList())
                .filter(row -> !row.isEmpty())
                .toList();
        return buttons.isEmpty() ? Keyboard.NONE : new Keyboard(buttons, markup);
    }

    private static void refuseWrongSize(JsonNode rows) {
        if (!rows.isArray() || Json.elements(rows).anyMatch(row -> !row.isArray())) {
            throw Refused.badRequest("can't parse inline keyboard: Expected an Array of Array");
        }
        long buttons = Json.elements(rows).mapToInt(JsonNode::size).sum();
        if (buttons > MOST_BUTTONS || Json.elements(rows).anyMatch(row -> row.size() > MOST_IN_A_ROW)) {
            throw Refused.badRequest("reply markup is too long");
        }
    }

    private static Button button(JsonNode button, boolean privateChat) {
        String label = button.path("text").asText();
        if (label.isBlank()) {
            throw Refused.badRequest("can't parse inline keyboard button: Can't find field \"text\"");
        }
        String kind = button.propertyStream()
                .map(property -> property.getKey())
                .filter(name -> !LOOKS.contains(name))
                .findFirst()
                .orElseThrow(() -> Refused.badRequest(
                        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"));
        return switch (kind) {
            case "callback_data" -> callback(label, button.path(kind).asText());
            case "url" -> link(label, button.path(kind).asText());
            case "web_app" -> webApp(label, privateChat);
            default -> new Button.Other(label, kind);
        };
    }

    private static Button callback(String label, String data) {
        int bytes = Measure.bytes(data);
        if (bytes < 1 || bytes > MOST_DATA_BYTES) {
            throw Refused.badRequest("BUTTON_DATA_INVALID");
        }
        return new Button.Callback(label, data);
    }

    private static Button webApp(String label, boolean privateChat) {
        if (!privateChat) {
            throw Refused.badRequest("BUTTON_TYPE_INVALID");
        }
        return new Button.Other(label, "web_app");
    }

    private static Button link(String label, String url) {
        String folded = url.toLowerCase(Locale.ROOT);
        if (!folded.startsWith("tg://") && !folded.startsWith("ton://") && !isPublicAddress(folded)) {
            throw Refused.badRequest("inline keyboard button URL '" + url + "' is invalid: Wrong HTTP URL");
        }
        return new Button.Link(label, url);
    }

    /** Telegram takes a bare host, and no host without a dot. */
    private static boolean isPublicAddress(String url) {
        try {
            URI address = new URI(url.contains("://") ? url : "http://" + url);
            @Nullable String host = address.getHost();
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            return web && host != null && host.contains(".");
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
