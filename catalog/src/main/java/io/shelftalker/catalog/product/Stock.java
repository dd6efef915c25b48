package io.shelftalker.catalog.product;

import java.util.Optional;

/**
 * What a shop says of its stock.
 *
 * @param reason the schema.org name behind it, such as {@code InStock} or {@code PreOrder}
 * @param left how many are left, where the shop says so
 */
public record Stock(Availability availability, Optional<String> reason, Optional<Integer> left) {
    public static final Stock UNKNOWN = new Stock(Availability.UNKNOWN, Optional.empty(), Optional.empty());

    /**
     * Reads a schema.org ItemAvailability name. PreOrder, BackOrder, LimitedAvailability, InStoreOnly, OnlineOnly,
     * PreSale, MadeToOrder and Reserved can be bought; Discontinued, OutOfStock and SoldOut cannot; anything else is
     * unknown.
     *
     * @see <a href="https://schema.org/ItemAvailability">schema.org/ItemAvailability</a>
     */
    public static Stock ofSchema(String name) {
        return switch (name) {
            case "InStock",
                    "PreOrder",
                    "BackOrder",
                    "LimitedAvailability",
                    "InStoreOnly",
                    "OnlineOnly",
                    "PreSale",
                    "MadeToOrder",
                    "Reserved" -> new Stock(Availability.IN, Optional.of(name), Optional.empty());
            case "OutOfStock", "SoldOut", "Discontinued" ->
                new Stock(Availability.OUT, Optional.of(name), Optional.empty());
            default -> UNKNOWN;
        };
    }

    /**
     * What a word and a number say together: the word counts before the number, a number without a word says it too, and
     * what contradicts itself says nothing.
     */
    public static Stock of(Optional<Stock> word, Optional<Integer> left) {
        Stock told = word.orElseGet(() -> left.filter(count -> count >= 0)
                .map(count -> ofSchema(count > 0 ? "InStock" : "OutOfStock"))
                .orElse(UNKNOWN));
        if (told.availability() != Availability.IN || left.isEmpty()) {
            return told;
        }
        return left.get() > 0 ? told.withLeft(left.get()) : UNKNOWN;
    }

    /** Whether the shop says anything about it. */
    public boolean isKnown() {
        return availability != Availability.UNKNOWN;
    }

    public Stock withLeft(int count) {
        return new Stock(availability, reason, Optional.of(count));
    }
}
