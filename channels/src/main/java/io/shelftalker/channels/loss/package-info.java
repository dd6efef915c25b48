/**
 * What people could not be shown as it was meant: counted, and told to operators.
 *
 * <p>Knows no platform; who renders or sends says what was lost.
 */
@NullMarked
package io.shelftalker.channels.loss;

import org.jspecify.annotations.NullMarked;
