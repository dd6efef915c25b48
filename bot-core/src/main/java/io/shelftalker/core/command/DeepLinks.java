package io.shelftalker.core.command;

import io.shelftalker.core.channel.Call;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/**
 * What a link to the bot carries for a call, and back: {@code p_17} calls the command that is linked as {@code p} with
 * 17. A payload is short and plain enough for every platform.
 */
@Singleton
public final class DeepLinks {
    /** Telegram's limits, the narrowest (core.telegram.org/bots/features#deep-linking). */
    private static final String PAYLOAD = "[A-Za-z0-9_-]{1,64}";

    private static final char BETWEEN = '_';

    private final Commands commands;

    public DeepLinks(Commands commands) {
        this.commands = commands;
    }

    /** The payload that leads to what a call shows, where links lead there. */
    public Optional<String> payload(Call call) {
        return commands.named(call.command())
                .map(Command::spec)
                .flatMap(
                        spec -> spec.link().flatMap(prefix -> value(spec, call).map(value -> prefix + BETWEEN + value)))
                .filter(payload -> payload.matches(PAYLOAD));
    }

    /** The call that a payload stands for. */
    public Optional<Call> call(String payload) {
        int end = payload.indexOf(BETWEEN);
        if (end <= 0 || end == payload.length() - 1 || !payload.matches(PAYLOAD)) {
            return Optional.empty();
        }
        String prefix = payload.substring(0, end);
        return commands.all().stream()
                .map(Command::spec)
                .filter(spec -> spec.link().filter(prefix::equals).isPresent())
                .map(spec ->
                        new Call(spec.name(), Map.of(spec.arguments().getFirst().name(), payload.substring(end + 1))))
                .findFirst();
    }

    /** The only argument of a call, if it is the one that links carry. */
    private static Optional<String> value(CommandSpec spec, Call call) {
        return call.arguments().size() == 1
                ? Optional.ofNullable(
                        call.arguments().get(spec.arguments().getFirst().name()))
                : Optional.empty();
    }
}
