package io.shelftalker.channels.slack;

import io.shelftalker.core.channel.ChannelProfile;
import io.shelftalker.core.channel.Limit;
import io.shelftalker.core.channel.Pacing;
import java.time.Duration;

/** What Slack takes. Where it says "characters", the larger count is kept to: UTF-16 units. */
final class SlackProfile {
    static final ChannelProfile PROFILE = new ChannelProfile(
            new Limit(12_000, "characters", "13,000 are refused (msg_blocks_too_long); docs.slack.dev does not say"),
            new Limit(3_000, "characters", "docs.slack.dev/reference/block-kit/blocks/section-block"),
            new Limit(25, "buttons", "docs.slack.dev/reference/block-kit/blocks/actions-block"),
            new Limit(100, "buttons", "our own choice: Slack would take 25 in each of 50 blocks"),
            true,
            new Pacing(
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(1),
                            new Limit(
                                    20,
                                    "messages a second",
                                    "our own choice: Slack limits each channel to one a second"))
                    .parting(SlackChat.BETWEEN));

    /** Blocks of one message. */
    static final Limit BLOCKS = new Limit(50, "blocks", "docs.slack.dev/reference/block-kit/blocks");

    /** A section's text. */
    static final Limit SECTION =
            new Limit(3_000, "characters", "docs.slack.dev/reference/block-kit/blocks/section-block");

    /** A header's text. */
    static final Limit HEADER = new Limit(150, "characters", "docs.slack.dev/reference/block-kit/blocks/header-block");

    /** Blocks of buttons, a row each; more rows are set without a break. */
    static final Limit ROWS = new Limit(20, "blocks", "our own choice of the 50 of a message, so that texts have room");

    /** So many buttons of one command are still looked over more easily than a list. */
    static final Limit SCATTERED = new Limit(12, "buttons", "our own choice: what a telephone shows at once");

    /** What is written on a button. */
    static final Limit LABEL =
            new Limit(75, "characters", "docs.slack.dev/reference/block-kit/block-elements/button-element");

    /** The address that a button or a picture leads to. */
    static final Limit URL =
            new Limit(3_000, "characters", "docs.slack.dev/reference/block-kit/block-elements/button-element");

    /** What a picture shows, for those who do not see it. */
    static final Limit ALTERNATIVE =
            new Limit(2_000, "characters", "docs.slack.dev/reference/block-kit/blocks/image-block");

    /** The text beside the blocks, for notifications: chat.update takes no more. */
    static final Limit TEXT = new Limit(4_000, "characters", "docs.slack.dev/reference/methods/chat.update");

    /** Blocks of a page or a form. */
    static final Limit VIEW_BLOCKS = new Limit(100, "blocks", "docs.slack.dev/reference/views/home-tab-views");

    /** What a page says, buttons apart. */
    static final Limit VIEW_TEXT = new Limit(
            25_000,
            "characters",
            "our own choice: of a view, 250,000 bytes of JSON are taken (view_too_large), where a character has up to 6");

    /** A form's title, and the words on its buttons. */
    static final Limit TITLE = new Limit(24, "characters", "docs.slack.dev/reference/views/modal-views");

    /** The options of a list to choose from. */
    static final Limit OPTIONS =
            new Limit(100, "options", "docs.slack.dev/reference/block-kit/block-elements/select-menu-element");

    /** How old a signed post may be. */
    static final Limit SIGNATURE_AGE =
            new Limit(300, "seconds", "docs.slack.dev/authentication/verifying-requests-from-slack");

    private SlackProfile() {}
}
