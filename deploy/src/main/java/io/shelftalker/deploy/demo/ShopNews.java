package io.shelftalker.deploy.demo;

import io.shelftalker.i18n.Money;
import io.shelftalker.i18n.Phrase;
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

    /** @param what happened to which product */
    record Item(Instant at, Phrase what) {}

    synchronized Item add(Instant at, LivingShop.Change change) {
        Item item = new Item(at, Phrase.of("demo.news", change.name(), what(change.before(), change.after())));
        items.addFirst(item);
        if (items.size() > KEPT) {
            items.removeLast();
        }
        return item;
    }

    synchronized List<Item> latest() {
        return List.copyOf(items);
    }

    private static Phrase what(ShopProduct before, ShopProduct after) {
        if (before.stock() != Stock.OUT && after.stock() == Stock.OUT) {
            return Phrase.of("demo.sold-out");
        }
        if (before.stock() == Stock.OUT && after.stock() != Stock.OUT) {
            return Phrase.of("demo.back");
        }
        return Phrase.of("demo.price", price(before), price(after));
    }

    private static Money price(ShopProduct product) {
        return new Money(product.price(), product.currency());
    }
}
