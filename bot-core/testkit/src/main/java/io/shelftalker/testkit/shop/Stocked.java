package io.shelftalker.testkit.shop;

import java.time.Instant;

/** A product as it stands on the shelf, and since when; the time is the sitemap's lastmod, in whole seconds. */
public record Stocked(ShopProduct product, Instant lastModified) {}
