package io.shelftalker.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shelftalker.channels.Credentials;
import io.shelftalker.channels.Platform.NotAdmitted;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.web.WebConfiguration;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrasebooks;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WhatsAppPlatformTest {
    private static final Account TEA = new Account(new AccountId(0), new WorkspaceId(1), "whatsapp", "tea");

    private final WhatsAppStage stage = new WhatsAppStage();
    private final WhatsAppPlatform platform = new WhatsAppPlatform(
            new TwilioHost(Optional.of(stage.twilio.uri().toString())),
            stage.accounts,
            new WebConfiguration(Optional.of("https://shelf.example"), Optional.empty()));

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void asksTwilioWhetherItKnowsTheAccount() throws Exception {
        Credentials credentials = platform.read(List.of(WhatsAppStage.SID, WhatsAppStage.TOKEN, "+14155550100"));

        assertThat(platform.identify(TEA, credentials)).isEqualTo("whatsapp:+14155550100");
    }

    @Test
    void refusesATokenThatOpensNothing() {
        Credentials wrong = platform.read(List.of(WhatsAppStage.SID, "0123456789abcdef", "+14155550100"));

        assertThatThrownBy(() -> platform.identify(TEA, wrong))
                .isInstanceOf(NotAdmitted.class)
                .hasMessageNotContaining("0123456789abcdef");
    }

    @Test
    void saysWhatIsMissingOrWrong() {
        assertThatThrownBy(() -> platform.read(List.of("AC1"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> platform.read(List.of(WhatsAppStage.SID, WhatsAppStage.TOKEN, "me")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(WhatsAppStage.TOKEN);
        Phrasebooks books = Phrasebooks.load(InstantSource.system());
        assertThat(books.book(Locale.ENGLISH, ZoneOffset.UTC).text(platform.form()))
                .contains("sender’s number", "+14155550100");
        assertThat(books.book(Locale.FRENCH, ZoneOffset.UTC).text(platform.form()))
                .contains("le numéro");
    }
}
