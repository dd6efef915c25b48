package io.shelftalker.scraper.run;

import io.micronaut.context.ApplicationContext;
import io.shelftalker.scraper.LocalSite;
import io.shelftalker.scraper.fetch.Politeness;
import io.shelftalker.scraper.source.NewSource;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import io.shelftalker.testkit.bot.TestBeans;
import io.shelftalker.testkit.database.TestDatabase;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** A site that is read, in a test that writes each of its answers itself: the site, a database, and the beans. */
final class ReadSite implements AutoCloseable {
    private static final Politeness HASTY =
            new Politeness(Duration.ZERO, 4, Duration.ofMillis(1), Duration.ofSeconds(5));

    final LocalSite site = new LocalSite();
    final TestDatabase database = TestDatabase.create();
    private final ApplicationContext beans = TestBeans.start(database, Map.of());

    /** The source at an address of the site, as it is now. */
    Source source(String path) {
        URI url = site.url(path);
        return in(handle -> beans.getBean(Sources.class)
                .keep(handle, NewSource.at(url).called("brindille").treated(HASTY)));
    }

    /** Asks for a run of a source and works on it until it is over. */
    RunReport run(Source source) throws InterruptedException {
        RunKey key = in(handle -> beans.getBean(Runs.class)
                .request(handle, database.workspace(), Wish.now(source.id(), Run.Options.USUAL))
                .orElseThrow());
        return beans.getBean(Scraper.class).run(key, RunProgress.UNSEEN);
    }

    <T> T in(Function<Handle, T> work) {
        return database.transactions().in(database.workspace(), work);
    }

    @Override
    public void close() {
        beans.close();
        site.close();
        database.close();
    }
}
