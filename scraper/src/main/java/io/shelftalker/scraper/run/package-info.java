/**
 * One pass over a source, from its list of pages to the changes in the catalog: shared by replicas, continued after a
 * kill, staged before anything is believed, and reported.
 *
 * <p>Knows neither chat platforms nor who watches what.
 */
@NullMarked
package io.shelftalker.scraper.run;

import org.jspecify.annotations.NullMarked;
