/** Tests of what pages say to machines: pages in files, and what stands in them. */
@NullMarked
package io.shelftalker.scraper.markup;

import org.jspecify.annotations.NullMarked;
