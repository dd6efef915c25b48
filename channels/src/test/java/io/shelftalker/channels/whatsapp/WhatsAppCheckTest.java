package io.shelftalker.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.testkit.platform.Fault;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the doctor says of WhatsApp, asked of a Twilio that knows its own rules. */
final class WhatsAppCheckTest {
    private static final Optional<String> PUBLIC = Optional.of("https://shelf.example");
    private static final Phrasebook ENGLISH =
            Phrasebooks.load(InstantSource.system()).book(Locale.ENGLISH, ZoneOffset.UTC);

    private final WhatsAppStage stage = new WhatsAppStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void saysWhatIsStillMissing() {
        assertThat(found(Optional.empty(), PUBLIC))
                .satisfiesExactly(
                        way -> assertThat(way).startsWith("✓ whatsapp default:").endsWith(WhatsAppStage.WEBHOOK),
                        template -> assertThat(template).startsWith("!").contains("SHELFTALKER_WHATSAPP_TEMPLATE"));
        assertThat(found(Optional.empty(), Optional.empty()).getFirst())
                .startsWith("✗")
                .contains("SHELFTALKER_PUBLIC_URL");
    }

    @Test
    void knowsTwiliosSandbox() {
        assertThat(found(stage.sendingFrom("+14155238886")))
                .satisfiesExactly(way -> assertThat(way).startsWith("✓"), sandbox -> assertThat(sandbox)
                        .startsWith("! whatsapp default: whatsapp:+14155238886 is Twilio’s sandbox"));
    }

    @Test
    void isContentWithAnApprovedTemplate() {
        String template = stage.business.template("News: {{1}}");

        assertThat(found(Optional.of(template), PUBLIC)).singleElement().satisfies(way -> assertThat(way)
                .startsWith("✓"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "rejected", "unsubmitted", "paused"})
    void tellsATemplateThatIsNotApproved(String approval) {
        String english = stage.business.template("News: {{1}}");
        String french = stage.business.template("Du nouveau : {{1}}", approval);

        assertThat(found(Optional.of("en=" + english + ",fr=" + french), PUBLIC))
                .hasSize(2)
                .last()
                .satisfies(finding -> assertThat(finding)
                        .startsWith("! whatsapp default:")
                        .contains(french, approval)
                        .doesNotContain(english));
    }

    @Test
    void tellsATemplateThatTwilioDoesNotHave() {
        String unknown = "HX" + "0123456789abcdef".repeat(2);

        assertThat(found(Optional.of(unknown), PUBLIC))
                .last()
                .satisfies(finding -> assertThat(finding).startsWith("✗").contains(unknown));
    }

    @ParameterizedTest
    @CsvSource({"500, 20500", "401, 20003", "403, 20403"})
    void doesNotTakeARefusedQuestionForATemplateThatIsMissing(int status, String code) {
        String template = stage.business.template("News: {{1}}");
        stage.twilio.next("approval", Fault.refuses(status, code));

        assertThat(found(Optional.of(template), PUBLIC)).last().satisfies(finding -> assertThat(finding)
                .startsWith("! whatsapp default: Twilio does not say")
                .contains(template, "HTTP " + status)
                .doesNotContain("has no template"));
    }

    @Test
    void looksAtTheWorkspacesOwnSendersOnly() {
        assertThat(new WhatsAppCheck(stage.accounts).look(new WorkspaceId(4711)))
                .isEmpty();
    }

    private List<String> found(Optional<String> templates, Optional<String> publicUrl) {
        return found(stage.configured(templates, publicUrl));
    }

    private List<String> found(WhatsAppAccounts accounts) {
        return new WhatsAppCheck(accounts)
                .look(stage.account.workspace()).stream()
                        .map(finding -> ENGLISH.text(finding.line()))
                        .toList();
    }
}
