package io.shelftalker.scraper.markup;

import java.util.Optional;

/**
 * One offer as markup has it.
 *
 * @param price what is to be paid; of a range the lowest
 * @param listPrice the higher price that it is reduced from, where that is said
 * @param aggregate whether it sums up several offers
 * @param availability the schema.org name, such as {@code InStock}
 * @param condition the schema.org name, such as {@code UsedCondition}
 * @param left how many are left
 * @param url as written
 */
public record OfferItem(
        Optional<WrittenPrice> price,
        Optional<WrittenPrice> listPrice,
        boolean aggregate,
        Optional<String> availability,
        Optional<String> condition,
        Optional<Integer> left,
        Optional<String> sku,
        Optional<String> url,
        Optional<String> seller) {

    /** Whether it is one of a thing that is not new. */
    public boolean isUsed() {
        return condition
                .filter(name -> name.startsWith("Used") || name.startsWith("Refurbished") || name.startsWith("Damaged"))
                .isPresent();
    }
}
