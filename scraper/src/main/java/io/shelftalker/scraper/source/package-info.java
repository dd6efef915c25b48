/**
 * The shops that a workspace reads: where they are, when they are due, how politely they are treated, and what is found
 * at an address before it is kept.
 *
 * <p>Knows nothing of how a run goes.
 */
@NullMarked
package io.shelftalker.scraper.source;

import org.jspecify.annotations.NullMarked;
