package io.shelftalker.scraper.extract.platform;

import io.shelftalker.scraper.extract.Price;
import io.shelftalker.scraper.extract.Variant;
import java.util.Optional;

/**
 * A form that a product comes in, as a shop system has it.
 *
 * @param named whether the page's address asks for this one
 * @param listPrice a price it is reduced from; one that is not higher is none
 */
record Form(Variant variant, boolean named, Optional<Price> listPrice) {}
