/**
 * What people think of the answers that they were given: kept, and told to operators.
 *
 * <p>Knows no platform; who hears an opinion says of which message it is, and who keeps opinions elsewhere lends them.
 */
@NullMarked
package io.shelftalker.channels.opinion;

import org.jspecify.annotations.NullMarked;
