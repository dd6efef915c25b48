package io.shelftalker.channels.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.channels.Posts;
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
    private final SlackDirects directs;
    private final SlackCommands commands;

    SlackReader(InstantSource clock, SlackDirects directs, Commands commands) {
        this.clock = clock;
        this.directs = directs;
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

    /** @throws Posts.NotNow where nobody knows where to answer: Slack then says so to whoever did it */
    Optional<Inbound> action(SlackBot bot, JsonNode payload) {
        return payload.path("type").asText().equals("shortcut")
                ? updates(bot).shortcut(payload, now(), user -> direct(bot, user))
                : actions(bot).read(payload, now());
    }

    Optional<Inbound.Submitted> submitted(SlackBot bot, JsonNode payload) {
        return actions(bot).submitted(payload, now());
    }

    /** Slack is asked only of those who never wrote: who chose a shortcut waits for it. */
    private String direct(SlackBot bot, String user) {
        return directs.of(bot.account().account(), user)
                .or(() -> bot.people().direct(user))
                .orElseThrow(() -> new Posts.NotNow("Slack opens no direct messages with who chose a shortcut"));
    }

    private SlackUpdates updates(SlackBot bot) {
        return new SlackUpdates(bot.account().account().id(), commands, bot.people()::sender);
    }

    private static SlackActions actions(SlackBot bot) {
        return new SlackActions(bot.account().account().id(), bot.people()::sender);
    }
}
