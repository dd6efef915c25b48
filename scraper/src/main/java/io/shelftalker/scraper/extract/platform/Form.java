package io.shelftalker.scraper.extract.platform;

import io.shelftalker.scraper.extract.Variant;

/**
 * A form that a product comes in, as a shop system has it.
 *
 * @param named whether the page's address asks for this one
 */
record Form(Variant variant, boolean named) {}
