/**
 * What shop systems write into every page of every shop that runs on them: their own product objects, with the variants,
 * their prices and what is there of them.
 *
 * <p>One class each. Knows the conventions of systems, and of no single shop.
 */
@NullMarked
package io.shelftalker.scraper.extract.platform;

import org.jspecify.annotations.NullMarked;
