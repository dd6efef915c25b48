package io.shelftalker.channels.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shelftalker.channels.Credentials;
import io.shelftalker.channels.NoneAdded;
import io.shelftalker.channels.Platform;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.channel.Surface;
import io.shelftalker.core.doctor.Finding;
import io.shelftalker.core.web.WebConfiguration;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.slack.App;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SlackCheckTest {
    private static final Account ACCOUNT = SlackStage.ACCOUNT;
    private static final WebConfiguration NOWHERE = new WebConfiguration(Optional.empty(), Optional.empty());
    private static final WebConfiguration SOMEWHERE =
            new WebConfiguration(Optional.of("https://shelf.example"), Optional.empty());

    private final SlackStage stage = new SlackStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void saysHowAnAppIsHeard() {
        stage.app.usesSocketMode(SlackStage.APP_TOKEN);
        assertThat(found(stage.settings())).startsWith("✓ slack default:").endsWith("hears by Socket Mode");
        assertThat(found(overHttp(SlackStage.TOKEN))).startsWith("!").contains("SHELFTALKER_PUBLIC_URL");
    }

    @Test
    void tellsAnAppTokenThatOpensNothing() {
        assertThat(found(stage.settings()))
                .startsWith("✗ slack default:")
                .contains("invalid_auth", "connections:write", "SHELFTALKER_SLACK_APP_TOKEN")
                .doesNotContain(SlackStage.APP_TOKEN);

        stage.app.usesSocketMode(SlackStage.APP_TOKEN);
        stage.slack.next("apps.connections.open", Fault.refuses(200, "missing_scope"));
        assertThat(found(stage.settings())).startsWith("✗").contains("missing_scope");
    }

    @Test
    void anAppTokenIsNotToBlameWhereSlackWasAskedTooOften() {
        stage.app.usesSocketMode(SlackStage.APP_TOKEN);
        stage.slack.next("apps.connections.open", Fault.tooManyRequests(30));

        assertThat(found(stage.settings())).startsWith("✓");
    }

    @Test
    void doesNotAdmitAnAppTokenThatOpensNothing() throws Platform.NotAdmitted {
        SlackPlatform platform =
                new SlackPlatform(new SlackServer(stage.slack.uri().toString()), stage.accounts, NOWHERE);
        Account tea = new Account(new AccountId(8), ACCOUNT.workspace(), "slack", "tea");
        Credentials credentials = platform.read(List.of("xoxb-4711-42-Tea", "xapp-1-A43-Tea"));
        App app = stage.slack.app("xoxb-4711-42-Tea", "another secret", "T43");

        assertThatThrownBy(() -> platform.identify(tea, credentials))
                .isInstanceOfSatisfying(Platform.NotAdmitted.class, refused -> assertThat(text(refused.reason()))
                        .contains("invalid_auth", "connections:write"));

        app.usesSocketMode("xapp-1-A43-Tea");
        assertThat(platform.identify(tea, credentials)).startsWith("@");
    }

    @Test
    void tellsWhichScopesAreMissing() {
        stage.app.hasScopes("chat:write", "commands");

        assertThat(lines(overHttp(SlackStage.TOKEN), NOWHERE, InstantSource.system()))
                .hasSize(2)
                .last()
                .satisfies(line -> assertThat(line)
                        .startsWith("✗ slack default: the app lacks the scopes")
                        .contains("im:history", "users:read")
                        .doesNotContain("commands"));

        stage.app.hasScopes(SlackScopes.NEEDED.toArray(String[]::new));
        assertThat(lines(overHttp(SlackStage.TOKEN), NOWHERE, InstantSource.system()))
                .hasSize(1);
    }

    @Test
    void saysThatPeopleCannotAddAnAppThatHasATokenOfItsOwn() {
        SlackSettings both = new SlackSettings(
                Optional.of(SlackStage.TOKEN),
                Optional.of(SlackStage.SECRET),
                Optional.empty(),
                Optional.of("4711.42"),
                Optional.of("c0ffee0123456789"),
                stage.slack.uri().toString());

        assertThat(lines(both, NOWHERE, InstantSource.system()))
                .hasSize(2)
                .last()
                .satisfies(line -> assertThat(line).startsWith("✗").contains("people cannot add it"));
        assertThat(lines(both, SOMEWHERE, InstantSource.system()))
                .hasSize(2)
                .last()
                .satisfies(line -> assertThat(line).startsWith("✓").endsWith("/slack/default/install"));
    }

    @Test
    void saysThatTheClockIsFarFromSlacks() {
        InstantSource late = () -> Instant.now().plusSeconds(150);
        InstantSource near = () -> Instant.now().plusSeconds(50);

        assertThat(lines(overHttp(SlackStage.TOKEN), SOMEWHERE, late))
                .hasSize(2)
                .last()
                .satisfies(line -> assertThat(line)
                        .matches("(?s)! clock: this server and Slack are 1[45]\\d seconds apart.*NTP.*"));
        assertThat(lines(overHttp(SlackStage.TOKEN), SOMEWHERE, near)).hasSize(1);
    }

    @Test
    void tellsATokenThatSlackDoesNotKnow() {
        assertThat(found(overHttp("xoxb-1-2-Unknown")))
                .startsWith("✗ slack default: Slack does not answer for it: invalid_auth")
                .contains("OAuth & Permissions");
    }

    @Test
    void saysWhereAnAppForManyWorkspacesIsInstalled() {
        SlackSettings many = new SlackSettings(
                Optional.empty(),
                Optional.of(SlackStage.SECRET),
                Optional.empty(),
                Optional.of("4711.42"),
                Optional.of("c0ffee0123456789"),
                stage.slack.uri().toString());

        assertThat(found(many)).startsWith("✗").contains("SHELFTALKER_PUBLIC_URL", "/slack/default/oauth");
    }

    @Test
    void saysThatTheHomeTabIsOffOnceSlackHasSaidSo() {
        stage.app.usesSocketMode(SlackStage.APP_TOKEN).hasNoHome();
        stage.channel.send(new Outgoing(
                stage.address(),
                Reply.text(Phrase.literal("Watches")),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                "key",
                "token",
                Optional.of("U42"),
                Surface.HOME,
                Optional.empty(),
                List.of()));

        List<Finding> found = new SlackCheck(stage.accounts, NOWHERE, InstantSource.system()).look(ACCOUNT.workspace());

        assertThat(found).hasSize(2);
        assertThat(text(found.getLast().line())).contains("Home tab is switched off");
    }

    @Test
    void looksAtTheWorkspacesOwnAppsOnly() {
        assertThat(check(stage.settings(), NOWHERE, InstantSource.system()).look(new WorkspaceId(2)))
                .isEmpty();
    }

    private SlackSettings overHttp(String token) {
        return new SlackSettings(
                Optional.of(token),
                Optional.of(SlackStage.SECRET),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                stage.slack.uri().toString());
    }

    private String found(SlackSettings settings) {
        List<String> found = lines(settings, NOWHERE, InstantSource.system());
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<String> lines(SlackSettings settings, WebConfiguration web, InstantSource clock) {
        return check(settings, web, clock).look(ACCOUNT.workspace()).stream()
                .map(finding -> text(finding.line()))
                .toList();
    }

    private static String text(Phrase phrase) {
        return Phrasebooks.load(InstantSource.system())
                .book(Locale.ENGLISH, ZoneOffset.UTC)
                .text(phrase);
    }

    private SlackCheck check(SlackSettings settings, WebConfiguration web, InstantSource clock) {
        SlackAccounts accounts = new SlackAccounts(
                settings,
                new SlackServer(stage.slack.uri().toString()),
                (channel, name) -> ACCOUNT,
                new NoneAdded(),
                InstantSource.system());
        return new SlackCheck(accounts, web, clock);
    }
}
