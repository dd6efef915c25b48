package io.shelftalker.scraper.extract;

import io.shelftalker.catalog.product.Observation;

/**
 * A product that was read on a page.
 *
 * @param product without a price where that stays open
 */
public record Sighting(Observation product, PriceSigns prices) {}
