package io.shelftalker.core.model;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who runs models. An answer is short and asked for once: whoever wants it again asks again. */
enum Provider {
    ANTHROPIC {
        @Override
        ChatModel model(ModelConfiguration configuration) {
            return AnthropicChatModel.builder()
                    .apiKey(key(configuration))
                    .baseUrl(address(configuration, "https://api.anthropic.com/v1"))
                    .modelName(configuration.model())
                    .maxTokens(LONGEST)
                    .timeout(configuration.timeout())
                    .maxRetries(0)
                    .build();
        }
    },
    /** And whatever speaks as it does. */
    OPENAI {
        @Override
        ChatModel model(ModelConfiguration configuration) {
            return OpenAiChatModel.builder()
                    .apiKey(key(configuration))
                    .baseUrl(address(configuration, "https://api.openai.com/v1"))
                    .modelName(configuration.model())
                    .maxCompletionTokens(LONGEST)
                    .timeout(configuration.timeout())
                    .maxRetries(0)
                    .build();
        }
    },
    OLLAMA {
        @Override
        ChatModel model(ModelConfiguration configuration) {
            return OllamaChatModel.builder()
                    .baseUrl(address(configuration, "http://localhost:11434"))
                    .modelName(configuration.model())
                    .numPredict(LONGEST)
                    .timeout(configuration.timeout())
                    .maxRetries(0)
                    .build();
        }
    },
    GEMINI {
        @Override
        ChatModel model(ModelConfiguration configuration) {
            return GoogleAiGeminiChatModel.builder()
                    .apiKey(key(configuration))
                    .baseUrl(address(configuration, null))
                    .modelName(configuration.model())
                    .maxOutputTokens(LONGEST)
                    .timeout(configuration.timeout())
                    .maxRetries(0)
                    .build();
        }
    };

    /** In tokens; models that think first need room for that. */
    private static final int LONGEST = 1_000;

    abstract ChatModel model(ModelConfiguration configuration);

    boolean needsKey() {
        return this != OLLAMA;
    }

    /** As it is configured. */
    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Provider> of(String written) {
        return Arrays.stream(values())
                .filter(provider -> provider.written().equals(written.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Servers of one's own often want none, but the clients do. */
    private static String key(ModelConfiguration configuration) {
        return configuration.apiKey().isEmpty() ? "none" : configuration.apiKey();
    }

    private static @Nullable String address(ModelConfiguration configuration, @Nullable String usual) {
        return configuration.baseUrl().isEmpty() ? usual : configuration.baseUrl();
    }
}
