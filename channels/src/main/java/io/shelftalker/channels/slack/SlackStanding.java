package io.shelftalker.channels.slack;

/** Whether an app is in its workspace, as far as Slack has said. While it is not, nothing is sent. */
final class SlackStanding {
    private volatile boolean gone;

    boolean isGone() {
        return gone;
    }

    void leave() {
        gone = true;
    }

    void come() {
        gone = false;
    }
}
