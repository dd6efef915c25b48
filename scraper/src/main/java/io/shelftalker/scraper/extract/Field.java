package io.shelftalker.scraper.extract;

import io.shelftalker.catalog.product.Stock;
import io.shelftalker.catalog.product.StoreStock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Something to know of a product.
 *
 * @param <T> what its values are
 */
public final class Field<T> {
    public static final Field<String> NAME = words("name");
    public static final Field<String> BRAND = words("brand");
    public static final Field<String> DESCRIPTION = words("description");
    /** From the widest category to the narrowest. */
    public static final Field<List<String>> CATEGORY = new Field<>("category", List::equals);
    /** Addresses as the page writes them, the main picture first. */
    public static final Field<List<String>> IMAGES = new Field<>("images", List::equals);

    public static final Field<String> SKU = words("sku");
    public static final Field<String> GTIN = new Field<>("gtin", String::equals);
    public static final Field<String> MPN = words("mpn");
    /** What a buyer pays for one. */
    public static final Field<Price> PRICE = new Field<>("price", Price::isSameAmount);
    /** A higher price that it is reduced from. */
    public static final Field<Price> LIST_PRICE = new Field<>("listPrice", Price::isSameAmount);
    /** ISO 4217, for prices that are told without one. */
    public static final Field<String> CURRENCY = new Field<>("currency", String::equals);

    public static final Field<Stock> STOCK =
            new Field<>("availability", (one, other) -> one.availability() == other.availability());
    /** schema.org's name, such as {@code UsedCondition}. */
    public static final Field<String> CONDITION = new Field<>("condition", String::equals);
    /** Of five. */
    public static final Field<BigDecimal> RATING = new Field<>("rating", (one, other) -> one.compareTo(other) == 0);

    public static final Field<Integer> REVIEW_COUNT = new Field<>("reviewCount", Integer::equals);
    public static final Field<List<Variant>> VARIANTS = new Field<>("variants", List::equals);
    /** Attributes by their names in lower case. */
    public static final Field<Map<String, String>> FACETS = new Field<>("facets", Map::equals);

    /** Where bidding for it began, once it was bid more; no fact of the product, and so not among {@link #ALL}. */
    public static final Field<Price> STARTING_PRICE = new Field<>("startingPrice", Price::isSameAmount);

    /** What single stores have of it; not a fact of the product itself, and so not among {@link #ALL}. */
    static final Field<List<StoreStock>> STORES = new Field<>("stores", List::equals);

    /** All facts of a product, in the order in which people read them. */
    public static final List<Field<?>> ALL = List.of(
            NAME,
            BRAND,
            PRICE,
            LIST_PRICE,
            CURRENCY,
            STOCK,
            SKU,
            GTIN,
            MPN,
            CONDITION,
            RATING,
            REVIEW_COUNT,
            CATEGORY,
            DESCRIPTION,
            IMAGES,
            VARIANTS,
            FACETS);

    private final String name;
    private final BiPredicate<T, T> same;

    private Field(String name, BiPredicate<T, T> same) {
        this.name = name;
        this.same = same;
    }

    private static Field<String> words(String name) {
        return new Field<>(
                name, (one, other) -> one.equals(other) || folded(one).equals(folded(other)));
    }

    /** The one of this name. */
    public static Optional<Field<?>> named(String name) {
        return ALL.stream().filter(field -> field.name.equals(name)).findFirst();
    }

    public String name() {
        return name;
    }

    /** Whether two values say the same, however they are written. */
    boolean isSame(T one, T other) {
        return same.test(one, other);
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        String lower = text.toLowerCase(Locale.ROOT);
        for (int index = 0; index < lower.length(); index += Character.charCount(lower.codePointAt(index))) {
            if (Character.isLetterOrDigit(lower.codePointAt(index))) {
                folded.appendCodePoint(lower.codePointAt(index));
            }
        }
        return folded.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
