package io.shelftalker.channels.slack;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an app is in its workspace, as far as Slack has said. While it is not, nothing is sent. */
final class SlackStanding {
    private volatile boolean heard;
    private volatile boolean homeless;
    private volatile @Nullable Instant left;

    boolean isGone() {
        return left != null;
    }

    /** Whether something that happened at a time says more than was known: that it is there, or that it is back. */
    boolean isNews(Instant at) {
        return Optional.ofNullable(left).map(at::isAfter).orElse(!heard);
    }

    /** Whether Slack has said that the app has no Home tab. */
    boolean isHomeless() {
        return homeless;
    }

    void hasHome(boolean has) {
        homeless = !has;
    }

    void leave(Instant at) {
        left = at;
    }

    void come() {
        heard = true;
        left = null;
    }
}
