package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.testkit.platform.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a bot has told Telegram to show about it. */
public final class BotProfile {
    private final Map<String, List<Command>> commands = new ConcurrentHashMap<>();
    private final Map<String, String> descriptions = new ConcurrentHashMap<>();
    private final Map<String, String> shortDescriptions = new ConcurrentHashMap<>();
    private final Map<Long, JsonNode> menuButtons = new ConcurrentHashMap<>();

    BotProfile() {}

    /** An entry of the command menu. */
    public record Command(String name, String description) {}

    /** The commands of a scope, as {@code default} or {@code all_group_chats}, for a language; empty for none. */
    public List<Command> commands(String scope, String language) {
        return commands.getOrDefault(scope + "/" + language, List.of());
    }

    /** The description for a language, the empty one for all others; empty when unset. */
    public String description(String language) {
        return descriptions.getOrDefault(language, "");
    }

    /** The short description for a language, the empty one for all others; empty when unset. */
    public String shortDescription(String language) {
        return shortDescriptions.getOrDefault(language, "");
    }

    /** The menu button of a chat, chat 0 for all others, as the bot sent it; an empty object when unset. */
    public JsonNode menuButton(long chatId) {
        return menuButtons.getOrDefault(chatId, Json.object());
    }

    void commands(String scope, String language, List<Command> list) {
        commands.put(scope + "/" + language, List.copyOf(list));
    }

    void description(String language, String text) {
        descriptions.put(language, text);
    }

    void shortDescription(String language, String text) {
        shortDescriptions.put(language, text);
    }

    void menuButton(long chatId, JsonNode button) {
        menuButtons.put(chatId, button);
    }
}
