package io.shelftalker.channels.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.channels.Intake;
import io.shelftalker.channels.PlainText;
import io.shelftalker.core.channel.Correction;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.command.Commands;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
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
    private final Phrasebooks phrasebooks;

    SlackReception(
            Intake intake,
            InstantSource clock,
            Commands commands,
            SlackInvitation invitation,
            Phrasebooks phrasebooks) {
        this.intake = intake;
        this.clock = clock;
        this.commands = SlackCommands.of(commands);
        this.invitation = invitation;
        this.phrasebooks = phrasebooks;
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

    /** The same for what somebody does with what the app shows. What is to be answered at once: nothing, or corrections. */
    Optional<ObjectNode> action(SlackBot bot, JsonNode payload) {
        SlackActions actions = new SlackActions(bot.account().account().id(), bot.people()::sender);
        if (payload.path("type").asText().equals("view_submission")) {
            bot.standing().come();
            return actions.submitted(payload, clock.instant())
                    .flatMap(intake::submit)
                    .map(this::corrections);
        }
        take(bot, actions.read(payload, clock.instant()));
        return Optional.empty();
    }

    /** Says beside a form's fields what is wrong, while the form stays open. */
    private ObjectNode corrections(Correction correction) {
        Phrasebook book = phrasebooks.book(correction.locale(), correction.zone());
        ObjectNode errors = JsonNodeFactory.instance.objectNode();
        correction.faults().forEach((field, fault) -> errors.put(field, PlainText.clean(book.text(fault))));
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("response_action", "errors");
        answer.set("errors", errors);
        return answer;
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
