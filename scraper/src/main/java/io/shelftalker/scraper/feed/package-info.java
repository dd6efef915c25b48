/**
 * Shops that hand out their products as data: Google Merchant feeds, Shopify's {@code products.json}, WooCommerce's Store
 * API. Their rows become observations without a page being fetched.
 *
 * <p>Knows the formats, and nothing of runs.
 */
@NullMarked
package io.shelftalker.scraper.feed;

import org.jspecify.annotations.NullMarked;
