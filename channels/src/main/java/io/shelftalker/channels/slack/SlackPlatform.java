package io.shelftalker.channels.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.auth.AuthTestRequest;
import com.slack.api.methods.response.auth.AuthTestResponse;
import io.shelftalker.channels.Connections;
import io.shelftalker.channels.Credentials;
import io.shelftalker.channels.Platform;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.web.WebConfiguration;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds apps: the bot's token, and either the signing secret or an app-level token for Socket Mode. */
@Singleton
final class SlackPlatform implements Platform {
    private final SlackServer server;
    private final SlackAccounts accounts;
    private final Optional<String> publicUrl;

    SlackPlatform(SlackServer server, SlackAccounts accounts, WebConfiguration web) {
        this.server = server;
        this.accounts = accounts;
        this.publicUrl = web.publicUrl();
    }

    @Override
    public String channel() {
        return SlackChannel.NAME;
    }

    @Override
    public List<String> asked() {
        return List.of("BOT_TOKEN", "SIGNING_SECRET|APP_TOKEN");
    }

    @Override
    public Phrase form() {
        return Phrase.of("channels.slack.form");
    }

    @Override
    public Credentials read(List<String> given) {
        if (given.size() != 2) {
            throw new IllegalArgumentException("Two values are asked for");
        }
        String proof = given.get(1).startsWith("xapp-") ? "app-token" : "signing-secret";
        Credentials credentials = new Credentials(Map.of("token", given.getFirst(), proof, given.get(1)));
        SlackSettings.of(credentials, server);
        return credentials;
    }

    @Override
    public String identify(Account account, Credentials credentials) throws NotAdmitted {
        SlackBot bot = accounts.connect(SlackAccount.of(account, SlackSettings.of(credentials, server)));
        accounts.refuseTwin(bot.account());
        try {
            AuthTestResponse answer =
                    bot.client().authTest(AuthTestRequest.builder().build());
            if (!answer.isOk()) {
                throw new NotAdmitted(Phrase.of("channels.slack.not-admitted", String.valueOf(answer.getError())));
            }
            Optional<String> refusal = SlackAppToken.refusal(bot);
            if (refusal.isPresent()) {
                throw new NotAdmitted(Phrase.of("channels.slack.not-admitted.app-token", refusal.get()));
            }
            return "@" + answer.getUser() + " (" + answer.getTeam() + ")";
        } catch (IOException | SlackApiException failure) {
            throw new NotAdmitted(bot.account().redacted(Connections.root(failure)));
        }
    }

    /** Where events come over HTTP, Slack must be told where to. */
    @Override
    public Phrase next(Account account) {
        String base = publicUrl.orElse("https://…");
        return Phrase.of("channels.slack.added", base + "/slack/" + account.name());
    }
}
