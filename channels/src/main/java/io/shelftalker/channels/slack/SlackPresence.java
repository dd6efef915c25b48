package io.shelftalker.channels.slack;

import io.shelftalker.channels.Installations;
import io.shelftalker.channels.Presence;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which of an app's installations is told something, and whether it is still there. */
@Singleton
final class SlackPresence {
    private static final Logger log = LoggerFactory.getLogger(SlackPresence.class);
    private static final Duration TOLD_TO_THE_SECOND = Duration.ofSeconds(1);
    private static final String REASON = "The app was removed from its workspace";

    private final SlackAccounts accounts;
    private final Installations installations;
    private final Presence presence;

    SlackPresence(SlackAccounts accounts, Installations installations, Presence presence) {
        this.accounts = accounts;
        this.installations = installations;
        this.presence = presence;
    }

    /** Who was meant by what was told to an app; nobody where it is not installed. */
    Optional<SlackBot> meant(SlackBot app, SlackTeam team) {
        Optional<SlackBot> bot = accounts.at(app, team);
        if (bot.isEmpty()) {
            log.info("{} is not installed in {}: what is told from there is left", app.account(), team);
        }
        return bot;
    }

    /** Whoever is heard of is there, unless it happened before they left. */
    void heard(SlackBot bot, Instant at) {
        if (bot.standing().isNews(at)) {
            presence.back(bot.account().account());
            bot.standing().come();
        }
    }

    /**
     * It was removed, or its token revoked: what it still had to say is not said, and its token is forgotten. Told late, it
     * may be of an earlier installation than the one that is there.
     */
    void left(SlackBot bot, Instant at) {
        if (installations.isKeptSince(bot.account().account(), at.plus(TOLD_TO_THE_SECOND))) {
            log.info("{} was installed again since it was removed", bot.account());
            return;
        }
        bot.standing().leave(at);
        presence.left(bot.account().account(), REASON);
        if (bot.account().isInstalled()) {
            installations.forget(bot.account().account());
        }
    }
}
