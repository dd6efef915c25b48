package io.shelftalker.deploy.bench;

import io.shelftalker.core.egress.Answer;
import io.shelftalker.core.egress.Ask;
import io.shelftalker.core.egress.Budget;
import io.shelftalker.core.egress.Egress;
import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.deploy.settings.Settings;
import io.shelftalker.deploy.start.Installation;
import io.shelftalker.scraper.fetch.Politeness;
import io.shelftalker.scraper.run.Run;
import io.shelftalker.scraper.run.RunKey;
import io.shelftalker.scraper.run.RunProgress;
import io.shelftalker.scraper.run.RunReport;
import io.shelftalker.scraper.run.Runs;
import io.shelftalker.scraper.run.Scraper;
import io.shelftalker.scraper.run.Wish;
import io.shelftalker.scraper.source.NewSource;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import io.shelftalker.testkit.shop.GeneratedProducts;
import io.shelftalker.testkit.shop.ShopSettings;
import io.shelftalker.testkit.shop.ShopSite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;

/**
 * A generated shop read from loopback with politeness off: fetched, parsed, extracted, staged, compared and stored; then
 * read again unchanged. Shop and bot share the machine.
 */
final class CrawlBench implements Benchmark {
    private static final int PAGES = 4_000;
    private static final int PAGE_SIZE = 100_000;
    private static final int WORKERS = 8;

    @Override
    public void run(Path directory, PrintStream out) throws InterruptedException {
        GeneratedProducts products = GeneratedProducts.of(PAGES, 1);
        try (ShopSite shop = ShopSite.open(ShopSettings.defaults().withPageSize(PAGE_SIZE), products)) {
            Settings settings = Settings.none()
                    .with("data-dir", directory.toString())
                    .with("egress.allow", URI.create(shop.url()).getAuthority());
            try (Installation bot = Installation.working(settings)) {
                List<URI> pages = IntStream.range(0, PAGES)
                        .mapToObj(i -> URI.create(shop.url(products.get(i))))
                        .toList();
                fetchAndParse(bot, pages.subList(0, PAGES / 2)); // warms shop, client and parser
                double floor = fetchAndParse(bot, pages);
                measure(bot, shop, floor, out);
            }
        }
    }

    private static void measure(Installation bot, ShopSite shop, double floor, PrintStream out)
            throws InterruptedException {
        WorkspaceId workspace = bot.bean(Directory.class).workspace("default");
        Source source = bot.bean(Transactions.class).in(workspace, handle -> bot.bean(Sources.class)
                .keep(
                        handle,
                        NewSource.at(URI.create(shop.sitemapUrl()))
                                .treated(Politeness.DEFAULT
                                        .withDelay(Duration.ZERO)
                                        .withConcurrency(WORKERS))));
        long start = System.nanoTime();
        RunReport first = run(bot, workspace, source);
        out.println(Figure.of("crawl.rate", PAGES / seconds(start), "pages/s")
                .beside(floor)
                .noting(PAGES + " pages of 100 KB, run " + first.state() + "; floor: fetch and parse alone")
                .line());
        shop.requests().clear();
        start = System.nanoTime();
        run(bot, workspace, source);
        out.println(Figure.of("crawl.unchanged", seconds(start), "s")
                .noting(shop.requests().total() + " requests for an unchanged shop")
                .line());
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        out.println(Figure.of("crawl.heap", (runtime.totalMemory() - runtime.freeMemory()) / 1e6, "MB")
                .noting("after both runs, the generated shop included")
                .line());
    }

    private static RunReport run(Installation bot, WorkspaceId workspace, Source source) throws InterruptedException {
        RunKey key = bot.bean(Transactions.class).in(workspace, handle -> bot.bean(Runs.class)
                .request(handle, workspace, Wish.now(source.id(), Run.Options.USUAL))
                .orElseThrow());
        return bot.bean(Scraper.class).run(key, RunProgress.UNSEEN);
    }

    private static double fetchAndParse(Installation bot, List<URI> pages) throws InterruptedException {
        Egress egress = bot.bean(Egress.class);
        Queue<URI> left = new ConcurrentLinkedQueue<>(pages);
        long start = System.nanoTime();
        List<Thread> workers = IntStream.range(0, WORKERS)
                .mapToObj(i -> Thread.ofVirtual().start(() -> drain(egress, left)))
                .toList();
        for (Thread worker : workers) {
            worker.join();
        }
        return pages.size() / seconds(start);
    }

    private static void drain(Egress egress, Queue<URI> left) {
        for (URI page = left.poll(); page != null; page = left.poll()) {
            try {
                if (!(egress.get(Ask.of(page, Budget.PAGE)) instanceof Answer.Received received)) {
                    throw new IllegalStateException("The bench shop does not answer for " + page);
                }
                Jsoup.parse(new ByteArrayInputStream(received.body()), null, page.toString());
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
