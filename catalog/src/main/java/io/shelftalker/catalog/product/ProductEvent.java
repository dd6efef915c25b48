package io.shelftalker.catalog.product;

import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a change of an offer leaves in the table {@code catalog_event}, its columns named alike. */
record ProductEvent(
        String kind,
        String at,
        long product,
        @Nullable BigDecimal beforeAmount,
        @Nullable BigDecimal afterAmount,
        @Nullable String currency) {

    /** The events of a difference. A price in another currency makes none: there is no difference to tell. */
    static Stream<ProductEvent> of(Difference difference, Standing standing) {
        Observation seen = difference.observation();
        Optional<Money> price = seen.price().or(standing::price);
        return difference.changes().stream().flatMap(change -> switch (change) {
            case Change.Relisted _ -> Stream.of(of("relisted", seen, standing, Optional.empty(), Optional.empty()));
            case Change.Repriced(Money before, Money after) ->
                Stream.of(of("price", seen, standing, Optional.of(before), Optional.of(after)));
            case Change.Restocked _ -> Stream.of(of("restocked", seen, standing, Optional.empty(), price));
            case Change.SoldOut _ -> Stream.of(of("sold_out", seen, standing, Optional.empty(), Optional.empty()));
            case Change.Added _,
                    Change.Priced _,
                    Change.CurrencyChanged _,
                    Change.Confirmed _,
                    Change.InStores _,
                    Change.Described _,
                    Change.Rated _,
                    Change.Doubted _,
                    Change.Cleared _ -> Stream.empty();
        });
    }

    private static ProductEvent of(
            String kind, Observation seen, Standing standing, Optional<Money> before, Optional<Money> after) {
        return new ProductEvent(
                kind,
                seen.at().toString(),
                standing.product().value(),
                before.map(Money::amount).orElse(null),
                after.map(Money::amount).orElse(null),
                after.map(Money::currency).orElse(null));
    }
}
