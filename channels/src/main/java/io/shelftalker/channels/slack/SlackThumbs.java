package io.shelftalker.channels.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.model.block.ContextActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.FeedbackButtonObject;
import com.slack.api.model.block.element.FeedbackButtonsElement;
import io.shelftalker.channels.PlainText;
import io.shelftalker.channels.opinion.Opinion;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebook;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The two thumbs under an answer, which Slack shows as pressed by itself
 * (docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element). Their block is named for the answer, as Slack
 * wants another name for each answer that takes the place of one.
 */
final class SlackThumbs {
    private static final String KIND = "feedback_buttons";
    private static final String HELPFUL = "helpful";
    private static final String NOT_HELPFUL = "not-helpful";

    /** What may be written on both, and said of them. */
    static final int CHARACTERS = 4 * SlackProfile.LABEL.value();

    private SlackThumbs() {}

    /** Those that stand under a message; none where nobody is asked what they think of it. */
    static Optional<LayoutBlock> under(Outgoing outgoing, Phrasebook book) {
        if (!outgoing.reply().menu().judged()) {
            return Optional.empty();
        }
        FeedbackButtonsElement thumbs = FeedbackButtonsElement.builder()
                .actionId("thumbs")
                .positiveButton(thumb(HELPFUL, book))
                .negativeButton(thumb(NOT_HELPFUL, book))
                .build();
        return Optional.of(ContextActionsBlock.builder()
                .blockId(outgoing.token())
                .elements(List.of(thumbs))
                .build());
    }

    static boolean areIn(LayoutBlock block) {
        return block instanceof ContextActionsBlock;
    }

    private static FeedbackButtonObject thumb(String value, Phrasebook book) {
        return FeedbackButtonObject.builder()
                .text(SlackPart.plainText(label("channels.opinion." + value, book)))
                .value(value)
                .accessibilityLabel(label("channels.slack.thumbs." + value, book))
                .build();
    }

    private static String label(String phrase, Phrasebook book) {
        return SlackText.shortened(book.text(Phrase.of(phrase)), SlackProfile.LABEL.value());
    }

    /** Whether a thumb was pressed, and no button. */
    static boolean arePressed(JsonNode payload) {
        return action(payload).path("type").asText().equals(KIND);
    }

    /** What whoever pressed one thinks; nothing where Slack does not say of what. */
    static Optional<Opinion> opinion(JsonNode payload) {
        JsonNode action = action(payload);
        String channel = payload.path("container").path("channel_id").asText();
        String value = action.path("value").asText();
        Optional<Instant> at = instant(action.path("action_ts").asText());
        if (channel.isEmpty() || at.isEmpty() || !List.of(HELPFUL, NOT_HELPFUL).contains(value)) {
            return Optional.empty();
        }
        return Optional.of(new Opinion(
                SlackChat.of(channel, payload.path("message").path("thread_ts").asText())
                        .id(),
                PlainText.clean(action.path("block_id").asText()),
                payload.path("user").path("id").asText(),
                value.equals(HELPFUL),
                at.get()));
    }

    private static JsonNode action(JsonNode payload) {
        return payload.path("actions").path(0);
    }

    /** To the last digit: what somebody thinks now is what they pressed last. */
    private static Optional<Instant> instant(String ts) {
        if (!ts.matches("\\d{1,11}(\\.\\d{1,9})?")) {
            return Optional.empty();
        }
        BigDecimal seconds = new BigDecimal(ts);
        return Optional.of(Instant.ofEpochSecond(
                seconds.longValue(),
                seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue()));
    }
}
