package io.shelftalker.testkit.slack;

/** Where blocks are shown, and how many of them (docs.slack.dev/reference/block-kit/blocks). */
public enum Surface {
    MESSAGE(50),
    MODAL(100),
    HOME(100);

    private final int most;

    Surface(int most) {
        this.most = most;
    }

    int most() {
        return most;
    }
}
