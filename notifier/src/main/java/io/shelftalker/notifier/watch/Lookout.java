package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.product.CatalogEvent;
import io.shelftalker.catalog.search.Asked;
import io.shelftalker.catalog.search.Constraint;
import io.shelftalker.catalog.search.SearchKeys;
import io.shelftalker.catalog.search.SearchReader;
import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody looks for over time.
 *
 * @param text as they asked for it; empty for all of a category
 * @param category the widest category that it is in
 * @param fresh whether only what is new to the shop is told
 */
public record Lookout(String text, Optional<String> category, boolean fresh) {

    /** What was asked, without an order. */
    Asked asked() {
        if (text.isEmpty()) {
            return Asked.words("");
        }
        Asked read = SearchReader.read(text);
        List<Asked.Part> narrowing = read.parts().stream()
                .filter(part -> part.constraint().narrows())
                .toList();
        return new Asked(read.words(), narrowing);
    }

    /** What people are told that it is. */
    public String called() {
        return Stream.concat(Stream.of(text).filter(said -> !said.isEmpty()), category.stream())
                .reduce((said, name) -> said + " · " + name)
                .orElse("");
    }

    String key() {
        return category.map(SearchKeys::ofCategory).orElseGet(() -> SearchKeys.of(asked()));
    }

    /** The highest price that fits. */
    Optional<BigDecimal> most() {
        return read().prices()
                .flatMap(price -> price.most().stream())
                .map(Constraint.Bound::amount)
                .findFirst();
    }

    Read read() {
        return new Read(this, asked());
    }

    /** One whose words were read. */
    record Read(Lookout lookout, Asked asked) {

        /** Whether a product that fits now did not before this event. */
        boolean isNews(CatalogEvent.OfProduct event) {
            return switch (event) {
                case CatalogEvent.Added _ -> true;
                case CatalogEvent.Relisted _ -> !lookout.fresh();
                case CatalogEvent.PriceChanged(var _, var _, Money before, Money _) ->
                    !lookout.fresh() && prices().anyMatch(price -> !price.allows(before));
                case CatalogEvent.Restocked _ -> !lookout.fresh() && asksForStock();
                case CatalogEvent.SoldOut _,
                        CatalogEvent.FormsChanged _,
                        CatalogEvent.Delisted _,
                        CatalogEvent.Merged _,
                        CatalogEvent.Split _ -> false;
            };
        }

        private Stream<Constraint.Price> prices() {
            return constraints().filter(Constraint.Price.class::isInstance).map(Constraint.Price.class::cast);
        }

        private boolean asksForStock() {
            return constraints().anyMatch(new Constraint.Stock(true)::equals);
        }

        private Stream<Constraint> constraints() {
            return asked.parts().stream().map(Asked.Part::constraint);
        }
    }
}
