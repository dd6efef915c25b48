package io.shelftalker.channels.slack;

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

final class SlackSettingsTest {
    private static final String TOKEN = "xoxb-1-2-AbC";
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void aTokenAndASecretAreAllThatIsNeeded() {
        SlackSettings settings = settings(Map.of("bot-token", TOKEN, "signing-secret", SECRET));

        assertThat(settings.api()).isEqualTo(URI.create("https://slack.com"));
    }

    @Test
    void everythingCanBeSaid() {
        SlackSettings settings = settings(Map.of(
                "bot-token",
                " " + TOKEN + " ",
                "signing-secret",
                SECRET + " ",
                "app-token",
                "xapp-1-A1-2-AbC ",
                "api-url",
                "http://127.0.0.1:8081"));

        assertThat(settings.botToken()).contains(TOKEN);
        assertThat(settings.signingSecret()).contains(SECRET);
        assertThat(settings.appToken()).contains("xapp-1-A1-2-AbC");
        assertThat(settings.api()).isEqualTo(URI.create("http://127.0.0.1:8081"));
        assertThat(settings.toString()).doesNotContain("AbC").doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "bot-token, xoxp-1-2-AbC, no bot token",
        "signing-secret, short, Basic Information",
        "signing-secret, '', signing-secret is missing",
        "app-token, xoxb-1, no app-level token",
        "client-id, shelf, Basic Information",
        "client-id, 4711.42, client-secret go together",
        "client-secret, 0123456789abcdef, client-id and",
        "api-url, slack.com, api-url",
        "api-url, https://proxy.example/slack, api-url"
    })
    void nonsenseIsRefusedByName(String key, String value, String complaint) {
        Map<String, String> given = new HashMap<>(Map.of("bot-token", TOKEN, "signing-secret", SECRET));
        given.put(key, value);
        given.values().removeIf(String::isEmpty);

        assertThatThrownBy(() -> settings(given))
                .isInstanceOf(BeanContextException.class)
                .rootCause()
                .hasMessageContaining(complaint);
    }

    @Test
    void anAppForManyWorkspacesNeedsNoToken() {
        SlackSettings settings =
                settings(Map.of("client-id", "4711.42", "client-secret", "0123456789abcdef", "signing-secret", SECRET));

        assertThat(settings.botToken()).isEmpty();
        assertThat(settings.clientId()).contains("4711.42");
        assertThat(settings.toString()).doesNotContain("0123456789abcdef");
    }

    @Test
    void socketModeNeedsNoSecret() {
        SlackSettings settings = settings(Map.of("bot-token", TOKEN, "app-token", "xapp-1-A1-2-AbC"));

        assertThat(settings.signingSecret()).isEmpty();
    }

    @Test
    void withoutATokenNoAppIsConfiguredAndStillOneCanBeAdded() {
        try (ApplicationContext context = ApplicationContext.run()) {
            assertThat(context.containsBean(SlackSettings.class)).isFalse();
            assertThat(context.containsBean(SlackChannel.class)).isTrue();
            assertThat(context.containsBean(SlackWebhook.class)).isTrue();
            assertThat(context.containsBean(SlackSocketMode.class)).isTrue();
        }
    }

    private static SlackSettings settings(Map<String, String> given) {
        Map<String, Object> properties = new HashMap<>();
        given.forEach((key, value) -> properties.put("shelftalker.slack." + key, value));
        try (ApplicationContext context = ApplicationContext.run(properties)) {
            return context.getBean(SlackSettings.class);
        }
    }
}
