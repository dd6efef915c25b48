package io.shelftalker.channels.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.oauth.OAuthV2AccessRequest;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import io.shelftalker.channels.Connections;
import io.shelftalker.channels.Credentials;
import io.shelftalker.channels.Installations;
import io.shelftalker.channels.Presence;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.AccountId;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Exchanges the code that Slack gives for a token, and keeps it (docs.slack.dev/authentication/installing-with-oauth). */
@Singleton
final class SlackInstaller {
    private static final Logger log = LoggerFactory.getLogger(SlackInstaller.class);

    private final SlackAccounts accounts;
    private final Installations installations;
    private final Presence presence;

    SlackInstaller(SlackAccounts accounts, Installations installations, Presence presence) {
        this.accounts = accounts;
        this.installations = installations;
        this.presence = presence;
    }

    /** How it ended. */
    sealed interface Result {
        /** @param team the workspace's name, or the organisation's */
        record Installed(String team, String app, String id) implements Result {}

        /** @param error in Slack's words */
        record Refused(String error) implements Result {}

        /** Its tokens would expire, which nobody here renews. */
        record Rotating() implements Result {}

        /** Another workspace of ours has an account of its name. */
        record Taken() implements Result {}
    }

    Result install(SlackBot app, String code, String back) {
        SlackAccount.Client client = app.account().client().orElseThrow();
        try {
            OAuthV2AccessResponse answer = app.client()
                    .oauthV2Access(OAuthV2AccessRequest.builder()
                            .clientId(client.id())
                            .clientSecret(client.secret())
                            .code(code)
                            .redirectUri(back)
                            .build());
            if (!answer.isOk()) {
                log.warn("An installation of {} failed: {}", app.account(), answer.getError());
                return new Result.Refused(String.valueOf(answer.getError()));
            }
            return answer.getExpiresIn() == null ? keep(app, answer) : new Result.Rotating();
        } catch (IOException | SlackApiException failure) {
            String reason = app.account().redacted(Connections.root(failure));
            log.warn("An installation of {} failed: {}", app.account(), reason);
            return new Result.Refused(reason);
        }
    }

    private Result keep(SlackBot app, OAuthV2AccessResponse answer) {
        Place place = Place.of(answer);
        Account own = app.account().account();
        Optional<String> name = SlackTeam.of(place.id()).accounts(own).stream().findFirst();
        if (name.isEmpty() || !String.valueOf(answer.getAccessToken()).startsWith("xoxb-")) {
            return new Result.Refused("invalid_team");
        }
        Account wanted = new Account(new AccountId(0), own.workspace(), SlackChannel.NAME, name.get());
        Optional<Account> kept = installations.keep(
                wanted, new Credentials(Map.of("token", answer.getAccessToken(), SlackTeam.FIELD, place.id())));
        if (kept.isEmpty()) {
            return new Result.Taken();
        }
        presence.back(kept.get());
        accounts.lookAgain();
        log.info("{} is installed in {}", app.account(), place.id());
        return new Result.Installed(place.name(), String.valueOf(answer.getAppId()), place.id());
    }

    /** Where it was installed: in a workspace, or in all of an organisation. */
    private record Place(String id, String name) {
        static Place of(OAuthV2AccessResponse answer) {
            if (answer.getTeam() != null) {
                return new Place(
                        String.valueOf(answer.getTeam().getId()),
                        String.valueOf(answer.getTeam().getName()));
            }
            return answer.getEnterprise() == null
                    ? new Place("", "")
                    : new Place(
                            String.valueOf(answer.getEnterprise().getId()),
                            String.valueOf(answer.getEnterprise().getName()));
        }
    }
}
