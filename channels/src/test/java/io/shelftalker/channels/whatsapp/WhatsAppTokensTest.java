package io.shelftalker.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.testkit.platform.Fault;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** While Twilio's auth token is replaced, nobody notices: not who writes, and not who is written to. */
final class WhatsAppTokensTest {
    private static final Phrasebook ENGLISH =
            Phrasebooks.load(InstantSource.system()).book(Locale.ENGLISH, ZoneOffset.UTC);

    private final WhatsAppStage stage = WhatsAppStage.rotating();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whatEitherTokenSignsIsBelieved() {
        stage.person.says("before");
        assertThat(stage.next()).isInstanceOf(Inbound.Said.class);

        stage.business.makesSecondaryToken(WhatsAppStage.NEW_TOKEN).promotesSecondaryToken();
        stage.person.says("after");

        assertThat(stage.next()).isInstanceOf(Inbound.Said.class);
    }

    @Test
    void whatTheNewTokenDoesNotOpenYetTheOldOneDoes() {
        assertThat(send()).isInstanceOf(WhatsAppAttempt.Result.Done.class);

        assertThat(stage.shown()).containsExactly("Hello");
        assertThat(stage.twilio.requests("messages"))
                .as("twice, of which one opened it")
                .hasSize(2);
    }

    @Test
    void onceTheNewTokenOpensItNothingElseIsTried() {
        stage.business.makesSecondaryToken(WhatsAppStage.NEW_TOKEN);

        send();
        stage.business.promotesSecondaryToken();
        send();

        assertThat(stage.shown()).containsExactly("Hello", "Hello");
        assertThat(stage.twilio.requests("messages")).hasSize(2);
    }

    @Test
    void whatWasRefusedOtherwiseIsNotTriedWithTheOtherToken() {
        stage.business.makesSecondaryToken(WhatsAppStage.NEW_TOKEN);
        stage.twilio.next("messages", Fault.refuses(400, "63024"));

        assertThat(send()).isInstanceOf(WhatsAppAttempt.Result.Failed.class);
        assertThat(stage.twilio.requests("messages")).hasSize(1);
    }

    @Test
    void theDoctorSaysWhichTokenOpensIt() {
        assertThat(found()).anyMatch(finding -> finding.startsWith("!") && finding.contains("not promoted yet"));

        stage.business.makesSecondaryToken(WhatsAppStage.NEW_TOKEN);
        assertThat(found()).anyMatch(finding -> finding.startsWith("✓") && finding.contains("both auth tokens"));

        stage.business.promotesSecondaryToken();
        assertThat(found()).anyMatch(finding -> finding.startsWith("!") && finding.contains("no longer the old one"));
    }

    private WhatsAppAttempt.Result send() {
        WhatsAppBot bot = stage.accounts.bot(stage.account.id()).orElseThrow();
        return new WhatsAppAttempt(bot, stage.person.address(), Locale.ENGLISH, new WhatsAppMessage.Words("Hello"))
                .through(ContentShape::name);
    }

    private List<String> found() {
        Account account = stage.account;
        return new WhatsAppCheck(stage.accounts)
                .look(account.workspace()).stream()
                        .map(finding -> ENGLISH.text(finding.line()))
                        .toList();
    }
}
