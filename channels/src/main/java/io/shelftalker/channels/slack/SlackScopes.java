package io.shelftalker.channels.slack;

import java.util.List;
import java.util.Set;

/** What an app may do, as docs/slack.md has it in the manifest. */
final class SlackScopes {
    static final List<String> ALL = List.of(
            "app_mentions:read",
            "channels:read",
            "chat:write",
            "chat:write.public",
            "commands",
            "groups:read",
            "im:history",
            "im:write",
            "users:read");

    /** Without these it does not work as it should. */
    static final Set<String> NEEDED =
            Set.of("app_mentions:read", "channels:read", "chat:write", "commands", "im:history", "users:read");

    private SlackScopes() {}
}
