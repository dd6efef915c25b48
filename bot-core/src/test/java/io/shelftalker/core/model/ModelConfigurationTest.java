package io.shelftalker.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelConfigurationTest {
    @Test
    void asksNobodyByDefault() {
        ModelConfiguration configuration = configured(Map.of());

        assertThat(configuration.known()).isEmpty();
        assertThat(configuration.timeout()).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void readsEveryKey() {
        ModelConfiguration configuration = configured(Map.of(
                "shelftalker.llm.provider", "OpenAI",
                "shelftalker.llm.model", "small",
                "shelftalker.llm.api-key", "sk-secret",
                "shelftalker.llm.base-url", "http://127.0.0.1:9/v1",
                "shelftalker.llm.timeout", "3s"));

        assertThat(configuration)
                .isEqualTo(new ModelConfiguration(
                        "OpenAI", "small", "sk-secret", "http://127.0.0.1:9/v1", Duration.ofSeconds(3)));
        assertThat(configuration.known()).contains(Provider.OPENAI);
        assertThat(configuration.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "openia, small, key, '', SHELFTALKER_LLM_PROVIDER is 'openia': it is one of anthropic",
        "'', small, key, '', SHELFTALKER_LLM_PROVIDER is missing",
        "openai, '', key, '', SHELFTALKER_LLM_MODEL is missing",
        "anthropic, small, '', '', SHELFTALKER_LLM_API_KEY is missing",
        "ollama, small, '', localhost:11434, SHELFTALKER_LLM_BASE_URL is 'localhost:11434'"
    })
    void saysWhatToDoAboutNonsense(String provider, String model, String key, String url, String message) {
        assertThatThrownBy(() -> new ModelConfiguration(provider, model, key, url, Duration.ofSeconds(8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static ModelConfiguration configured(Map<String, Object> properties) {
        try (ApplicationContext context = ApplicationContext.run(properties)) {
            return context.getBean(ModelConfiguration.class);
        }
    }
}
