package io.shelftalker.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.i18n.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ChangesProperties {

    /** Follows a product through any sequence of readings, as the store keeps it. */
    @Property
    void tellsARestockingForEverySellingOutBetweenWhichNothingUnknownCounts(
            @ForAll("readings") List<Observation> readings) {
        Optional<Standing> standing = Optional.empty();
        Availability confirmed = Availability.UNKNOWN;
        for (Observation seen : readings) {
            List<Change> changes = Changes.between(standing, seen);
            boolean moves = seen.stock().isKnown() && seen.stock().availability() != confirmed;
            boolean told = changes.stream()
                    .anyMatch(change -> change instanceof Change.Restocked || change instanceof Change.SoldOut);
            assertThat(told).isEqualTo(moves && confirmed != Availability.UNKNOWN);
            confirmed = seen.stock().isKnown() ? seen.stock().availability() : confirmed;
            standing = Optional.of(after(standing, seen));
        }
    }

    @Property
    void tellsPricesThatDifferInOneCurrencyAndNoOthers(@ForAll("readings") List<Observation> readings) {
        Optional<Standing> standing = Optional.empty();
        for (Observation seen : readings) {
            Optional<Money> before = standing.flatMap(Standing::price);
            boolean differs = before.isPresent()
                    && seen.price().isPresent()
                    && before.get().sameCurrency(seen.price().get())
                    && !before.equals(seen.price());
            boolean doubted = isDoubtful(Changes.between(standing, seen));
            assertThat(doubted && differs).isFalse();
            assertThat(Changes.between(standing, seen))
                    .filteredOn(Change.Repriced.class::isInstance)
                    .hasSize(differs ? 1 : 0);
            standing = Optional.of(after(standing, seen));
        }
    }

    @Property
    void findsNoDifferenceTheSecondTime(@ForAll("readings") List<Observation> readings) {
        Optional<Standing> standing = Optional.empty();
        for (Observation seen : readings) {
            standing = Optional.of(after(standing, seen));
            assertThat(Changes.between(standing, seen)).allMatch(Change.Doubted.class::isInstance);
        }
    }

    @Provide
    Arbitrary<List<Observation>> readings() {
        Arbitrary<Optional<Money>> prices = Arbitraries.of(
                Optional.empty(),
                Optional.of(Money.of("10", "CAD")),
                Optional.of(Money.of("10.00", "CAD")),
                Optional.of(Money.of("9.99", "CAD")),
                Optional.of(Money.of("10", "EUR")));
        Arbitrary<Stock> stocks = Arbitraries.of("InStock", "PreOrder", "OutOfStock", "Discontinued", "perhaps")
                .map(Stock::ofSchema);
        return Combinators.combine(prices, stocks, Arbitraries.of("kettle", "copper kettle"))
                .as(ChangesProperties::reading)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(ChangesProperties::anHourApart);
    }

    private static Observation reading(Optional<Money> price, Stock stock, String name) {
        Seen seen = Seen.page("kettle", Instant.EPOCH).called(name).stocked(stock);
        return price.map(money -> seen.priced(money.amount().toPlainString(), money.currency()))
                .orElse(seen.unpriced())
                .observation();
    }

    private static List<Observation> anHourApart(List<Observation> readings) {
        return IntStream.range(0, readings.size())
                .mapToObj(hour -> new Seen(readings.get(hour))
                        .at(Instant.EPOCH.plus(Duration.ofHours(hour)))
                        .observation())
                .toList();
    }

    private static boolean isDoubtful(List<Change> changes) {
        return changes.stream().anyMatch(Change.Doubted.class::isInstance);
    }

    private static Standing after(Optional<Standing> before, Observation read) {
        Observation seen = Changes.believed(before, read);
        Optional<Doubt> doubt = before.flatMap(Standing::doubt);
        if (isDoubtful(Changes.between(before, read))) {
            Money price = read.price().orElseThrow();
            doubt = doubt.filter(earlier -> earlier.price().equals(price))
                    .or(() -> Optional.of(new Doubt(price, read.at())));
        } else if (read.price().isPresent()) {
            doubt = Optional.empty();
        }
        return new Standing(
                new OfferId(1),
                new ProductId(1),
                true,
                seen.price().or(() -> before.flatMap(Standing::price)),
                seen.listPrice(),
                doubt,
                seen.stock().isKnown()
                        ? seen.stock()
                        : before.map(Standing::stock).orElse(Stock.UNKNOWN),
                seen.rating(),
                Details.of(seen),
                seen.at());
    }
}
