/** Tests of what is watched and of the talk about it. */
@NullMarked
package io.shelftalker.notifier.watch;

import org.jspecify.annotations.NullMarked;
