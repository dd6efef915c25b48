package io.shelftalker.channels.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.channels.Intake;
import io.shelftalker.core.channel.Inbound;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What happens with what Slack tells an app, whichever way it came. */
@Singleton
final class SlackReception {
    private final Intake intake;
    private final SlackReader reader;
    private final SlackPresence presence;
    private final SlackInvitation invitation;
    private final SlackInteractions interactions;

    SlackReception(
            Intake intake,
            SlackReader reader,
            SlackPresence presence,
            SlackInvitation invitation,
            SlackInteractions interactions) {
        this.intake = intake;
        this.reader = reader;
        this.presence = presence;
        this.invitation = invitation;
        this.interactions = interactions;
    }

    /** Back when it is stored; throws what the store throws when it is away. */
    void event(SlackBot app, JsonNode envelope) {
        SlackTeam team = SlackTeam.ofEvent(envelope);
        presence.meant(app, team).ifPresent(bot -> {
            if (!isRemoval(envelope.path("event"))) {
                take(bot, reader.event(bot, envelope), at(envelope));
            } else if (team.isOf(app.account().account(), bot.account().account())) {
                presence.left(bot, at(envelope));
            }
        });
    }

    /** The same for a slash command. */
    void command(SlackBot app, Map<String, String> form) {
        presence.meant(app, SlackTeam.ofCommand(form)).ifPresent(bot -> {
            Optional<Inbound> command = reader.command(bot, form);
            take(bot, command, reader.now());
            command.ifPresent(given -> invitation.offer(bot, given, form.getOrDefault("response_url", "")));
        });
    }

    /** The same for what somebody does with what the app shows. What is to be answered at once: nothing, or corrections. */
    Optional<ObjectNode> action(SlackBot app, JsonNode payload) {
        return presence.meant(app, SlackTeam.ofInteraction(payload)).flatMap(bot -> interactions.take(bot, payload));
    }

    /** Tokens of people are none of ours. */
    private static boolean isRemoval(JsonNode event) {
        return switch (event.path("type").asText()) {
            case "app_uninstalled" -> true;
            case "tokens_revoked" -> !event.path("tokens").path("bot").isEmpty();
            default -> false;
        };
    }

    private void take(SlackBot bot, Optional<Inbound> inbound, Instant at) {
        presence.heard(bot, at);
        inbound.ifPresent(intake::receive);
    }

    /** When it happened: what is told again later is no news. */
    private Instant at(JsonNode envelope) {
        long seconds = envelope.path("event_time").asLong();
        return seconds > 0 ? Instant.ofEpochSecond(seconds) : reader.now();
    }
}
