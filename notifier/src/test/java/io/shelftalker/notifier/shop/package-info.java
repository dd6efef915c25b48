/** A small shop whose catalog tests change at will. */
@NullMarked
package io.shelftalker.notifier.shop;

import org.jspecify.annotations.NullMarked;
