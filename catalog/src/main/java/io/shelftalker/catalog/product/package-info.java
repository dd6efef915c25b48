/**
 * What is sold, by whom, for how much and whether it is there: the products, the observations that move them, and the
 * events that follow.
 *
 * <p>Only evidence changes anything here, and every change leaves an event in the same transaction. Knows neither pages
 * nor chats.
 */
@NullMarked
package io.shelftalker.catalog.product;

import org.jspecify.annotations.NullMarked;
