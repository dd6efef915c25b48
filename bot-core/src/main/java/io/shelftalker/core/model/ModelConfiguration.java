package io.shelftalker.core.model;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which language model is asked, if any.
 *
 * @param provider one of {@link Provider}, by its {@link Provider#written name}; empty for none
 * @param model as the provider calls it
 * @param baseUrl where it is, if not at the provider's own address; {@code http://localhost:11434} for Ollama
 * @param timeout longest wait for an answer
 */
@ConfigurationProperties("shelftalker.llm")
public record ModelConfiguration(
        @Bindable(defaultValue = "") String provider,
        @Bindable(defaultValue = "") String model,
        @Bindable(defaultValue = "") String apiKey,
        @Bindable(defaultValue = "") String baseUrl,
        @Bindable(defaultValue = "8s") Duration timeout) {
    public ModelConfiguration {
        provider = provider.strip();
        model = model.strip();
        apiKey = apiKey.strip();
        baseUrl = baseUrl.strip();
        if (provider.isEmpty() && !(model + apiKey + baseUrl).isEmpty()) {
            throw new IllegalArgumentException("SHELFTALKER_LLM_PROVIDER is missing: set it to one of " + providers()
                    + ", or unset the other" + " SHELFTALKER_LLM_ variables to do without a language model");
        }
        if (!provider.isEmpty()) {
            refuseNonsense(provider, model, apiKey, baseUrl, timeout);
        }
    }

    private static void refuseNonsense(String provider, String model, String apiKey, String baseUrl, Duration timeout) {
        Provider known = Provider.of(provider)
                .orElseThrow(() -> new IllegalArgumentException(
                        "SHELFTALKER_LLM_PROVIDER is '" + provider + "': it is one of " + providers()));
        if (model.isEmpty()) {
            throw new IllegalArgumentException(
                    "SHELFTALKER_LLM_MODEL is missing: set it to the name of one of " + provider + "'s models");
        }
        if (known.needsKey() && apiKey.isEmpty() && baseUrl.isEmpty()) {
            throw new IllegalArgumentException("SHELFTALKER_LLM_API_KEY is missing: set it to your key for " + provider
                    + ", or unset SHELFTALKER_LLM_PROVIDER to do without a language model");
        }
        if (!baseUrl.isEmpty() && !isWeb(baseUrl)) {
            throw new IllegalArgumentException(
                    "SHELFTALKER_LLM_BASE_URL is '" + baseUrl + "': it begins with http:// or https:// and a host");
        }
        if (timeout.isNegative() || timeout.isZero() || timeout.toMinutes() >= 2) {
            throw new IllegalArgumentException(
                    "SHELFTALKER_LLM_TIMEOUT is " + timeout + ": it is less than two minutes");
        }
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && String.valueOf(uri.getScheme()).matches("https?");
        } catch (IllegalArgumentException noUrl) {
            return false;
        }
    }

    private static String providers() {
        return Arrays.stream(Provider.values()).map(Provider::written).collect(Collectors.joining(", "));
    }

    /** The provider, where a model is to be asked. */
    Optional<Provider> known() {
        return Provider.of(provider);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "ModelConfiguration[" + provider + " " + model + " " + baseUrl + "]";
    }
}
