package io.shelftalker.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanContextException;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WhatsAppSettingsTest {
    private static final String TEMPLATE = "HX00000000000000000000000000000001";
    private static final Map<String, String> NEEDED =
            Map.of("account-sid", WhatsAppStage.SID, "auth-token", WhatsAppStage.TOKEN, "from", WhatsAppStage.NUMBER);

    @Test
    void anAccountItsTokenAndASenderAreAllThatIsNeeded() {
        WhatsAppSettings settings = settings(NEEDED);

        assertThat(settings.from()).contains("whatsapp:" + WhatsAppStage.NUMBER);
        assertThat(settings.api()).isEmpty();
        assertThat(settings.templates()).isEqualTo(Templates.NONE);
    }

    @Test
    void everythingCanBeSaid() {
        WhatsAppSettings settings = settings(Map.of(
                "account-sid",
                " " + WhatsAppStage.SID + " ",
                "auth-token",
                WhatsAppStage.TOKEN + " ",
                "from",
                "MG00000000000000000000000000000001",
                "template",
                "en=" + TEMPLATE + ", fr=" + TEMPLATE.replace('1', '2'),
                "api-url",
                "http://127.0.0.1:8081"));

        assertThat(settings.accountSid()).isEqualTo(WhatsAppStage.SID);
        assertThat(settings.authToken()).contains(WhatsAppStage.TOKEN);
        assertThat(settings.from()).contains("MG00000000000000000000000000000001");
        assertThat(settings.templates().in(Locale.CANADA_FRENCH)).contains(TEMPLATE.replace('1', '2'));
        assertThat(settings.templates().in(Locale.GERMAN)).contains(TEMPLATE);
        assertThat(settings.api()).contains(URI.create("http://127.0.0.1:8081"));
        assertThat(settings.toString()).doesNotContain(WhatsAppStage.TOKEN);
    }

    @ParameterizedTest
    @CsvSource({
        "account-sid, SK00000000000000000000000000004711, no account",
        "auth-token, '', auth-token is missing",
        "auth-token, short, auth-token is missing or none",
        "auth-token, '8f742231b10e8888abcd99a1b2c385a5,', NEW",
        "auth-token, '8f742231b10e8888abcd99a1b2c385a5,short', auth-token is missing or none",
        "from, '', from must be",
        "from, 14155550100, Messaging Service",
        "template, welcome, Content SID",
        "template, 'en=HX1', Content SID",
        "api-url, api.twilio.com, api-url",
        "api-url, https://proxy.example/twilio, api-url"
    })
    void nonsenseIsRefusedByName(String key, String value, String complaint) {
        Map<String, String> given = new HashMap<>(NEEDED);
        given.put(key, value);
        given.values().removeIf(String::isEmpty);

        assertThatThrownBy(() -> settings(given))
                .isInstanceOf(BeanContextException.class)
                .rootCause()
                .hasMessageContaining(complaint);
    }

    @Test
    void oneTokenMayTakeTheOthersPlace() {
        Map<String, String> given = new HashMap<>(NEEDED);
        given.put("auth-token", WhatsAppStage.NEW_TOKEN + ", " + WhatsAppStage.TOKEN);

        assertThat(settings(given).tokens().all()).containsExactly(WhatsAppStage.NEW_TOKEN, WhatsAppStage.TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"account-sid", "from", "template", "api-url"})
    void aTokenInTheWrongPlaceIsNotRepeated(String key) {
        Map<String, String> given = new HashMap<>(NEEDED);
        given.put(key, WhatsAppStage.TOKEN);

        assertThatThrownBy(() -> settings(given))
                .rootCause()
                .hasMessageContaining("shelftalker.whatsapp." + key)
                .hasMessageNotContaining(WhatsAppStage.TOKEN);
    }

    @Test
    void withoutAnAccountNoSenderIsConfiguredAndStillOneCanBeAdded() {
        try (ApplicationContext context = ApplicationContext.run()) {
            assertThat(context.containsBean(WhatsAppSettings.class)).isFalse();
            assertThat(context.containsBean(WhatsAppChannel.class)).isTrue();
            assertThat(context.containsBean(WhatsAppWebhook.class)).isTrue();
        }
    }

    private static WhatsAppSettings settings(Map<String, String> given) {
        Map<String, Object> properties = new HashMap<>();
        given.forEach((key, value) -> properties.put("shelftalker.whatsapp." + key, value));
        try (ApplicationContext context = ApplicationContext.run(properties)) {
            return context.getBean(WhatsAppSettings.class);
        }
    }
}
