/**
 * The one HTTP way out to addresses that people give, and the guard that decides which of them may be called.
 */
@NullMarked
package io.shelftalker.core.egress;

import org.jspecify.annotations.NullMarked;
