package io.shelftalker.catalog.browse;

/**
 * A category of the widest kind, counted.
 *
 * @param available how many of its products can be bought
 */
public record Section(String name, int products, int available) {
    int count(boolean availableOnly) {
        return availableOnly ? available : products;
    }
}
