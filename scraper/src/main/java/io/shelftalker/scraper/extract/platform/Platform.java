package io.shelftalker.scraper.extract.platform;

import io.shelftalker.scraper.extract.Extractor;
import io.shelftalker.scraper.extract.Reading;

/** A shop system's own words, read where those that all systems share leave something open. */
interface Platform extends Extractor {
    @Override
    default Cost cost() {
        return Cost.SOME;
    }

    @Override
    default boolean isWorthAsking(Reading soFar) {
        return !soFar.isComplete();
    }
}
