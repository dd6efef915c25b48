/**
 * What a robots.txt says: its groups, which rule decides over a URL, delays and sitemaps, by RFC 9309.
 *
 * <p>Reads text. Knows neither how the file is fetched nor what is done with the answer.
 */
@NullMarked
package io.shelftalker.scraper.robots;

import org.jspecify.annotations.NullMarked;
