package io.shelftalker.scraper.extract;

import io.shelftalker.scraper.markup.Items;
import jakarta.inject.Singleton;

/** schema.org in JSON-LD. */
@Singleton
final class JsonLd implements Extractor {
    @Override
    public String name() {
        return "json-ld";
    }

    @Override
    public void read(Page page, Claims claims) {
        if (!page.jsonLd().isEmpty()) {
            ItemReading.say(Items.ofJsonLd(page.jsonLd(), page.url()), page, claims);
        }
    }
}
