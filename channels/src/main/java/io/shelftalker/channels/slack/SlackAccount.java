package io.shelftalker.channels.slack;

import io.shelftalker.channels.LiveSecrets;
import io.shelftalker.core.channel.Account;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An app in one workspace of Slack, with what it needs to speak and to be believed.
 *
 * @param token the bot user's token; none for an app that speaks only where it is installed
 * @param signingSecret what Slack signs its posts with; without one, none is believed
 * @param appToken opens connections in Socket Mode
 * @param api Slack's address
 */
record SlackAccount(
        Account account,
        Optional<String> token,
        Optional<LiveSecrets> signingSecret,
        Optional<String> appToken,
        Optional<Client> client,
        URI api) {
    /** What makes tokens where somebody installs the app. */
    record Client(String id, String secret) {
        @Override
        public String toString() {
            return "Client[" + id + "]";
        }
    }

    /** An app that the environment or somebody set up. */
    static SlackAccount of(Account account, SlackSettings settings) {
        return new SlackAccount(
                account,
                settings.botToken(),
                settings.signingSecret().map(set -> LiveSecrets.of("shelftalker.slack.signing-secret", set)),
                settings.appToken(),
                settings.clientId()
                        .map(id -> new Client(id, settings.clientSecret().orElseThrow())),
                settings.api());
    }

    /** An app as it is installed in a workspace; what is posted to it goes to the app itself. */
    static SlackAccount installed(Account account, String token, URI api) {
        return new SlackAccount(account, Optional.of(token), Optional.empty(), Optional.empty(), Optional.empty(), api);
    }

    /** Whether it came about by an installation, beside the app itself. */
    boolean isInstalled() {
        return token.isPresent() && signingSecret.isEmpty() && appToken.isEmpty();
    }

    /** A text that may have a token in it, without it. */
    String redacted(String text) {
        return Stream.of(token, appToken, client.map(Client::secret))
                .flatMap(Optional::stream)
                .reduce(text, (known, secret) -> known.replace(secret, "[token]"));
    }

    @Override
    public String toString() {
        return "SlackAccount[" + account.name() + "]";
    }
}
