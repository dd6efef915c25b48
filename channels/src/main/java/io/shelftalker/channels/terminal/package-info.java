/**
 * A chat in the terminal, for trying everything without a token: one person, the owner, whose buttons have numbers.
 *
 * <p>A channel like every other; knows neither products nor who is allowed what.
 */
@NullMarked
package io.shelftalker.channels.terminal;

import org.jspecify.annotations.NullMarked;
