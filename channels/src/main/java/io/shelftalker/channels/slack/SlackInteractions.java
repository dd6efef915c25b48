package io.shelftalker.channels.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.channels.Intake;
import io.shelftalker.channels.opinion.Opinions;
import io.shelftalker.core.channel.Inbound;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What happens with what somebody does with what an app shows them. */
@Singleton
final class SlackInteractions {
    private final Intake intake;
    private final Opinions opinions;
    private final SlackReader reader;
    private final SlackPresence presence;
    private final SlackViews views;

    SlackInteractions(Intake intake, Opinions opinions, SlackReader reader, SlackPresence presence, SlackViews views) {
        this.intake = intake;
        this.opinions = opinions;
        this.reader = reader;
        this.presence = presence;
        this.views = views;
    }

    /** Back when it is stored, with what is to be answered at once: nothing, or corrections. */
    Optional<ObjectNode> take(SlackBot bot, JsonNode payload) {
        if (payload.path("type").asText().equals("view_submission")) {
            presence.heard(bot, reader.now());
            return reader.submitted(bot, payload).flatMap(intake::submit).map(views::corrections);
        }
        if (SlackThumbs.arePressed(payload)) {
            judge(bot, payload);
            return Optional.empty();
        }
        Optional<Inbound> inbound = reader.action(bot, payload);
        presence.heard(bot, reader.now());
        inbound.ifPresent(intake::receive);
        return Optional.empty();
    }

    /** Slack shows the thumb as pressed: nobody is told anything. */
    private void judge(SlackBot bot, JsonNode payload) {
        presence.heard(bot, reader.now());
        SlackThumbs.opinion(payload)
                .ifPresent(opinion -> opinions.keep(bot.account().account(), opinion));
    }
}
