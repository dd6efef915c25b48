package io.shelftalker.scraper.extract;

import io.shelftalker.scraper.markup.Items;
import jakarta.inject.Singleton;

/** schema.org in RDFa. */
@Singleton
final class Rdfa implements Extractor {
    @Override
    public String name() {
        return "rdfa";
    }

    @Override
    public void read(Page page, Claims claims) {
        if (page.isAnnotated()) {
            ItemReading.say(Items.ofRdfa(page.document(), page.url()), page, claims);
        }
    }
}
