/** Tests of what people are told. */
@NullMarked
package io.shelftalker.notifier.digest;

import org.jspecify.annotations.NullMarked;
