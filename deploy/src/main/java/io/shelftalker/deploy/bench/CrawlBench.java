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
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;

/**
 * A generated shop read from loopback with politeness off: fetched, parsed, extracted, staged, compared and stored; then
 * read again unchanged. Before it a small shop and after it a large one, for what each leaves in memory. Shop and bot
 * share the machine.
 */
final class CrawlBench implements Benchmark {
    private static final int PAGES = 4_000;
    private static final int WARMING = PAGES / 2;
    private static final int PAGE_SIZE = 100_000;
    private static final int WORKERS = 8;
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int SMALL_PAGE = 4_000;

    @Override
    public void run(Path directory, PrintStream out) throws InterruptedException {
        try (ShopSite shop = shop(PAGES, PAGE_SIZE);
                ShopSite warming = shop(WARMING, PAGE_SIZE);
                ShopSite small = shop(FEW, SMALL_PAGE);
                ShopSite large = shop(MANY, SMALL_PAGE)) {
            Settings settings = Settings.none()
                    .with("data-dir", directory.toString())
                    .with(
                            "egress.allow",
                            authority(shop) + "," + authority(warming) + "," + authority(small) + ","
                                    + authority(large));
            try (Installation bot = Installation.working(settings)) {
                out.println(memory(bot, small, FEW).line());
                // The crawl is warmed by as many pages as the floor is.
                read(bot, warming, RunProgress.UNSEEN);
                rate(bot, shop, out);
                out.println(memory(bot, large, MANY).line());
            }
        }
    }

    private static ShopSite shop(int pages, int pageSize) {
        return ShopSite.open(ShopSettings.defaults().withPageSize(pageSize), GeneratedProducts.of(pages, 1));
    }

    private static String authority(ShopSite shop) {
        return URI.create(shop.url()).getAuthority();
    }

    private static void rate(Installation bot, ShopSite shop, PrintStream out) throws InterruptedException {
        GeneratedProducts products = GeneratedProducts.of(PAGES, 1);
        List<URI> pages = IntStream.range(0, PAGES)
                .mapToObj(i -> URI.create(shop.url(products.get(i))))
                .toList();
        fetchAndParse(bot, pages.subList(0, WARMING)); // warms shop, client and parser
        double floor = fetchAndParse(bot, pages);
        Source source = source(bot, shop);
        long start = System.nanoTime();
        RunReport first = run(bot, source, RunProgress.UNSEEN);
        out.println(Figure.of("crawl.rate", PAGES / seconds(start), "pages/s")
                .beside(floor)
                .noting(PAGES + " pages of 100 KB, run " + first.state() + "; floor: fetch and parse alone")
                .line());
        shop.requests().clear();
        start = System.nanoTime();
        run(bot, source, RunProgress.UNSEEN);
        out.println(Figure.of("crawl.unchanged", seconds(start), "s")
                .noting(shop.requests().total() + " requests for an unchanged shop")
                .line());
    }

    private static Figure memory(Installation bot, ShopSite shop, int pages) throws InterruptedException {
        LiveHeap heap = new LiveHeap();
        long start = System.nanoTime();
        RunReport report = read(bot, shop, heap);
        return Figure.of("crawl.heap." + pages, heap.most() / 1e6, "MB")
                .noting(String.format(
                        Locale.ROOT,
                        "most alive while a shop of so many pages is read, in %.0f s; run %s",
                        seconds(start),
                        report.state()));
    }

    /** Reads a shop as a source of its own, as fast as it answers. */
    static RunReport read(Installation bot, ShopSite shop, RunProgress progress) throws InterruptedException {
        return run(bot, source(bot, shop), progress);
    }

    private static WorkspaceId workspace(Installation bot) {
        return bot.bean(Directory.class).workspace("default");
    }

    private static Source source(Installation bot, ShopSite shop) {
        NewSource source = NewSource.at(URI.create(shop.sitemapUrl()))
                .treated(Politeness.DEFAULT.withDelay(Duration.ZERO).withConcurrency(WORKERS));
        return bot.bean(Transactions.class)
                .in(workspace(bot), handle -> bot.bean(Sources.class).keep(handle, source));
    }

    private static RunReport run(Installation bot, Source source, RunProgress progress) throws InterruptedException {
        WorkspaceId workspace = workspace(bot);
        RunKey key = bot.bean(Transactions.class).in(workspace, handle -> bot.bean(Runs.class)
                .request(handle, workspace, Wish.now(source.id(), Run.Options.USUAL))
                .orElseThrow());
        return bot.bean(Scraper.class).run(key, progress);
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
