/**
 * Which pages a site has: its sitemaps found, read within their budgets, and walked through.
 *
 * <p>What is wrong with a list is named, never guessed around. Knows nothing of what the pages say.
 */
@NullMarked
package io.shelftalker.scraper.sitemap;

import org.jspecify.annotations.NullMarked;
