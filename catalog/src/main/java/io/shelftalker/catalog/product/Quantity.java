package io.shelftalker.catalog.product;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much of something is in a package, all of its bottles, cans and bags together.
 *
 * @param amount more than zero
 */
public record Quantity(BigDecimal amount, Unit unit) {
    /** What is counted. */
    public enum Unit {
        MILLILITRE("ml"),
        GRAM("g"),
        PIECE("pieces");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        String symbol() {
            return symbol;
        }
    }

    public Quantity {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("A quantity is more than " + amount);
        }
        amount = amount.stripTrailingZeros();
        amount = amount.setScale(Math.max(0, amount.scale()));
    }

    /**
     * The quantity that a text says, be it only that or the name of a product: {@code 750 ml}, {@code 6 × 33 cl},
     * {@code 1,5 L}, {@code 12 fl oz}, {@code pack of 6}.
     */
    public static Optional<Quantity> read(String text) {
        return QuantityReader.read(text).map(QuantityReader.Found::quantity);
    }

    /** The part of a text that says the quantity, as it is written. */
    public static Optional<String> written(String text) {
        return QuantityReader.read(text).map(QuantityReader.Found::written);
    }
}
