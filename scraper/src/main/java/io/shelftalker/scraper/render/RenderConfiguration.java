package io.shelftalker.scraper.render;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser that draws pages.
 *
 * @param browser path of Chromium or Chrome; where it is empty, the usual places are looked at
 * @param timeout longest time that one page may take
 * @param budget most bytes that one page may move, in both directions
 */
@ConfigurationProperties("shelftalker.render")
public record RenderConfiguration(
        @Bindable(defaultValue = "") String browser,
        @Bindable(defaultValue = "30s") Duration timeout,
        @Bindable(defaultValue = "30000000") long budget) {
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome-stable",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    public RenderConfiguration {
        browser = browser.strip();
        if (timeout.isNegative() || timeout.isZero() || budget < 1) {
            throw new IllegalArgumentException("shelftalker.render: a page needs some time and some bytes");
        }
    }

    /** The browser, where there is one. */
    Optional<Path> found() {
        return (browser.isEmpty() ? USUAL_PLACES.stream() : Stream.of(browser))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What to do where there is none. */
    String advice() {
        return browser.isEmpty()
                ? "no browser: install Chromium (apt-get install chromium), or set SHELFTALKER_RENDER_BROWSER to one"
                : "SHELFTALKER_RENDER_BROWSER: there is no program at " + browser;
    }
}
