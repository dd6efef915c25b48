package io.shelftalker.deploy.story;

import io.shelftalker.deploy.bench.Victim;
import io.shelftalker.testkit.database.TestDatabase;
import io.shelftalker.testkit.shop.ShopSite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A shop that processes of their own read into a database of its own. */
final class Reading implements AutoCloseable {
    private final ShopSite shop;
    private final TestDatabase database = TestDatabase.create();

    Reading(ShopSite shop) {
        this.shop = shop;
    }

    /** Reads the whole shop, or goes on with it; back at once, before it reads. */
    Victim start(Path directory, String... options) throws IOException {
        Map<String, String> environment = new HashMap<>();
        database.properties()
                .forEach((name, value) ->
                        environment.put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value.toString()));
        environment.put("SHELFTALKER_MASTER_KEY", "bm90IHNlY3JldCBhdCBhbGw6IGEgdGVzdCdzIGtleS4=");
        environment.put("SHELFTALKER_EGRESS_ALLOW", Shop.place(shop));
        return Victim.start(
                directory,
                environment,
                Stream.concat(Stream.of("scrape", "--url=" + shop.sitemapUrl(), "--full"), Stream.of(options))
                        .toArray(String[]::new));
    }

    /** Lets the leases end of what a killed process held. */
    void endLeases() {
        database.clock().advance(Duration.ofMinutes(1));
    }

    List<String> texts(String sql) {
        return database.transactions().in(database.workspace(), handle -> handle.createQuery(sql)
                .mapTo(String.class)
                .list());
    }

    @Override
    public void close() {
        database.close();
    }
}
