package io.shelftalker.scraper.extract;

import java.util.Optional;

/** One way in which pages tell of their product. */
interface Extractor {
    /** What it is called as evidence, such as {@code json-ld}. */
    String name();

    /** Where it stands among the others: what a lower one says counts before what a higher one says. */
    int rank();

    /** What the page says of its main product in this way; empty where it says nothing of a product. */
    Optional<Reading> read(Markup page);
}
