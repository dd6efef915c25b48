package io.shelftalker.scraper.extract;

import io.shelftalker.core.egress.Egress;
import io.shelftalker.scraper.extract.platform.Magento;
import io.shelftalker.scraper.extract.platform.PrestaShop;
import io.shelftalker.scraper.extract.platform.Shopify;
import io.shelftalker.scraper.extract.platform.WooCommerce;
import io.shelftalker.scraper.extract.state.PageState;
import io.shelftalker.scraper.extract.visible.StockWords;
import io.shelftalker.scraper.extract.visible.UrlCodes;
import io.shelftalker.scraper.extract.visible.VisiblePage;
import io.shelftalker.scraper.fetch.Robots;
import io.shelftalker.scraper.store.StoreTrial;
import java.util.List;

/** Every extractor there is, for tests that make no beans. */
final class Extractors {
    private Extractors() {}

    /** {@code inspect page}, which asks for lists of stores by this way out. */
    static PageInspection inspection(Egress egress) {
        return new PageInspection(all(), new StoreTrial(egress, new Robots(egress)), new StockWords());
    }

    static Extraction all() {
        StockWords words = new StockWords();
        return new Extraction(List.of(
                new JsonLd(),
                new Microdata(),
                new Rdfa(),
                new OpenGraph(),
                new VisiblePage(words),
                new UrlCodes(),
                new ShownTrail(),
                new SourceRules(words),
                new Shopify(),
                new WooCommerce(),
                new Magento(),
                new PrestaShop(),
                new PageState()));
    }
}
