package io.shelftalker.scraper.extract;

import io.shelftalker.scraper.markup.Items;
import jakarta.inject.Singleton;

/** schema.org in microdata. */
@Singleton
final class Microdata implements Extractor {
    @Override
    public String name() {
        return "microdata";
    }

    @Override
    public void read(Page page, Claims claims) {
        if (page.isAnnotated()) {
            ItemReading.say(Items.ofMicrodata(page.document(), page.url()), page, claims);
        }
    }
}
