package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The methods of the Bot API that this Telegram answers, by name; the API does not mind upper and lower case. */
final class Methods {
    private final Map<String, Function<Call, JsonNode>> byName = new HashMap<>();

    Methods() {
        List.of(
                        SendMethods.all(),
                        EditMethods.all(),
                        QueryMethods.all(),
                        UpdateMethods.all(),
                        ProfileMethods.all(),
                        ChatMethods.all())
                .forEach(this::add);
    }

    Optional<Function<Call, JsonNode>> find(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }

    private void add(Map<String, Function<Call, JsonNode>> methods) {
        methods.forEach((name, method) -> {
            if (byName.put(name.toLowerCase(Locale.ROOT), method) != null) {
                throw new IllegalStateException("Two implementations of " + name);
            }
        });
    }
}
