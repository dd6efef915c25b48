package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.i18n.Money;
import java.util.List;
import java.util.Optional;

/** What somebody asks of a product: any change of it, or a price. */
sealed interface Wish {
    /** The conditions that a watch of this wish has. */
    List<Condition> conditions();

    /** It is back in stock, or its price changes. */
    record AnyChange() implements Wish {
        @Override
        public List<Condition> conditions() {
            return List.of(new Condition.BackInStock(), new Condition.AnyPriceChange());
        }
    }

    /** It costs this or less. */
    record Price(Money target) implements Wish {
        @Override
        public List<Condition> conditions() {
            return List.of(condition());
        }

        /** The price, where it is within the target already: that is answered, not awaited. */
        Optional<Money> met(ProductView product) {
            return product.listed() ? product.price().filter(condition()::isMetBy) : Optional.empty();
        }

        private Condition.Below condition() {
            return new Condition.Below(target);
        }
    }

    /** The wish that these conditions come from; absent where there are none. */
    static Optional<Wish> of(List<Condition> conditions) {
        if (conditions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(conditions.stream()
                .filter(Condition.Below.class::isInstance)
                .map(Condition.Below.class::cast)
                .findFirst()
                .<Wish>map(below -> new Price(below.target()))
                .orElse(new AnyChange()));
    }

    /** How a button says it, to be read by {@link Target#read}; absent for any change. */
    default Optional<String> written() {
        return switch (this) {
            case AnyChange _ -> Optional.empty();
            case Price price ->
                Optional.of(price.target().amount().toPlainString() + " "
                        + price.target().currency());
        };
    }
}
