package io.shelftalker.scraper.run;

import io.shelftalker.testkit.shop.ShopProduct;
import io.shelftalker.testkit.shop.Stock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What should be told of a shop, computed from its lists of products alone: nothing of it goes through pages, rows or the
 * code that is tested.
 */
final class Oracle {
    private static final int MISSED = 3;
    private static final Set<Stock> OUT = Set.of(Stock.OUT, Stock.DISCONTINUED);

    private final Map<String, ShopProduct> believed = new HashMap<>();
    private final Map<String, Integer> missed = new HashMap<>();

    /** The first look, of which nobody hears. */
    Oracle(List<ShopProduct> shop) {
        shop.forEach(product -> believed.put(product.slug(), product));
    }

    /**
     * What a look at the shop should tell.
     *
     * @param listed what its list names
     * @param unreadable slugs whose pages say nothing that can be believed
     * @param wholeList whether what the list does not name is missing
     */
    List<String> after(List<ShopProduct> listed, Set<String> unreadable, boolean wholeList) {
        List<String> told = new ArrayList<>();
        listed.stream()
                .filter(product -> !unreadable.contains(product.slug()))
                .forEach(product -> told.addAll(changes(product)));
        listed.forEach(product -> missed.remove(product.slug()));
        if (wholeList) {
            told.addAll(departures(listed));
        }
        return told.stream().sorted().toList();
    }

    private List<String> changes(ShopProduct now) {
        ShopProduct before = believed.put(now.slug(), now);
        if (before == null) {
            return List.of("Added " + now.slug());
        }
        List<String> told = new ArrayList<>();
        if (!price(before).equals(price(now))) {
            told.add("PriceChanged " + now.slug() + " " + price(before) + " to " + price(now));
        }
        if (isOut(before) != isOut(now)) {
            told.add((isOut(now) ? "SoldOut " : "Restocked ") + now.slug());
        }
        return told;
    }

    private List<String> departures(List<ShopProduct> listed) {
        Set<String> gone = new HashSet<>(believed.keySet());
        listed.forEach(product -> gone.remove(product.slug()));
        List<String> told = new ArrayList<>();
        for (String slug : gone) {
            if (missed.merge(slug, 1, Integer::sum) == MISSED) {
                told.add("Delisted " + slug);
            }
        }
        return told;
    }

    private static boolean isOut(ShopProduct product) {
        return OUT.contains(product.stock());
    }

    private static String price(ShopProduct product) {
        return product.price().toPlainString() + " " + product.currency();
    }
}
