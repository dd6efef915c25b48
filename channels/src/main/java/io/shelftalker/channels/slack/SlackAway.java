package io.shelftalker.channels.slack;

import io.shelftalker.channels.Posts;

/** Slack does not say now what has to be known of an event: it must come again. */
final class SlackAway extends Posts.NotNow {
    private static final long serialVersionUID = 1L;

    SlackAway(String message) {
        super(message);
    }
}
