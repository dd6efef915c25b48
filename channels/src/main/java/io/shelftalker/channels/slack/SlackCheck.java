package io.shelftalker.channels.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.auth.AuthTestRequest;
import com.slack.api.methods.response.auth.AuthTestResponse;
import io.shelftalker.channels.Connections;
import io.shelftalker.channels.PlatformClock;
import io.shelftalker.core.doctor.Check;
import io.shelftalker.core.doctor.Finding;
import io.shelftalker.core.web.WebConfiguration;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether Slack knows each app, lets it do what it needs, and can reach this server. */
@Singleton
final class SlackCheck implements Check {
    private final SlackAccounts accounts;
    private final Optional<String> publicUrl;
    private final InstantSource clock;

    SlackCheck(SlackAccounts accounts, WebConfiguration web, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
        this.publicUrl = web.publicUrl();
    }

    @Override
    public List<Finding> look(WorkspaceId workspace) {
        return accounts.in(workspace).stream().flatMap(this::look).toList();
    }

    private Stream<Finding> look(SlackBot bot) {
        String subject = SlackChannel.NAME + " " + bot.account().account().name();
        if (bot.account().token().isEmpty()) {
            return Stream.of(offered(subject, bot));
        }
        try {
            AuthTestResponse answer =
                    bot.client().authTest(AuthTestRequest.builder().build());
            if (!answer.isOk()) {
                return Stream.of(refused(subject, String.valueOf(answer.getError())));
            }
            return Stream.of(
                            Optional.of(way(subject, bot, answer)),
                            alsoOffered(subject, bot),
                            scopes(subject, answer),
                            home(subject, bot),
                            PlatformClock.apart(
                                    "Slack",
                                    clock.instant(),
                                    header(answer, "date").findFirst()))
                    .flatMap(Optional::stream);
        } catch (IOException | SlackApiException failure) {
            return Stream.of(refused(subject, bot.account().redacted(Connections.root(failure))));
        }
    }

    private static Finding refused(String subject, String why) {
        return Finding.broken(
                subject,
                Phrase.of("channels.slack.doctor.refused", why),
                Phrase.of("channels.slack.doctor.refused.do"));
    }

    private Finding way(String subject, SlackBot bot, AuthTestResponse answer) {
        String name = "@" + answer.getUser() + " (" + answer.getTeam() + ")";
        if (bot.account().isInstalled()) {
            return Finding.well(subject, Phrase.of("channels.slack.doctor.installed", name));
        }
        if (bot.account().appToken().isPresent()) {
            return socket(subject, bot, name);
        }
        return publicUrl.isPresent()
                ? Finding.well(subject, Phrase.of("channels.slack.doctor.posted", name, publicUrl.get()))
                : Finding.warning(
                        subject,
                        Phrase.of("channels.slack.doctor.no-address", name),
                        Phrase.of("channels.slack.doctor.no-address.do"));
    }

    private static Finding socket(String subject, SlackBot bot, String name) {
        return SlackAppToken.refusal(bot)
                .map(why -> Finding.broken(
                        subject,
                        Phrase.of("channels.slack.doctor.no-socket", name, why),
                        Phrase.of("channels.slack.doctor.no-socket.do")))
                .orElseGet(() -> Finding.well(subject, Phrase.of("channels.slack.doctor.socket", name)));
    }

    /** An app with a token of its own may be for other workspaces besides. */
    private Optional<Finding> alsoOffered(String subject, SlackBot bot) {
        return bot.account().client().map(_ -> offered(subject, bot));
    }

    /** An app that speaks only where it is installed. */
    private Finding offered(String subject, SlackBot bot) {
        return publicUrl
                .map(url -> Finding.well(
                        subject,
                        Phrase.of(
                                "channels.slack.doctor.offered",
                                url + "/slack/" + bot.account().account().name() + "/install")))
                .orElseGet(() -> Finding.broken(
                        subject,
                        Phrase.of("channels.slack.doctor.not-offered"),
                        Phrase.of("channels.slack.doctor.not-offered.do")));
    }

    private static Stream<String> header(AuthTestResponse answer, String name) {
        return Optional.ofNullable(answer.getHttpResponseHeaders()).orElse(Map.of()).entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream());
    }

    /** Slack says that there is no Home tab only to who publishes on it. */
    private static Optional<Finding> home(String subject, SlackBot bot) {
        return bot.standing().isHomeless()
                ? Optional.of(Finding.warning(
                        subject,
                        Phrase.of("channels.slack.doctor.homeless"),
                        Phrase.of("channels.slack.doctor.homeless.do")))
                : Optional.empty();
    }

    /** Slack says the token's scopes in a header of every answer. */
    private static Optional<Finding> scopes(String subject, AuthTestResponse answer) {
        Set<String> given = header(answer, "x-oauth-scopes")
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>(SlackScopes.NEEDED);
        missing.removeAll(given);
        return given.isEmpty() || missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.broken(
                        subject,
                        Phrase.of("channels.slack.doctor.scopes", String.join(", ", missing)),
                        Phrase.of("channels.slack.doctor.scopes.do")));
    }
}
