package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.UnitPrice;
import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What somebody asks of a product: any change of it, a price, or something else. */
sealed interface Wish {
    /** The conditions that a watch of this wish has. */
    List<Condition> conditions();

    /** It sells out, is back in stock, or its price changes. */
    record AnyChange() implements Wish {
        @Override
        public List<Condition> conditions() {
            return List.of(new Condition.BackInStock(), new Condition.AnyChange());
        }
    }

    /** It costs this or less. */
    record Price(Money target) implements Wish {
        @Override
        public List<Condition> conditions() {
            return List.of(new Condition.Below(target));
        }
    }

    /** One thing only. */
    record Only(Condition condition) implements Wish {
        @Override
        public List<Condition> conditions() {
            return List.of(condition);
        }
    }

    /** The same of one of the forms that it comes in. */
    record OfForm(String form, Wish of) implements Wish {
        @Override
        public List<Condition> conditions() {
            return of.conditions().stream()
                    .filter(Condition.OfOffer.class::isInstance)
                    .map(Condition.OfOffer.class::cast)
                    .<Condition>map(condition -> new Condition.OfForm(form, condition))
                    .toList();
        }
    }

    /** The same of a form that was named; what single forms do not have is asked of the product. */
    default Wish of(Optional<String> form) {
        return form.<Wish>map(name -> new OfForm(name, this))
                .filter(wish -> wish.conditions().size() == conditions().size())
                .orElse(this);
    }

    /** The wish that these conditions come from; absent where there are none. */
    static Optional<Wish> of(List<Condition> conditions) {
        if (conditions.isEmpty()) {
            return Optional.empty();
        }
        if (conditions.getFirst() instanceof Condition.OfForm(String form, Condition.OfOffer _)) {
            List<Condition> inner = conditions.stream()
                    .filter(Condition.OfForm.class::isInstance)
                    .<Condition>map(condition -> ((Condition.OfForm) condition).of())
                    .toList();
            return of(inner).map(wish -> new OfForm(form, wish));
        }
        boolean both = conditions.stream().anyMatch(Condition.AnyChange.class::isInstance);
        return Optional.of(both ? new AnyChange() : of(conditions.getFirst()));
    }

    private static Wish of(Condition condition) {
        return condition instanceof Condition.Below(Money target) ? new Price(target) : new Only(condition);
    }

    /** The form that it is of. */
    default Optional<String> formName() {
        return this instanceof OfForm(String form, Wish _) ? Optional.of(form) : Optional.empty();
    }

    /** Where it must be in stock. */
    default Optional<String> place() {
        return switch (this) {
            case Only(Condition.InStore store) -> Optional.of(store.place());
            case Only(Condition.Nearby near) -> Optional.of(new Nearness(near.place(), near.kilometres()).written());
            case AnyChange _, Price _, Only _, OfForm _ -> Optional.empty();
        };
    }

    /** How a button says it, to be read by {@link Target#read}; absent for any change. */
    default Optional<String> written() {
        return switch (this) {
            case AnyChange _ -> Optional.empty();
            case Price(Money target) -> Optional.of(target.toString());
            case OfForm(String _, Wish of) -> of.written();
            case Only(Condition condition) -> Optional.of(written(condition));
        };
    }

    private static String written(Condition condition) {
        return switch (condition) {
            case Condition.BackInStock _, Condition.InStore _, Condition.Nearby _ -> "back in stock";
            case Condition.SoldOut _ -> "sold out";
            case Condition.AnyChange _ -> "any change";
            case Condition.Below(Money target) -> target.toString();
            case Condition.FallsBy(Money least) -> "drops by " + least;
            case Condition.FallsByShare(BigDecimal percent) ->
                percent.signum() == 0 ? "gets cheaper" : "drops by " + percent.toPlainString() + "%";
            case Condition.Lowest(Optional<Integer> days) ->
                days.map(count -> "lowest in " + count + " days").orElse("lowest ever");
            case Condition.UnitBelow(UnitPrice target) ->
                "below " + target.money() + (target.unit() == UnitPrice.Unit.LITRE ? " / l" : " / kg");
            case Condition.Delisted _ -> "delisted";
            case Condition.BackInCatalog _ -> "back in the catalog";
            case Condition.OfForm(String _, Condition.OfOffer of) -> written(of);
        };
    }
}
