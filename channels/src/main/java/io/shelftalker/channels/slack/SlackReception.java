package io.shelftalker.channels.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.channels.Intake;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.command.Commands;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens with what Slack sends, whichever way it came. */
@Singleton
final class SlackReception {
    private static final Logger log = LoggerFactory.getLogger(SlackReception.class);

    private final Intake intake;
    private final InstantSource clock;
    private final SlackCommands commands;
    private final SlackInvitation invitation;

    SlackReception(Intake intake, InstantSource clock, Commands commands, SlackInvitation invitation) {
        this.intake = intake;
        this.clock = clock;
        this.commands = SlackCommands.of(commands);
        this.invitation = invitation;
    }

    /** Back when it is stored; throws what the store throws when it is away. */
    void event(SlackBot bot, JsonNode envelope) {
        switch (envelope.path("event").path("type").asText()) {
            case "app_uninstalled", "tokens_revoked" -> {
                log.warn("{} was removed from its workspace", bot.account());
                bot.standing().leave();
            }
            default -> take(bot, updates(bot).event(envelope, clock.instant()));
        }
    }

    /** The same for a slash command. */
    void command(SlackBot bot, Map<String, String> form) {
        Optional<Inbound> command = updates(bot).command(form, clock.instant());
        take(bot, command);
        command.ifPresent(given -> invitation.offer(bot, given, form.getOrDefault("response_url", "")));
    }

    /** The same for a press of a button. */
    void action(SlackBot bot, JsonNode payload) {
        take(bot, updates(bot).action(payload, clock.instant()));
    }

    /** Whoever is heard of is there, even if the app was removed in the meantime. */
    private void take(SlackBot bot, Optional<Inbound> inbound) {
        bot.standing().come();
        inbound.ifPresent(intake::receive);
    }

    private SlackUpdates updates(SlackBot bot) {
        return new SlackUpdates(bot.account().account().id(), commands, bot.people()::sender);
    }
}
