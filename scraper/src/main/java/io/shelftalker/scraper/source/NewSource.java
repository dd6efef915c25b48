package io.shelftalker.scraper.source;

import io.shelftalker.core.schedule.Cron;
import io.shelftalker.scraper.fetch.Politeness;
import java.net.URI;
import java.util.Locale;

/** A source that is to be kept. */
public record NewSource(String name, URI url, Cron cron, Politeness politeness, int mostPages) {
    private static final Cron HOURLY = new Cron("0 * * * *");
    private static final int MOST_PAGES = 200_000;

    public NewSource {
        name = name.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.length() > 100 || mostPages < 1) {
            throw new IllegalArgumentException("A source needs a name of at most 100 characters and at least one page");
        }
    }

    /** A source named by its host, read every hour, politely. */
    public static NewSource at(URI url) {
        return new NewSource(named(url), url, HOURLY, Politeness.DEFAULT, MOST_PAGES);
    }

    public NewSource every(Cron other) {
        return new NewSource(name, url, other, politeness, mostPages);
    }

    public NewSource called(String other) {
        return new NewSource(other, url, cron, politeness, mostPages);
    }

    public NewSource treated(Politeness other) {
        return new NewSource(name, url, cron, other, mostPages);
    }

    private static String named(URI url) {
        String host = url.getHost().startsWith("www.") ? url.getHost().substring(4) : url.getHost();
        return url.getPort() < 0 ? host : host + ":" + url.getPort();
    }
}
