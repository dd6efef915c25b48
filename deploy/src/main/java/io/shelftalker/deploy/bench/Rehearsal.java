package io.shelftalker.deploy.bench;

import io.shelftalker.deploy.settings.Settings;
import io.shelftalker.deploy.start.Installation;
import io.shelftalker.scraper.run.RunProgress;
import io.shelftalker.testkit.shop.GeneratedProducts;
import io.shelftalker.testkit.shop.ShopSettings;
import io.shelftalker.testkit.shop.ShopSite;
import java.net.URI;
import java.nio.file.Path;

/** One start, one reading of a small generated shop, and one stop: what a start-up cache is trained on. */
public final class Rehearsal {
    private static final int PAGES = 600;
    private static final int PAGE_SIZE = 20_000;

    private Rehearsal() {}

    /**
     * @param settings of a start that listens on loopback only
     * @param directory for the data, to be thrown away
     */
    public static void play(Settings settings, Path directory) throws InterruptedException {
        try (ShopSite shop =
                        ShopSite.open(ShopSettings.defaults().withPageSize(PAGE_SIZE), GeneratedProducts.of(PAGES, 1));
                Installation bot = Installation.serving(settings.with("data-dir", directory.toString())
                        .with("egress.allow", URI.create(shop.url()).getAuthority()))) {
            CrawlBench.read(bot, shop, RunProgress.UNSEEN);
        }
    }
}
