package io.shelftalker.deploy.demo;

import io.shelftalker.i18n.Phrase;
import io.shelftalker.testkit.shop.ShopSite;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sample shop, served, and kept as it stands after everything that happens in it. */
final class RunningShop implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RunningShop.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final ShopSite site;
    private final DemoDirectory directory;
    private final LivingShop life;
    private final ShopNews news = new ShopNews();
    private final ScheduledExecutorService living = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("shop").factory());

    private RunningShop(ShopSite site, DemoDirectory directory) {
        this.site = site;
        this.directory = directory;
        this.life = new LivingShop(site, SampleShop.products(), new Random());
    }

    /** Opens the shop of a directory, as it was left there or as new. */
    static RunningShop open(DemoDirectory directory) {
        return new RunningShop(SampleShop.open(directory.shopPort(), directory.shop()), directory);
    }

    URI url() {
        return URI.create(site.url() + "/");
    }

    /** The host and port, as the operator opens it to the way out. */
    String place() {
        return url().getAuthority();
    }

    int products() {
        return site.products().size();
    }

    ShopNews news() {
        return news;
    }

    /**
     * From now on something happens every half minute.
     *
     * @param watched the numbers of products that people watch, where it happens first
     * @param tell is told each time
     */
    void comeAlive(Supplier<Set<String>> watched, Consumer<Phrase> tell) {
        var unused = living.scheduleWithFixedDelay(
                () -> change(watched, tell), PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        living.shutdownNow();
        site.close();
    }

    private void change(Supplier<Set<String>> watched, Consumer<Phrase> tell) {
        try {
            ShopNews.Item item = news.add(Instant.now(), life.changeSomething(watched.get()));
            SampleShop.save(site, directory.shop());
            tell.accept(item.what());
        } catch (RuntimeException failure) {
            log.warn("Nothing could happen in the sample shop", failure);
        }
    }
}
