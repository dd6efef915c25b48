package io.shelftalker.scraper.markup;

import java.util.Locale;
import java.util.Optional;

/**
 * Reads schema.org's and OpenGraph's words for availability, in any of their spellings.
 *
 * @see <a href="https://schema.org/ItemAvailability">schema.org/ItemAvailability</a>
 */
public final class ItemAvailability {
    private ItemAvailability() {}

    /**
     * The schema.org name, such as {@code InStock}; empty where the word is none for availability.
     *
     * @param text such as {@code https://schema.org/InStock}, {@code InStock}, {@code in stock} or {@code oos}
     */
    public static Optional<String> name(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        String last = word.substring(
                Math.max(word.lastIndexOf('/'), Math.max(word.lastIndexOf('#'), word.lastIndexOf(':'))) + 1);
        return Optional.of(schemaName(squeezed(last))).filter(name -> !name.isEmpty());
    }

    private static String squeezed(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        word.chars().filter(Character::isLetterOrDigit).forEach(letter -> letters.append((char) letter));
        return letters.toString();
    }

    private static String schemaName(String word) {
        return switch (word) {
            case "instock", "available", "availablenow", "inventoryavailable", "true", "yes" -> "InStock";
            case "outofstock", "oos", "unavailable", "notavailable", "notinstock", "nostock", "false", "no" ->
                "OutOfStock";
            case "soldout", "sold" -> "SoldOut";
            case "preorder", "availableforpreorder" -> "PreOrder";
            case "backorder", "backordered", "onbackorder", "availablefororder", "availableforbackorder" -> "BackOrder";
            case "limitedavailability", "limited", "limitedstock", "lowstock" -> "LimitedAvailability";
            case "instoreonly" -> "InStoreOnly";
            case "onlineonly" -> "OnlineOnly";
            case "presale" -> "PreSale";
            case "madetoorder" -> "MadeToOrder";
            case "reserved" -> "Reserved";
            case "discontinued" -> "Discontinued";
            default -> "";
        };
    }
}
