/**
 * What the channels have in common: the way in, their accounts, and text that any platform takes.
 *
 * <p>Knows no platform; each of those has a package of its own below this one.
 */
@NullMarked
package io.shelftalker.channels;

import org.jspecify.annotations.NullMarked;
