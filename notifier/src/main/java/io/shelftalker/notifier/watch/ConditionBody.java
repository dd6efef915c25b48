package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.UnitPrice;
import io.shelftalker.core.web.Amount;
import io.shelftalker.core.web.Refusal;
import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is waited for, as the API writes and reads it: {@code {"kind": "below", "price": {…}}}.
 *
 * @param kind one of {@link #KINDS}
 * @param percent by how much of it a price must fall
 * @param days of a lowest price: in how many; without, it is the lowest ever
 * @param unit of a unit price: litre or kilogram
 * @param place a store, a city with stores, or a place near which a store is to have it, as {@code within 10 km of Laval}
 */
record ConditionBody(
        String kind,
        Optional<Amount> price,
        Optional<BigDecimal> percent,
        Optional<Integer> days,
        Optional<String> unit,
        Optional<String> place) {
    static final String IN_STORE = "in_store";
    static final List<String> KINDS = List.of(
            "any_change",
            "back_in_stock",
            "sold_out",
            "below",
            "falls_by",
            "falls_by_percent",
            "lowest",
            "unit_below",
            "delisted",
            "back_in_catalog",
            IN_STORE);
    private static final int MOST_DAYS = 3_650;

    private ConditionBody(String kind) {
        this(kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static ConditionBody of(Wish wish) {
        return switch (wish) {
            case Wish.AnyChange _ -> new ConditionBody("any_change");
            case Wish.Price(Money target) -> priced("below", target);
            case Wish.Only(Condition condition) -> of(condition);
            case Wish.OfForm(String _, Wish of) -> of(of);
        };
    }

    private static ConditionBody of(Condition condition) {
        Optional<Integer> none = Optional.empty();
        return switch (condition) {
            case Condition.BackInStock _ -> new ConditionBody("back_in_stock");
            case Condition.SoldOut _ -> new ConditionBody("sold_out");
            case Condition.AnyChange _ -> new ConditionBody("any_change");
            case Condition.Below(Money target) -> priced("below", target);
            case Condition.FallsBy(Money least) -> priced("falls_by", least);
            case Condition.FallsByShare(BigDecimal percent) ->
                new ConditionBody(
                        "falls_by_percent",
                        Optional.empty(),
                        Optional.of(percent),
                        none,
                        Optional.empty(),
                        Optional.empty());
            case Condition.Lowest(Optional<Integer> days) ->
                new ConditionBody(
                        "lowest", Optional.empty(), Optional.empty(), days, Optional.empty(), Optional.empty());
            case Condition.UnitBelow(UnitPrice target) ->
                new ConditionBody(
                        "unit_below",
                        Optional.of(Amount.of(target.money())),
                        Optional.empty(),
                        none,
                        Optional.of(target.unit().name().toLowerCase(Locale.ROOT)),
                        Optional.empty());
            case Condition.Delisted _ -> new ConditionBody("delisted");
            case Condition.BackInCatalog _ -> new ConditionBody("back_in_catalog");
            case Condition.InStore store -> at(store.place());
            case Condition.Nearby near -> at(new Nearness(near.place(), near.kilometres()).written());
            case Condition.OfForm(String _, Condition.OfOffer of) -> of(of);
        };
    }

    private static ConditionBody at(String place) {
        return new ConditionBody(
                IN_STORE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(place));
    }

    private static ConditionBody priced(String kind, Money price) {
        return new ConditionBody(
                kind,
                Optional.of(Amount.of(price)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The wish that this is; one for a store has to be looked up.
     *
     * @throws Refusal if it is none, or says what its kind does not take
     */
    Wish wish() {
        Wish wish = read();
        if (!of(wish).fields().containsAll(fields())) {
            throw invalid("The kind '" + kind + "' takes no more than " + of(wish).fields() + ".");
        }
        return wish;
    }

    private Wish read() {
        try {
            return switch (kind) {
                case "any_change" -> new Wish.AnyChange();
                case "back_in_stock" -> new Wish.Only(new Condition.BackInStock());
                case "sold_out" -> new Wish.Only(new Condition.SoldOut());
                case "below" -> new Wish.Price(new Condition.Below(money()).target());
                case "falls_by" -> new Wish.Only(new Condition.FallsBy(money()));
                case "falls_by_percent" -> new Wish.Only(new Condition.FallsByShare(share()));
                case "lowest" -> new Wish.Only(new Condition.Lowest(span()));
                case "unit_below" ->
                    new Wish.Only(
                            new Condition.UnitBelow(new UnitPrice(new Condition.Below(money()).target(), measure())));
                case "delisted" -> new Wish.Only(new Condition.Delisted());
                case "back_in_catalog" -> new Wish.Only(new Condition.BackInCatalog());
                default -> throw invalid("'" + kind + "' is none of " + KINDS + ".");
            };
        } catch (IllegalArgumentException nonsense) {
            throw invalid(nonsense.getMessage() + ".");
        }
    }

    private Money money() {
        return price.orElseThrow(() -> lacking("price")).money();
    }

    private BigDecimal share() {
        return percent.filter(share -> share.stripTrailingZeros().scale() <= 2 && share.precision() <= 6)
                .orElseThrow(() -> lacking("percent"));
    }

    private Optional<Integer> span() {
        if (days.filter(count -> count > MOST_DAYS).isPresent()) {
            throw invalid("A price is remembered for " + MOST_DAYS + " days at most.");
        }
        return days;
    }

    private UnitPrice.Unit measure() {
        return switch (unit.orElse("")) {
            case "litre" -> UnitPrice.Unit.LITRE;
            case "kilogram" -> UnitPrice.Unit.KILOGRAM;
            default -> throw lacking("unit");
        };
    }

    private List<String> fields() {
        return Stream.of(
                        price.map(_ -> "price"),
                        percent.map(_ -> "percent"),
                        days.map(_ -> "days").or(() -> Optional.of("days").filter(_ -> kind.equals("lowest"))),
                        unit.map(_ -> "unit"),
                        place.map(_ -> "place"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Refusal lacking(String field) {
        return invalid("The kind '" + kind + "' takes a '" + field + "', as docs/api.md has it.");
    }

    private static Refusal invalid(String detail) {
        return Refusal.unprocessable("condition-invalid", detail);
    }
}
