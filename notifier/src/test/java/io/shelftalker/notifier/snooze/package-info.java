/** Tests of what people are told. */
@NullMarked
package io.shelftalker.notifier.snooze;

import org.jspecify.annotations.NullMarked;
