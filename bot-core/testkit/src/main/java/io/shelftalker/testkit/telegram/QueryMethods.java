package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.shelftalker.testkit.platform.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Answers to pressed buttons and to inline queries. */
final class QueryMethods {
    private static final int LONGEST_NOTE = 200;
    private static final int MOST_RESULTS = 50;
    private static final int LONGEST_ID_BYTES = 64;

    private QueryMethods() {}

    static Map<String, Function<Call, JsonNode>> all() {
        return Map.of(
                "answerCallbackQuery", QueryMethods::answerCallbackQuery,
                "answerInlineQuery", QueryMethods::answerInlineQuery);
    }

    private static JsonNode answerCallbackQuery(Call call) {
        Parameters parameters = call.parameters();
        Texts.atMost(LONGEST_NOTE, parameters.text("text"), "MESSAGE_TOO_LONG");
        Press.Answered answer =
                new Press.Answered(parameters.text("text"), parameters.flag("show_alert"), parameters.text("url"));
        call.bot().presses().answer(parameters.text("callback_query_id"), answer, call.now());
        return BooleanNode.TRUE;
    }

    private static JsonNode answerInlineQuery(Call call) {
        Parameters parameters = call.parameters();
        JsonNode results = parameters.json("results");
        if (!results.isArray()) {
            throw Refused.badRequest("can't parse inline query results: Expected an Array of results");
        }
        if (results.size() > MOST_RESULTS) {
            throw Refused.badRequest("RESULTS_TOO_MUCH");
        }
        if (Measure.bytes(parameters.text("next_offset")) > LONGEST_ID_BYTES) {
            throw Refused.badRequest("NEXT_OFFSET_INVALID");
        }
        Set<String> ids = new HashSet<>();
        results.forEach(result -> refuseWrongResult(call, result, ids));
        List<JsonNode> offered = Json.elements(results).toList();
        InlineQuery.Results answer =
                new InlineQuery.Results(offered, parameters.text("next_offset"), parameters.flag("is_personal"));
        call.bot().inlineQueries().answer(parameters.text("inline_query_id"), answer, call.now());
        return BooleanNode.TRUE;
    }

    private static void refuseWrongResult(Call call, JsonNode result, Set<String> ids) {
        String id = result.path("id").asText("");
        if (id.isEmpty() || Measure.bytes(id) > LONGEST_ID_BYTES) {
            throw Refused.badRequest("RESULT_ID_INVALID");
        }
        if (!ids.add(id)) {
            throw Refused.badRequest("RESULT_ID_DUPLICATE");
        }
        Keyboards.read(result.path("reply_markup"), false);
        JsonNode content = result.path("input_message_content");
        if (content.has("message_text")) {
            Texts.message(call.text(
                    content.path("message_text").asText(),
                    content.path("parse_mode").asText(""),
                    content.path("entities")));
        }
        Texts.caption(call.text(
                result.path("caption").asText(""),
                result.path("parse_mode").asText(""),
                result.path("caption_entities")));
    }
}
