package io.shelftalker.channels.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.channels.NoneAdded;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.channel.Surface;
import io.shelftalker.core.doctor.Finding;
import io.shelftalker.core.web.WebConfiguration;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebooks;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SlackCheckTest {
    private static final Account ACCOUNT = SlackStage.ACCOUNT;

    private final SlackStage stage = new SlackStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void saysHowAnAppIsHeard() {
        assertThat(found(stage.settings())).startsWith("✓ slack default:").endsWith("hears by Socket Mode");
        assertThat(found(overHttp(SlackStage.TOKEN))).startsWith("!").contains("SHELFTALKER_PUBLIC_URL");
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
        stage.app.hasNoHome();
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

        List<Finding> found = new SlackCheck(stage.accounts, new WebConfiguration(Optional.empty(), Optional.empty()))
                .look(ACCOUNT.workspace());

        assertThat(found).hasSize(2);
        assertThat(Phrasebooks.load(InstantSource.system())
                        .book(Locale.ENGLISH, ZoneOffset.UTC)
                        .text(found.getLast().line()))
                .contains("Home tab is switched off");
    }

    @Test
    void looksAtTheWorkspacesOwnAppsOnly() {
        assertThat(check(stage.settings()).look(new WorkspaceId(2))).isEmpty();
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
        List<Finding> found = check(settings).look(ACCOUNT.workspace());
        assertThat(found).hasSize(1);
        return Phrasebooks.load(InstantSource.system())
                .book(Locale.ENGLISH, ZoneOffset.UTC)
                .text(found.getFirst().line());
    }

    private SlackCheck check(SlackSettings settings) {
        SlackAccounts accounts = new SlackAccounts(
                settings,
                new SlackServer(stage.slack.uri().toString()),
                (channel, name) -> ACCOUNT,
                new NoneAdded(),
                InstantSource.system());
        return new SlackCheck(accounts, new WebConfiguration(Optional.empty(), Optional.empty()));
    }
}
