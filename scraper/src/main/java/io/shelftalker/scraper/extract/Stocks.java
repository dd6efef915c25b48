package io.shelftalker.scraper.extract;

import io.shelftalker.catalog.product.Stock;
import java.util.Locale;

/** Reads schema.org's and OpenGraph's words for availability, in any of their spellings. */
final class Stocks {
    private Stocks() {}

    /** @param text such as {@code https://schema.org/InStock}, {@code InStock}, {@code in stock} or {@code oos} */
    static Stock read(String text) {
        String word = text.strip();
        String name = word.substring(Math.max(word.lastIndexOf('/'), word.lastIndexOf('#')) + 1);
        return Stock.ofSchema(schemaName(name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "")));
    }

    private static String schemaName(String word) {
        return switch (word) {
            case "instock", "available", "availablenow" -> "InStock";
            case "outofstock", "oos", "unavailable" -> "OutOfStock";
            case "soldout" -> "SoldOut";
            case "preorder" -> "PreOrder";
            case "backorder", "availablefororder" -> "BackOrder";
            case "limitedavailability" -> "LimitedAvailability";
            case "instoreonly" -> "InStoreOnly";
            case "onlineonly" -> "OnlineOnly";
            case "presale" -> "PreSale";
            case "madetoorder" -> "MadeToOrder";
            case "reserved" -> "Reserved";
            case "discontinued" -> "Discontinued";
            default -> word;
        };
    }
}
