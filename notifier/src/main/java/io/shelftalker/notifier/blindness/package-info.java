/**
 * Shops that cannot be read: which, since when, and why, as the catalog's events tell it.
 */
@NullMarked
package io.shelftalker.notifier.blindness;

import org.jspecify.annotations.NullMarked;
