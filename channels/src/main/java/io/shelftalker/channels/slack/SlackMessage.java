package io.shelftalker.channels.slack;

import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import java.util.List;

/**
 * One message as Slack will take it.
 *
 * @param text what notifications and screen readers say, with Slack's escapes
 * @param blocks what is seen; empty where the text is all there is
 */
record SlackMessage(String text, List<LayoutBlock> blocks) {
    SlackMessage {
        blocks = List.copyOf(blocks);
    }

    boolean hasThumbs() {
        return blocks.stream().anyMatch(SlackThumbs::areIn);
    }

    SlackMessage withoutThumbs() {
        return new SlackMessage(
                text, blocks.stream().filter(block -> !SlackThumbs.areIn(block)).toList());
    }

    boolean hasPictures() {
        return blocks.stream()
                .anyMatch(block -> block instanceof ImageBlock
                        || (block instanceof SectionBlock section && section.getAccessory() != null));
    }

    SlackMessage withoutPictures() {
        return new SlackMessage(
                text, blocks.stream().map(SlackMessage::withoutPicture).toList());
    }

    /** What is left where Slack refuses the blocks: formatting never blocks delivery. */
    SlackMessage asPlainText() {
        return new SlackMessage(text, List.of());
    }

    private static LayoutBlock withoutPicture(LayoutBlock block) {
        return switch (block) {
            case ImageBlock image ->
                SectionBlock.builder()
                        .text(PlainTextObject.builder()
                                .text(image.getAltText())
                                .emoji(false)
                                .build())
                        .build();
            case SectionBlock section ->
                SectionBlock.builder()
                        .text(section.getText())
                        .expand(section.getExpand())
                        .build();
            default -> block;
        };
    }
}
