package io.shelftalker.channels.widget;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How long visitors are remembered.
 *
 * @param forgetAfterDays after so many days without a word, unless they watch something
 */
@ConfigurationProperties("shelftalker.widget")
public record WidgetRetention(@Bindable(defaultValue = "30") int forgetAfterDays) {
    public WidgetRetention {
        if (forgetAfterDays < 1) {
            throw new IllegalArgumentException(
                    "shelftalker.widget.forget-after-days is " + forgetAfterDays + " and must be at least 1");
        }
    }
}
