/**
 * Words, numbers, money and dates in the language of whoever reads them.
 *
 * <p>Everything above speaks in {@link io.shelftalker.i18n.Phrase}s and {@link io.shelftalker.i18n.Money}; text is made
 * here, last, for one reader. This package knows neither chats nor products.
 */
@NullMarked
package io.shelftalker.i18n;

import org.jspecify.annotations.NullMarked;
