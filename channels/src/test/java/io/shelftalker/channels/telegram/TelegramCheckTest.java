package io.shelftalker.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.channels.NoneAdded;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.doctor.Finding;
import io.shelftalker.core.web.WebConfiguration;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.testkit.telegram.FakeTelegram;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

final class TelegramCheckTest {
    private static final WorkspaceId WORKSPACE = new WorkspaceId(1);
    private static final String PUBLIC = "https://shelf.example/";

    private final FakeTelegram telegram = FakeTelegram.start();

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void saysHowABotIsHeard() throws Exception {
        telegram.bot(TelegramStage.TOKEN, "shelf_test_bot");
        assertThat(found("polling", PUBLIC)).isEqualTo("✓ telegram default: @shelf_test_bot is asked for its messages");

        posts("https://shelf.example/telegram/default");
        assertThat(found("webhook", PUBLIC))
                .isEqualTo(
                        "✓ telegram default: @shelf_test_bot is told its messages at https://shelf.example/telegram/default");
    }

    @Test
    void tellsATokenThatTelegramDoesNotKnow() {
        assertThat(found("polling", PUBLIC))
                .startsWith("✗ telegram default: Telegram does not answer for it")
                .contains("BotFather")
                .doesNotContain(TelegramStage.TOKEN);
    }

    @Test
    void tellsWhoTakesTheMessages() throws Exception {
        telegram.bot(TelegramStage.TOKEN, "shelf_test_bot");
        posts("https://other.example/hook");

        assertThat(found("polling", PUBLIC)).startsWith("✗").contains("posted to https://other.example/hook");
        assertThat(found("webhook", PUBLIC))
                .startsWith("✗")
                .contains("does not post to https://shelf.example/telegram");
        assertThat(found("webhook", null)).startsWith("✗").contains("SHELFTALKER_PUBLIC_URL");
    }

    @Test
    void tellsABotThatCannotBeAskedFromWithinOtherChats() {
        telegram.bot(TelegramStage.TOKEN, "shelf_test_bot").hasNoInlineMode();

        assertThat(check("polling", PUBLIC).look(WORKSPACE)).hasSize(2).last().satisfies(finding -> assertThat(
                        line(finding))
                .startsWith("!")
                .contains("@shelf_test_bot", "/setinline"));
    }

    @Test
    void looksAtTheWorkspacesOwnBotsOnly() {
        telegram.bot(TelegramStage.TOKEN, "shelf_test_bot");

        assertThat(check("polling", PUBLIC).look(new WorkspaceId(2))).isEmpty();
    }

    private void posts(String url) throws TelegramApiException {
        accounts("webhook")
                .all()
                .getFirst()
                .client()
                .execute(SetWebhook.builder().url(url).build());
    }

    private String found(String mode, @Nullable String publicUrl) {
        List<Finding> found = check(mode, publicUrl).look(WORKSPACE);
        assertThat(found).hasSize(1);
        return line(found.getFirst());
    }

    private static String line(Finding finding) {
        return Phrasebooks.load(InstantSource.system())
                .book(Locale.ENGLISH, ZoneOffset.UTC)
                .text(finding.line());
    }

    private TelegramCheck check(String mode, @Nullable String publicUrl) {
        return new TelegramCheck(
                accounts(mode), new WebConfiguration(Optional.ofNullable(publicUrl), Optional.empty()));
    }

    private TelegramAccounts accounts(String mode) {
        String api = telegram.uri().toString();
        return new TelegramAccounts(
                new TelegramSettings(TelegramStage.TOKEN, Optional.of("secret"), mode, api),
                new TelegramServer(api),
                (channel, name) -> new Account(new AccountId(7), WORKSPACE, channel, name),
                new NoneAdded(),
                InstantSource.system());
    }
}
