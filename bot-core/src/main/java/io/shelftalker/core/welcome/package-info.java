/**
 * The first minute: what the bot says to somebody new, and what it can be asked.
 *
 * <p>Knows the other commands only by what they say of themselves.
 */
@NullMarked
package io.shelftalker.core.welcome;

import org.jspecify.annotations.NullMarked;
