package io.shelftalker.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanContextException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TelegramSettingsTest {
    @Test
    void aTokenIsAllThatIsNeeded() {
        TelegramSettings settings = settings(Map.of("token", "4711:AbC-dEf_9"));

        assertThat(settings.isWebhook()).isFalse();
        assertThat(settings.secret()).isEmpty();
        assertThat(settings.api()).isEqualTo(URI.create("https://api.telegram.org"));
        assertThat(settings.toString()).doesNotContain("AbC");
    }

    @Test
    void everythingCanBeSaid() {
        TelegramSettings settings = settings(Map.of(
                "token", " 4711:AbC ", "secret", "s-E_1", "mode", "Webhook", "api-url", "http://127.0.0.1:8081"));

        assertThat(settings.token()).isEqualTo("4711:AbC");
        assertThat(settings.secret()).contains("s-E_1");
        assertThat(settings.isWebhook()).isTrue();
        assertThat(settings.api()).isEqualTo(URI.create("http://127.0.0.1:8081"));
        assertThat(settings.toString()).doesNotContain("AbC").doesNotContain("s-E_1");
    }

    @ParameterizedTest
    @CsvSource({
        "token, AbC, token",
        "mode, pull, must be polling or webhook",
        "mode, webhook, secret is missing",
        "secret, two words, secret must be",
        "api-url, api.telegram.org, api-url",
        "api-url, https://proxy.example/telegram, api-url"
    })
    void nonsenseIsRefusedByName(String key, String value, String complaint) {
        Map<String, String> given = new HashMap<>(Map.of("token", "4711:AbC"));
        given.put(key, value);

        assertThatThrownBy(() -> settings(given))
                .isInstanceOf(BeanContextException.class)
                .rootCause()
                .hasMessageContaining(complaint);
    }

    @Test
    void withoutATokenNoBotIsConfiguredAndStillOneCanBeAdded() {
        try (ApplicationContext context = ApplicationContext.run()) {
            assertThat(context.containsBean(TelegramSettings.class)).isFalse();
            assertThat(context.containsBean(TelegramChannel.class)).isTrue();
            assertThat(context.containsBean(TelegramPolling.class)).isTrue();
        }
    }

    private static TelegramSettings settings(Map<String, String> given) {
        Map<String, Object> properties = new HashMap<>();
        given.forEach((key, value) -> properties.put("shelftalker.telegram." + key, value));
        try (ApplicationContext context = ApplicationContext.run(properties)) {
            return context.getBean(TelegramSettings.class);
        }
    }
}
