package io.shelftalker.channels.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.command.Commands;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** What was told to an app, as it is understood now. */
@Singleton
final class SlackReader {
    private final InstantSource clock;
    private final SlackCommands commands;

    SlackReader(InstantSource clock, Commands commands) {
        this.clock = clock;
        this.commands = SlackCommands.of(commands);
    }

    Instant now() {
        return clock.instant();
    }

    Optional<Inbound> event(SlackBot bot, JsonNode envelope) {
        return updates(bot).event(envelope, now());
    }

    Optional<Inbound> command(SlackBot bot, Map<String, String> form) {
        return updates(bot).command(form, now());
    }

    Optional<Inbound> action(SlackBot bot, JsonNode payload) {
        return payload.path("type").asText().equals("shortcut")
                ? updates(bot).shortcut(payload, now(), bot.people()::direct)
                : actions(bot).read(payload, now());
    }

    Optional<Inbound.Submitted> submitted(SlackBot bot, JsonNode payload) {
        return actions(bot).submitted(payload, now());
    }

    private SlackUpdates updates(SlackBot bot) {
        return new SlackUpdates(bot.account().account().id(), commands, bot.people()::sender);
    }

    private static SlackActions actions(SlackBot bot) {
        return new SlackActions(bot.account().account().id(), bot.people()::sender);
    }
}
