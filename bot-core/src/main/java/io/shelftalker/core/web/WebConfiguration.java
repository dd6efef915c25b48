package io.shelftalker.core.web;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.Optional;

/**
 * What every page asks for.
 *
 * @param publicUrl where people and platforms reach this installation; kept without a slash at its end
 * @param adminKey the first operator's API key
 */
@ConfigurationProperties("shelftalker")
public record WebConfiguration(Optional<String> publicUrl, Optional<String> adminKey) {
    public WebConfiguration {
        publicUrl = publicUrl.map(url -> url.replaceAll("/+$", ""));
    }
}
