package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.shelftalker.testkit.platform.Json;
import io.shelftalker.testkit.telegram.BotProfile.Command;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a bot tells about itself. */
final class ProfileMethods {
    private static final int MOST_COMMANDS = 100;
    private static final int LONGEST_COMMAND_DESCRIPTION = 256;
    private static final int LONGEST_DESCRIPTION = 512;
    private static final int LONGEST_SHORT_DESCRIPTION = 120;

    private ProfileMethods() {}

    static Map<String, Function<Call, JsonNode>> all() {
        return Map.of(
                "getMe", ProfileMethods::getMe,
                "setMyCommands", ProfileMethods::setMyCommands,
                "deleteMyCommands", ProfileMethods::deleteMyCommands,
                "getMyCommands", ProfileMethods::getMyCommands,
                "getMyDescription", ProfileMethods::getMyDescription,
                "getMyShortDescription", ProfileMethods::getMyShortDescription,
                "setMyDescription", ProfileMethods::setMyDescription,
                "setMyShortDescription", ProfileMethods::setMyShortDescription,
                "setChatMenuButton", ProfileMethods::setChatMenuButton);
    }

    private static JsonNode getMe(Call call) {
        return call.bot()
                .json()
                .put("can_join_groups", true)
                .put("can_read_all_group_messages", call.bot().seesAllGroupMessages())
                .put("supports_inline_queries", call.bot().isInline())
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false);
    }

    private static JsonNode setMyCommands(Call call) {
        List<Command> commands = Json.elements(call.parameters().json("commands"))
                .map(ProfileMethods::command)
                .toList();
        if (commands.size() > MOST_COMMANDS) {
            throw Refused.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        call.bot().profile().commands(scope(call), language(call), commands);
        return BooleanNode.TRUE;
    }

    private static Command command(JsonNode json) {
        String name = json.path("command").asText("");
        String description = json.path("description").asText("");
        if (!name.matches("[a-z0-9_]{1,32}")) {
            throw Refused.badRequest("BOT_COMMAND_INVALID");
        }
        if (description.isEmpty() || Measure.characters(description) > LONGEST_COMMAND_DESCRIPTION) {
            throw Refused.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }
        return new Command(name, description);
    }

    private static JsonNode deleteMyCommands(Call call) {
        call.bot().profile().commands(scope(call), language(call), List.of());
        return BooleanNode.TRUE;
    }

    private static JsonNode getMyCommands(Call call) {
        ArrayNode commands = Json.array();
        call.bot().profile().commands(scope(call), language(call)).forEach(command -> commands.addObject()
                .put("command", command.name())
                .put("description", command.description()));
        return commands;
    }

    private static JsonNode getMyDescription(Call call) {
        return Json.object().put("description", call.bot().profile().description(language(call)));
    }

    private static JsonNode getMyShortDescription(Call call) {
        return Json.object().put("short_description", call.bot().profile().shortDescription(language(call)));
    }

    private static JsonNode setMyDescription(Call call) {
        String text = call.parameters().text("description");
        Texts.atMost(LONGEST_DESCRIPTION, text, "BOT_DESCRIPTION_TOO_LONG");
        call.bot().profile().description(language(call), text);
        return BooleanNode.TRUE;
    }

    private static JsonNode setMyShortDescription(Call call) {
        String text = call.parameters().text("short_description");
        Texts.atMost(LONGEST_SHORT_DESCRIPTION, text, "BOT_SHORT_DESCRIPTION_TOO_LONG");
        call.bot().profile().shortDescription(language(call), text);
        return BooleanNode.TRUE;
    }

    private static JsonNode setChatMenuButton(Call call) {
        if (call.parameters().has("chat_id")) {
            call.room();
        }
        JsonNode button = call.parameters().json("menu_button");
        call.bot().profile().menuButton(call.parameters().number("chat_id", 0), button);
        return BooleanNode.TRUE;
    }

    /** As {@code default}, or {@code chat:42} for the scopes that name a chat. */
    private static String scope(Call call) {
        JsonNode scope = call.parameters().json("scope");
        String type = scope.path("type").asText("default");
        return scope.has("chat_id") ? type + ":" + scope.path("chat_id").asText() : type;
    }

    private static String language(Call call) {
        String language = call.parameters().text("language_code");
        if (!language.matches("([a-z]{2})?")) {
            throw Refused.badRequest("BOT_COMMAND_LANG_CODE_INVALID");
        }
        return language;
    }
}
