package io.shelftalker.scraper.extract;

import io.shelftalker.catalog.product.Availability;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.scraper.price.PriceHabits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is believed of the product of one page, field by field, after all that was said of it was weighed. */
public final class Reading {
    private static final List<Field<?>> ASKED_FOR = List.of(Field.NAME, Field.PRICE, Field.STOCK, Field.SKU);
    /** Prices that were asked before: what another extractor takes for the price is none then. */
    private static final Set<Field<Price>> EARLIER = Set.of(Field.LIST_PRICE, Field.STARTING_PRICE);

    private static final Evidence ASSUMED = new Evidence("assumed", "a price, and nothing that speaks against it", 0.3);

    private final Map<Field<?>, List<Claim<?>>> claims = new LinkedHashMap<>();
    private final Map<Field<?>, Finding<?>> findings = new LinkedHashMap<>();

    private final PriceHabits habits;
    private boolean proven;
    /** Kept, since every extractor asks, and most add nothing. */
    private boolean complete;

    private boolean completeIsKnown;

    /** @param habits of the page's source */
    Reading(PriceHabits habits) {
        this.habits = habits;
    }

    /** Adds what one more extractor says. @param proof whether that makes the page one of a product */
    void hear(Claims said, boolean proof) {
        proven = proven || (proof && !said.isEmpty());
        completeIsKnown = completeIsKnown && said.isEmpty();
        for (Claim<?> claim : said.all()) {
            claims.computeIfAbsent(claim.field(), field -> new ArrayList<>()).add(claim);
            findings.remove(EARLIER.contains(claim.field()) ? Field.PRICE : claim.field());
            findings.remove(claim.field());
        }
    }

    /** What is believed of a field, and why. */
    @SuppressWarnings("unchecked") // the map is filled with claims of their own field only
    public <T> Optional<Finding<T>> finding(Field<T> field) {
        List<Claim<?>> said = claims.get(field);
        return said == null
                ? Optional.empty()
                : Optional.of((Finding<T>) findings.computeIfAbsent(
                        field, absent -> Weighing.of(believable((List<Claim<T>>) (List<?>) said))));
    }

    /**
     * A price that another extractor calls the one before its own, or the one that bids have passed, is old news, and half
     * believed; and so is a note of the few that are left where another extractor says that there are none.
     */
    private <T> List<Claim<T>> believable(List<Claim<T>> said) {
        return said.stream()
                .map(claim -> isReduced(claim) || isOfFewOfNone(claim)
                        ? new Claim<>(
                                claim.field(),
                                claim.value(),
                                claim.evidence().with(claim.evidence().confidence() / 2))
                        : claim)
                .toList();
    }

    private boolean isOfFewOfNone(Claim<?> claim) {
        return claim.value() instanceof Stock few
                && few.reason().filter("LimitedAvailability"::equals).isPresent()
                && claims.getOrDefault(Field.STOCK, List.of()).stream()
                        .filter(other -> !other.evidence()
                                .extractor()
                                .equals(claim.evidence().extractor()))
                        .anyMatch(other ->
                                other.value() instanceof Stock none && none.availability() == Availability.OUT);
    }

    private boolean isReduced(Claim<?> price) {
        return price.field().equals(Field.PRICE)
                && EARLIER.stream()
                        .flatMap(field -> claims.getOrDefault(field, List.of()).stream())
                        .filter(earlier -> !earlier.evidence()
                                .extractor()
                                .equals(price.evidence().extractor()))
                        .anyMatch(earlier -> earlier.value() instanceof Price before
                                && price.value() instanceof Price now
                                && before.isSameAmount(now));
    }

    public <T> Optional<T> value(Field<T> field) {
        return finding(field).map(Finding::value);
    }

    /** All that was said of a field, the most believed first. */
    <T> List<Claim<T>> said(Field<T> field) {
        return finding(field)
                .map(finding -> {
                    List<Claim<T>> all = new ArrayList<>();
                    all.add(new Claim<>(field, finding.value(), finding.evidence()));
                    all.addAll(finding.differing());
                    return all;
                })
                .orElse(List.of());
    }

    /** Whether what everybody asks for is known, and nobody says otherwise with any weight. */
    public boolean isComplete() {
        if (!completeIsKnown) {
            complete = isAllTold();
            completeIsKnown = true;
        }
        return complete;
    }

    private boolean isAllTold() {
        return toldPrice().flatMap(Price::money).isPresent()
                && ASKED_FOR.stream()
                        .allMatch(field ->
                                finding(field).filter(Finding::isSettled).isPresent());
    }

    /** The price, in the currency that the page tells where it stands without one, or else that its source always uses. */
    public Optional<Price> price() {
        return toldPrice().map(price -> price.orIn(habits));
    }

    private Optional<Price> toldPrice() {
        return value(Field.PRICE).map(price -> price.orIn(value(Field.CURRENCY)));
    }

    /** The price before a reduction; one that is not higher is none. */
    public Optional<Price> listPrice() {
        return price().flatMap(price -> value(Field.LIST_PRICE)
                .map(list -> list.orIn(price.currency()))
                .filter(list -> price.isSameCurrency(list) && price.isBelow(list)));
    }

    /** The price as it is written, where nothing settles what that means. */
    public Optional<String> openPrice() {
        return price().filter(price -> price.money().isEmpty())
                .map(price -> price.written().map(Price.Written::text).orElseGet(price::toString));
    }

    /** What the price tells of how its source writes prices. */
    PriceSigns signs() {
        return new PriceSigns(value(Field.PRICE).map(Price::shown).orElse(PriceHabits.UNKNOWN), openPrice(), habits);
    }

    /** What is known of the stock: that it is there only if nobody contradicts that with nearly the same weight. */
    public Stock stock() {
        return finding(Field.STOCK)
                .filter(finding -> finding.value().availability() != Availability.IN || !finding.isDoubtful())
                .map(Finding::value)
                .orElse(Stock.UNKNOWN);
    }

    /**
     * What people may take the stock for where nobody tells of it: who asks a price mostly sells. That is no evidence,
     * and so nothing for the catalog, where nobody is told that a product is there because nothing speaks against it.
     */
    Optional<Finding<Stock>> assumedStock() {
        return finding(Field.STOCK).isEmpty()
                ? finding(Field.PRICE)
                        .filter(asked -> finding(Field.NAME).isPresent())
                        .map(asked -> new Finding<>(Field.STOCK, Stock.ofSchema("InStock"), ASSUMED, List.of()))
                : Optional.empty();
    }

    /**
     * Whether the page is one of a product that is for sale. A page that only mentions a product has neither price nor
     * stock; one that is proven by nothing but its looks has to have both.
     */
    public boolean isOfProduct() {
        boolean priced = value(Field.PRICE).isPresent();
        boolean stocked = value(Field.STOCK).isPresent();
        return proven ? priced || stocked : priced && stocked;
    }

    /** The extractors whose word counts, such as {@code json-ld+opengraph}. */
    String evidence() {
        Set<String> names = new LinkedHashSet<>();
        boolean inItsCurrency = value(Field.PRICE).flatMap(Price::currency).isPresent();
        for (Field<?> field : Field.ALL) {
            if (field == Field.CURRENCY && inItsCurrency) {
                continue;
            }
            finding(field).ifPresent(finding -> names.add(finding.evidence().extractor()));
        }
        return String.join("+", names);
    }
}
