package io.shelftalker.notifier.watch;

import io.shelftalker.i18n.Money;

/** What must happen to a product for somebody to be told. */
public sealed interface Condition {

    /** It can be bought again. */
    record BackInStock() implements Condition {}

    /** It costs more or less than before. */
    record AnyPriceChange() implements Condition {}

    /**
     * It comes to cost the target or less.
     *
     * @param target in the currency that the watch keeps: a price in another one says nothing
     */
    record Below(Money target) implements Condition {
        public Below {
            if (target.amount().signum() <= 0) {
                throw new IllegalArgumentException("Nothing costs " + target + " or less");
            }
        }

        boolean isMetBy(Money price) {
            return price.sameCurrency(target) && price.compareTo(target) <= 0;
        }
    }
}
