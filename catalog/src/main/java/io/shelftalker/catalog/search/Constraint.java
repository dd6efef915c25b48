package io.shelftalker.catalog.search;

import io.shelftalker.i18n.CurrencyMark;
import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that products must be, beside having words in them, or how they are to be ordered. */
public sealed interface Constraint {

    /**
     * It costs this much.
     *
     * @param mark the currency that was written with it; a price in another one does not compare
     */
    record Price(Optional<Bound> least, Optional<Bound> most, Optional<CurrencyMark> mark) implements Constraint {
        public Price {
            if (least.isEmpty() && most.isEmpty()) {
                throw new IllegalArgumentException("A price without bounds is no constraint");
            }
        }

        /** Whether a price is so. */
        public boolean allows(Money price) {
            return mark.map(written -> written.means(price.currency())).orElse(true)
                    && least.map(bound -> bound.compare(price) >= (bound.inclusive() ? 0 : 1))
                            .orElse(true)
                    && most.map(bound -> bound.compare(price) <= (bound.inclusive() ? 0 : -1))
                            .orElse(true);
        }

        /** The same number of the shop's own currency, as a part of what is asked. */
        public Asked.Part unmarked() {
            Price price = new Price(least, most, Optional.empty());
            return new Asked.Part(price, price.spelledOut());
        }

        /** This and what an earlier one says of the other end of the range; nothing where this one alone counts. */
        Optional<Price> within(Price earlier) {
            boolean sameMoney = mark.isEmpty() || earlier.mark.isEmpty() || mark.equals(earlier.mark);
            if (!sameMoney || (least.isPresent() && most.isPresent())) {
                return Optional.empty();
            }
            Optional<Bound> from = least.or(() -> earlier.least);
            Optional<Bound> to = most.or(() -> earlier.most);
            boolean empty = from.isPresent()
                    && to.isPresent()
                    && from.get().amount().compareTo(to.get().amount()) >= 0;
            boolean alone = from.equals(least) && to.equals(most);
            return empty || alone ? Optional.empty() : Optional.of(new Price(from, to, mark.or(() -> earlier.mark)));
        }

        /** In signs rather than words, {@code <= 20 €}, but for a range that reads as one: {@code between 10 and 20 €}. */
        String spelledOut() {
            String currency = mark.map(written -> " " + written.written()).orElse("");
            boolean range = Stream.of(least, most)
                    .allMatch(end -> end.filter(Bound::inclusive).isPresent());
            return (range ? range() : signs()) + currency;
        }

        private String range() {
            return "between " + least.orElseThrow().amount().toPlainString() + " and "
                    + most.orElseThrow().amount().toPlainString();
        }

        private String signs() {
            String from = least.map(bound ->
                            (bound.inclusive() ? ">= " : "> ") + bound.amount().toPlainString())
                    .orElse("");
            String to = most.map(bound ->
                            (bound.inclusive() ? "<= " : "< ") + bound.amount().toPlainString())
                    .orElse("");
            return (from + " " + to).strip();
        }
    }

    /**
     * An end of a range.
     *
     * @param inclusive whether it belongs to the range itself
     */
    record Bound(BigDecimal amount, boolean inclusive) {
        private int compare(Money price) {
            return price.amount().compareTo(amount);
        }
    }

    /** It can be bought, or cannot. */
    record Stock(boolean available) implements Constraint {}

    /** It costs less than its page says it did, or than it did {@link #LATELY}. */
    record Reduced() implements Constraint {
        /** How long ago a price may have fallen that is a reduction still. */
        static final Duration LATELY = Duration.ofDays(30);
    }

    /** Buyers gave it at least so many of five stars. */
    record Rated(BigDecimal least) implements Constraint {}

    /** It does not have all of these words in its name, brand, categories or attributes. */
    record Without(String words) implements Constraint {}

    /** In this order rather than by how well the words fit. */
    record Sorted(Order order) implements Constraint {}

    enum Order {
        CHEAPEST,
        DEAREST,
        NEWEST,
        BEST_RATED
    }

    /** Whether it leaves products out. */
    default boolean narrows() {
        return !(this instanceof Sorted);
    }
}
