package io.shelftalker.scraper.source;

import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.core.schedule.Cron;
import io.shelftalker.scraper.fetch.Politeness;
import io.shelftalker.scraper.rules.Rules;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** A source as its row has it: whole, or broken by whatever wrote there, which is no reason to lose sight of others. */
sealed interface SourceRow {
    String COLUMNS =
            "id, name, url, cron, state, delay_ms, concurrency, backoff_ms, most_pages, refresh_hours, watched_minutes, failures, unreadable, overdue, feed_url, fed, render, lastmod_checked, lastmod_missed, rules, listed_pages";

    record Whole(Source source) implements SourceRow {}

    record Torn(BrokenSource source) implements SourceRow {}

    /** The source, where it is whole. */
    default Optional<Source> whole() {
        return this instanceof Whole(Source source) ? Optional.of(source) : Optional.empty();
    }

    /** What is wrong with it, where it is not. */
    default Optional<BrokenSource> torn() {
        return this instanceof Torn(BrokenSource source) ? Optional.of(source) : Optional.empty();
    }

    static SourceRow of(ResultSet row) throws SQLException {
        try {
            return new Whole(source(row));
        } catch (IllegalArgumentException broken) {
            return new Torn(new BrokenSource(
                    new SourceId(row.getLong("id")), row.getString("name"), String.valueOf(broken.getMessage())));
        }
    }

    private static Source source(ResultSet row) throws SQLException {
        Politeness politeness = new Politeness(
                Duration.ofMillis(row.getInt("delay_ms")),
                row.getInt("concurrency"),
                Duration.ofMillis(row.getInt("backoff_ms")),
                Politeness.DEFAULT.patience());
        long listed = row.getLong("listed_pages");
        OptionalLong listedPages = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(listed);
        return new Source(
                new SourceId(row.getLong("id")),
                row.getString("name"),
                address(row.getString("url")),
                new Cron(row.getString("cron")),
                row.getString("state").equals("active"),
                politeness,
                row.getInt("most_pages"),
                row.getInt("refresh_hours"),
                row.getInt("watched_minutes"),
                row.getInt("failures"),
                row.getBoolean("unreadable"),
                row.getBoolean("overdue"),
                Optional.ofNullable(row.getString("feed_url")).map(SourceRow::address),
                row.getBoolean("fed"),
                row.getBoolean("render"),
                LastModCredit.isTrusted(row.getInt("lastmod_checked"), row.getInt("lastmod_missed")),
                Optional.ofNullable(row.getString("rules")).map(Rules::stored).orElse(Rules.NONE),
                listedPages);
    }

    private static URI address(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no address of a web page"));
    }

    /** An address of a web page, where the text is one. */
    static Optional<URI> find(String text) {
        return parsed(text).filter(url -> url.getHost() != null).filter(url -> String.valueOf(url.getScheme())
                .toLowerCase(Locale.ROOT)
                .matches("https?"));
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
