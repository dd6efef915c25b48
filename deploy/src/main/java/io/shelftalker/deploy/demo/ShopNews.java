package io.shelftalker.deploy.demo;

import io.shelftalker.testkit.shop.ShopProduct;
import io.shelftalker.testkit.shop.Stock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last things that happened in the sample shop, newest first, in words. */
final class ShopNews {
    private static final int KEPT = 8;

    private final Deque<Item> items = new ArrayDeque<>();

    /** @param text what happened to which product */
    record Item(Instant at, String text) {}

    synchronized Item add(Instant at, LivingShop.Change change) {
        Item item = new Item(at, change.name() + ": " + words(change.before(), change.after()));
        items.addFirst(item);
        if (items.size() > KEPT) {
            items.removeLast();
        }
        return item;
    }

    synchronized List<Item> latest() {
        return List.copyOf(items);
    }

    private static String words(ShopProduct before, ShopProduct after) {
        if (before.stock() != Stock.OUT && after.stock() == Stock.OUT) {
            return "sold out";
        }
        if (before.stock() == Stock.OUT && after.stock() != Stock.OUT) {
            return "back in stock";
        }
        return before.price() + " → " + after.price() + " $";
    }
}
