package io.shelftalker.channels.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanContextException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WidgetSettingsTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void aSiteIsAllThatIsNeeded() {
        WidgetSettings settings = settings(Map.of("origins", "https://shop.example"));

        assertThat(settings.allowed()).containsExactly("https://shop.example");
        assertThat(settings.identitySecret()).isEmpty();
    }

    @Test
    void everythingCanBeSaid() {
        WidgetSettings settings = settings(Map.of(
                "origins",
                " HTTPS://Shop.Example/ , https://shop.example:443,http://localhost:80,,http://127.0.0.1:8080",
                "identity-secret",
                SECRET));

        assertThat(settings.allowed())
                .containsExactly("https://shop.example", "http://localhost", "http://127.0.0.1:8080");
        assertThat(settings.identitySecret()).contains(SECRET);
        assertThat(settings.toString()).doesNotContain(SECRET);
    }

    @Test
    void visitorsAreRememberedForAMonthUnlessAnotherTimeIsSet() {
        try (ApplicationContext plain = ApplicationContext.builder().start();
                ApplicationContext set = ApplicationContext.builder()
                        .properties(Map.of("shelftalker.widget.forget-after-days", "7"))
                        .start()) {
            assertThat(plain.getBean(WidgetRetention.class).forgetAfterDays()).isEqualTo(30);
            assertThat(set.getBean(WidgetRetention.class).forgetAfterDays()).isEqualTo(7);
        }
        assertThatThrownBy(() -> new WidgetRetention(0)).hasMessageContaining("forget-after-days");
    }

    @Test
    void twoSecretsHoldWhileOneIsBeingReplaced() {
        String newer = "fedcba9876543210fedcba9876543210";

        assertThat(settings(Map.of("origins", "https://shop.example", "identity-secret", newer + "," + SECRET))
                        .secrets()
                        .orElseThrow()
                        .all())
                .containsExactly(newer, SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "origins, shop.example, a scheme",
        "origins, *, a scheme",
        "origins, https://*.shop.example, a scheme",
        "origins, https://shop.example/path, a scheme",
        "identity-secret, short, openssl rand",
        "identity-secret, '0123456789abcdef0123456789abcdef,short', openssl rand",
        "identity-secret, 'a,b,c', one secret"
    })
    void nonsenseIsRefusedByName(String key, String value, String complaint) {
        Map<String, String> given = new HashMap<>(Map.of("origins", "https://shop.example"));
        given.put(key, value);

        assertThatThrownBy(() -> settings(given))
                .isInstanceOf(BeanContextException.class)
                .hasStackTraceContaining("shelftalker.widget." + key)
                .hasStackTraceContaining(complaint);
    }

    private static WidgetSettings settings(Map<String, String> given) {
        Map<String, Object> properties = new HashMap<>();
        given.forEach((key, value) -> properties.put("shelftalker.widget." + key, value));
        try (ApplicationContext context =
                ApplicationContext.builder().properties(properties).start()) {
            return context.getBean(WidgetSettings.class);
        }
    }
}
