/** Tests of what people are told. */
@NullMarked
package io.shelftalker.notifier.notice;

import org.jspecify.annotations.NullMarked;
