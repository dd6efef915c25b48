package io.shelftalker.core.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EgressConfigurationTest {
    @Test
    void opensNothingByDefault() {
        EgressConfiguration configuration = configured(Map.of());

        assertThat(configuration.allow()).isEmpty();
        assertThat(configuration.connectTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(configuration.readTimeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(configuration.userAgent()).contains("Shelftalker").contains("https://");
    }

    @Test
    void readsEveryKey() {
        EgressConfiguration configuration = configured(Map.of(
                "shelftalker.egress.allow", "127.0.0.1:9000, shop.internal",
                "shelftalker.egress.contact", "mailto:crawler@example.org",
                "shelftalker.egress.connect-timeout", "3s",
                "shelftalker.egress.read-timeout", "4s"));

        assertThat(configuration.allow()).containsExactly("127.0.0.1:9000", "shop.internal");
        assertThat(configuration.contact()).isEqualTo(URI.create("mailto:crawler@example.org"));
        assertThat(configuration.connectTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(configuration.readTimeout()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void refusesWhatIsNoHost() {
        assertThatThrownBy(() -> EgressConfiguration.allowing("http://shop.example/"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http://shop.example/");
    }

    private static EgressConfiguration configured(Map<String, Object> properties) {
        try (ApplicationContext context = ApplicationContext.run(properties)) {
            return context.getBean(EgressConfiguration.class);
        }
    }
}
