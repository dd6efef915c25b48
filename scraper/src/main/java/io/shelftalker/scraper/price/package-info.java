/**
 * Prices as shops and people write them: {@code 1.299,00 €}, {@code US$ 5}, {@code 12 500 ₸}, {@code ab 19,90}. Exact
 * decimals and ISO 4217 codes; what a text leaves open is said to be open, and nothing is ever guessed to be zero.
 *
 * <p>Knows texts and their context, but neither pages nor markup nor what a price is for.
 */
@NullMarked
package io.shelftalker.scraper.price;

import org.jspecify.annotations.NullMarked;
