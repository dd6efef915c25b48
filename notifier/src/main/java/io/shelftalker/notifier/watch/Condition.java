package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.UnitPrice;
import io.shelftalker.catalog.product.Place;
import io.shelftalker.catalog.product.StoreId;
import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What must happen to a product for somebody to be told. */
public sealed interface Condition {

    /** Whether a change of a price alone can make it true. */
    default boolean isOfPrices() {
        return switch (this) {
            case AnyChange _, Below _, Fall _, Lowest _, UnitBelow _ -> true;
            case BackInStock _, SoldOut _, Delisted _, BackInCatalog _, InStore _, Nearby _ -> false;
            case OfForm(String _, OfOffer of) -> of.isOfPrices();
        };
    }

    /** What single forms of a product have as well. */
    sealed interface OfOffer extends Condition {}

    /** It can be bought again. */
    record BackInStock() implements OfOffer {}

    /** It can no longer be bought. */
    record SoldOut() implements OfOffer {}

    /** It costs more or less than before, or can no longer be bought. */
    record AnyChange() implements OfOffer {}

    /**
     * It comes to cost the target or less.
     *
     * @param target in the currency that the watch keeps: a price in another one says nothing
     */
    record Below(Money target) implements OfOffer {
        public Below {
            if (target.amount().signum() <= 0) {
                throw new IllegalArgumentException("Nothing costs " + target + " or less");
            }
        }

        boolean isMetBy(Money price) {
            return price.sameCurrency(target) && price.compareTo(target) <= 0;
        }
    }

    /** Its price falls so far, counted from the highest since it was asked for or last told. */
    sealed interface Fall extends Condition {

        /** Whether it has, between two prices of one currency of which the latter is lower. */
        boolean isEnough(Money from, Money to);

        default boolean isMetBetween(Money from, Money to) {
            return from.sameCurrency(to) && to.isBelow(from) && isEnough(from, to);
        }
    }

    /** By an amount. @param least in the currency that the watch keeps */
    record FallsBy(Money least) implements Fall {
        public FallsBy {
            if (least.amount().signum() <= 0) {
                throw new IllegalArgumentException(least + " is no fall");
            }
        }

        @Override
        public boolean isEnough(Money from, Money to) {
            return least.sameCurrency(from) && !from.minus(to).isBelow(least);
        }
    }

    /** By a share. @param percent of the price that it falls from; 0 for any fall */
    record FallsByShare(BigDecimal percent) implements Fall {
        public FallsByShare {
            if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) >= 0) {
                throw new IllegalArgumentException("No price falls by " + percent + " percent");
            }
        }

        @Override
        public boolean isEnough(Money from, Money to) {
            BigDecimal fall = from.minus(to).amount();
            return fall.movePointRight(2).compareTo(from.amount().multiply(percent)) >= 0;
        }
    }

    /** It costs less than it ever did, or than it did in so many days. */
    record Lowest(Optional<Integer> days) implements Condition {
        public Lowest {
            if (days.filter(count -> count < 1).isPresent()) {
                throw new IllegalArgumentException("There is no lowest price of " + days.get() + " days");
            }
        }
    }

    /** A litre or a kilogram of it comes to cost the target or less. */
    record UnitBelow(UnitPrice target) implements Condition {}

    /** It is taken out of the shop. */
    record Delisted() implements Condition {}

    /** It is put into the shop again. */
    record BackInCatalog() implements Condition {}

    /** A store has it again, or any store of a city. @param place what the store or the city is called */
    record InStore(String place, List<StoreId> stores) implements Condition {
        public InStore {
            stores = List.copyOf(stores);
        }
    }

    /**
     * Some store near a place has it again, after none had.
     *
     * @param place what that is called
     * @param from where that is; absent where only its stores are known
     * @param kilometres how far they are at most
     */
    record Nearby(String place, Optional<Place> from, int kilometres, List<StoreId> stores) implements Condition {
        public Nearby {
            stores = List.copyOf(stores);
        }
    }

    /**
     * The same of one of the forms that it comes in.
     *
     * @param form what that is called beside the others, as {@code 42 / red}
     * @param of whether it can be bought or not, or what it costs
     */
    record OfForm(String form, OfOffer of) implements Condition {}
}
