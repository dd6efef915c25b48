package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.Products;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.web.Amount;
import io.shelftalker.core.web.Refusal;
import io.shelftalker.i18n.Money;
import io.shelftalker.i18n.Phrasebook;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Orders to watch a product. */
@Singleton
final class ProductOrders {
    private final Products products;
    private final Watches watches;
    private final Wishes wishes;
    private final WatchRegister register;

    ProductOrders(Products products, Watches watches, Wishes wishes, WatchRegister register) {
        this.products = products;
        this.watches = watches;
        this.wishes = wishes;
        this.register = register;
    }

    /**
     * Lets somebody watch what is asked for. What they wait for already is left as it is.
     *
     * @param book the words in which it is said what cannot be done
     */
    Ordered make(Handle handle, Watcher watcher, WatchRequest request, Phrasebook book) {
        String seen = watches.now(handle);
        ProductView product = product(handle, request.product().orElseThrow());
        Wish wish = wish(handle, product, request, book);
        boolean fresh =
                !watches.of(handle, watcher, product.id(), wish.formName()).equals(Optional.of(wish));
        Sight sight = fresh ? wishes.keep(handle, watcher, product, wish, seen) : wishes.look(handle, product, wish);
        WatchId id = register.find(handle, watcher, product.id(), wish.formName())
                .orElseThrow()
                .id();
        return new Ordered(id, fresh, Wording.isSo(wish, sight), Optional.empty(), Wording.made(product, wish, sight));
    }

    private ProductView product(Handle handle, WatchRequest.Subject subject) {
        List<String> given = List.of(subject.id(), subject.sku(), subject.url()).stream()
                .flatMap(Optional::stream)
                .toList();
        if (given.size() != 1) {
            throw Refusal.unprocessable("product-unclear", "Name the product by one of id, sku and url.");
        }
        List<ProductView> found = subject.id()
                .map(id -> byId(handle, id))
                .or(() -> subject.sku().map(sku -> products.withCode(handle, sku)))
                .orElseGet(() -> byUrl(handle, given.getFirst()));
        if (found.isEmpty()) {
            throw Refusal.unprocessable("product-unknown", "There is no such product in the catalog.");
        }
        if (found.size() > 1) {
            String ids = found.stream()
                    .map(product -> Long.toString(product.id().value()))
                    .collect(Collectors.joining(", "));
            throw Refusal.unprocessable(
                    "product-ambiguous", "Several products have this SKU. Name one by its id: " + ids + ".");
        }
        return found.getFirst();
    }

    private List<ProductView> byId(Handle handle, String id) {
        return id.matches("\\d{1,18}")
                ? products.find(handle, new ProductId(Long.parseLong(id))).stream()
                        .toList()
                : List.of();
    }

    private List<ProductView> byUrl(Handle handle, String url) {
        try {
            URI address = URI.create(url.strip());
            return address.getHost() == null
                    ? List.of()
                    : products.at(handle, address).stream().toList();
        } catch (IllegalArgumentException none) {
            return List.of();
        }
    }

    private Wish wish(Handle handle, ProductView product, WatchRequest request, Phrasebook book) {
        Optional<String> form = request.form().map(name -> form(product, name));
        Target.Resolved target = request.condition()
                .map(condition -> meant(handle, product, form, condition))
                .orElseGet(() -> wishes.read(handle, product, new Asking(request.when(), form, Optional.empty())));
        if (!(target instanceof Target.Wished(Wish wish))) {
            throw Refusal.unprocessable(code(target), book.text(WatchReplies.why(product, target)));
        }
        if (!wish.formName().equals(form)) {
            throw Refusal.unprocessable(
                    "condition-not-of-forms", "That is known of the whole product only. Leave 'form' out.");
        }
        return wish;
    }

    private static String form(ProductView product, String name) {
        return Forms.named(product.variants(), name)
                .flatMap(offer -> offer.form())
                .orElseThrow(() -> Refusal.unprocessable(
                        "form-unknown",
                        "The product comes in these: "
                                + product.variants().stream()
                                        .flatMap(offer -> offer.form().stream())
                                        .collect(Collectors.joining("; "))
                                + "."));
    }

    private Target.Resolved meant(Handle handle, ProductView product, Optional<String> form, ConditionBody condition) {
        if (condition.kind().equals(ConditionBody.IN_STORE)) {
            return inStore(handle, product, condition);
        }
        Wish wish = condition.wish();
        Optional<Money> named = condition.price().map(Amount::money);
        Optional<Money> price = Wishes.price(product, form);
        if (named.isPresent() && price.isEmpty()) {
            return new Target.NoPrice();
        }
        if (named.isPresent() && !named.get().sameCurrency(price.orElseThrow())) {
            return new Target.OtherCurrency(price.get().currency());
        }
        return Wishes.ofForm(product, form, new Target.Wished(wish));
    }

    private Target.Resolved inStore(Handle handle, ProductView product, ConditionBody condition) {
        Asking there = new Asking(Optional.empty(), Optional.empty(), condition.place());
        Target.Resolved target = wishes.read(handle, product, there);
        if (target instanceof Target.Wished(Wish wish) && wish.place().isEmpty()) {
            throw Refusal.unprocessable("store-unknown", "There is no store, and no city with stores, of this name.");
        }
        return target;
    }

    private static String code(Target.Resolved target) {
        return switch (target) {
            case Target.OtherCurrency _ -> "currency-differs";
            case Target.NoPrice _ -> "price-unknown";
            case Target.NoUnit _ -> "unit-price-unknown";
            case Target.Unreadable _, Target.Wished _ -> "condition-unreadable";
        };
    }
}
