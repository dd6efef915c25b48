/**
 * Looking around in the catalog: the newest, one by chance, by category, by words, and one product close up.
 *
 * <p>Reads and never changes; whatever is shown was read in the turn that shows it. Knows commands and replies, but no
 * platform.
 */
@NullMarked
package io.shelftalker.catalog.browse;

import org.jspecify.annotations.NullMarked;
