package io.shelftalker.channels.widget;

import io.shelftalker.core.channel.ChannelProfile;
import io.shelftalker.core.channel.Limit;
import io.shelftalker.core.channel.Pacing;
import java.time.Duration;

/** What the widget shows and takes. The platform is our own, and so is every number. */
final class WidgetProfile {
    private static final String OURS = "our own choice";

    static final ChannelProfile PROFILE = new ChannelProfile(
            new Limit(1_000_000, "code points", "a page scrolls"),
            new Limit(1_000_000, "code points", "a page scrolls"),
            new Limit(100, "buttons", "rows wrap"),
            new Limit(100, "buttons", OURS),
            true,
            Pacing.none("nobody sets a pace"));

    /** What a visitor may say at once. */
    static final Limit SAID = new Limit(2_000, "code points", OURS);

    /** What a post may weigh. */
    static final Limit BODY = new Limit(16 * 1024, "bytes", OURS);

    /** What a button carries; its token is shorter. */
    static final Limit TOKEN = new Limit(64, "characters", "Outgoing.token");

    /** What is kept of a conversation. */
    static final Limit KEPT = new Limit(200, "messages", OURS);

    /** Streams of one visitor: a tab has one. */
    static final Limit STREAMS_OF_VISITOR = new Limit(8, "streams", OURS);

    /** Streams of one process. */
    static final Limit STREAMS = new Limit(5_000, "streams", OURS);

    /** How long a pass opens the door. */
    static final Duration SESSION = Duration.ofMinutes(30);

    /** How long a browser is known again. */
    static final Duration VISITOR = Duration.ofDays(180);

    /** How long a verified person's browser needs no new proof. */
    static final Duration VERIFIED = Duration.ofHours(12);

    /** How old a proof of identity may be, or how far ahead. */
    static final Duration PROOF = Duration.ofMinutes(5);

    private WidgetProfile() {}
}
