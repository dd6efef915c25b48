/** Tests of what people are told. */
@NullMarked
package io.shelftalker.notifier.timing;

import org.jspecify.annotations.NullMarked;
