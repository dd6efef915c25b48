package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.testkit.platform.Json;
import java.util.List;
import java.util.Set;

/** What Slack says of a view before it shows it (docs.slack.dev/reference/views). */
final class ViewRules {
    private static final int LARGEST = 250_000;
    private static final Set<String> HOME = Set.of("type", "blocks", "private_metadata", "callback_id", "external_id");
    private static final Set<String> MODAL = Set.of(
            "type",
            "title",
            "blocks",
            "close",
            "submit",
            "private_metadata",
            "callback_id",
            "clear_on_close",
            "notify_on_close",
            "external_id",
            "submit_disabled");

    private ViewRules() {}

    /** Refuses, in Slack's words, a view that it does not show there. */
    static void admit(JsonNode view, Surface surface) {
        if (Json.bytes(view).length > LARGEST) {
            throw Refused.because("view_too_large");
        }
        List<String> problems = problems(view, surface);
        if (!problems.isEmpty()) {
            throw Refused.because("invalid_arguments", problems);
        }
    }

    private static List<String> problems(JsonNode view, Surface surface) {
        Problems problems = new Problems();
        boolean modal = surface == Surface.MODAL;
        if (!view.path("type").asText().equals(modal ? "modal" : "home")) {
            problems.add("/view/type", "must be a valid enum value");
        }
        problems.onlyFields(view, "/view", modal ? MODAL : HOME);
        problems.optionalText(view.path("private_metadata"), "/view/private_metadata", 3000);
        problems.optionalText(view.path("callback_id"), "/view/callback_id", 255);
        if (modal) {
            TextObjects.plain(view.path("title"), "/view/title", 24, problems);
            word(view, "close", problems);
            word(view, "submit", problems);
            if (asks(view) && !view.has("submit")) {
                problems.add("/view", "missing required field: submit");
            }
        }
        BlockKit.problems(view.path("blocks"), surface).forEach(problem -> problems.add("/view", problem));
        return problems.found();
    }

    private static void word(JsonNode view, String field, Problems problems) {
        if (view.has(field)) {
            TextObjects.plain(view.path(field), "/view/" + field, 24, problems);
        }
    }

    private static boolean asks(JsonNode view) {
        return view.path("blocks")
                .valueStream()
                .anyMatch(block -> block.path("type").asText().equals("input"));
    }
}
