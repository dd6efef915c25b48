package io.shelftalker.notifier.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Availability;
import io.shelftalker.catalog.product.CatalogEvent;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.workspace.ContactId;
import io.shelftalker.i18n.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WatchMatcherProperties {
    private static final CatalogEvent.Head HEAD =
            new CatalogEvent.Head(new SourceId(1), Optional.empty(), Instant.EPOCH);
    private static final WatchMatcher MATCHER = new WatchMatcher(Rearm.USUAL);
    private static final ProductId PRODUCT = new ProductId(1);
    private static final Money TARGET = Money.of("5", "CAD");

    /** The rule in other words: a price within the target is told if it is lower than any since the last above it. */
    @Property
    void tellsAThresholdOnCrossingAndThenOnlyLowerPrices(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 9) Integer> prices) {
        List<Integer> told = new ArrayList<>();
        List<Integer> expected = new ArrayList<>();
        Watch watch = watch(new Condition.Below(TARGET));
        int before = 10;
        int lowest = Integer.MAX_VALUE;
        for (int price : prices) {
            if (price == before) {
                continue;
            }
            WatchMatcher.Match match = MATCHER.match(priced(before, price), watch, Sight.NOTHING);
            match.notice().ifPresent(notice -> told.add(price));
            watch = match.watch();
            lowest = price > 5 ? Integer.MAX_VALUE : lowest;
            if (price < lowest && price <= 5) {
                expected.add(price);
                lowest = price;
            }
            before = price;
        }
        assertThat(told).isEqualTo(expected);
    }

    /** Whatever was told before: what left it and is the lowest of so many days is news. */
    @Property
    void tellsEveryPriceThatIsLowerThanAllOfTheDaysBefore(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 9) Integer> prices,
            @ForAll @IntRange(min = 1, max = 5) int days) {
        List<Integer> told = new ArrayList<>();
        List<Integer> expected = new ArrayList<>();
        Watch watch = watch(new Condition.Lowest(Optional.of(days)));
        for (int day = 1; day < prices.size(); day++) {
            int price = prices.get(day);
            int lowest = Collections.min(prices.subList(Math.max(0, day - days), day));
            if (price == prices.get(day - 1)) {
                continue;
            }
            WatchMatcher.Match match =
                    MATCHER.match(priced(prices.get(day - 1), price), watch, sight(price, days, lowest));
            match.notice().ifPresent(notice -> told.add(price));
            watch = match.watch();
            if (price < lowest) {
                expected.add(price);
            }
        }
        assertThat(told).isEqualTo(expected);
    }

    @Property
    void tellsNothingWhileTheProductIsNotInTheShop(@ForAll @IntRange(min = 1, max = 9) int price) {
        Watch asleep = MATCHER.match(
                        new CatalogEvent.Delisted(HEAD, PRODUCT), watch(new Condition.Below(TARGET)), Sight.NOTHING)
                .watch();
        assertThat(MATCHER.match(priced(10, price), asleep, Sight.NOTHING).notice())
                .isEmpty();

        WatchMatcher.Match back = MATCHER.match(new CatalogEvent.Relisted(HEAD, PRODUCT), asleep, Sight.NOTHING);
        assertThat(back.notice()).contains(new Notice.BackInCatalog());
        assertThat(MATCHER.match(priced(10, price), back.watch(), Sight.NOTHING)
                        .notice()
                        .isPresent())
                .isEqualTo(price <= 5);
    }

    @Example
    void keepsTheCurrencyOfAThreshold() {
        Watch watch = watch(new Condition.Below(TARGET));
        CatalogEvent.OfProduct inEuros =
                new CatalogEvent.PriceChanged(HEAD, PRODUCT, Money.of("9", "EUR"), Money.of("1", "EUR"));
        assertThat(MATCHER.match(inEuros, watch, Sight.NOTHING).notice()).isEmpty();
    }

    @Example
    void tellsAThresholdThatWasPassedUnseenWhenTheProductReturns() {
        CatalogEvent.OfProduct restocked = new CatalogEvent.Restocked(HEAD, PRODUCT, Optional.of(Money.of("4", "CAD")));
        WatchMatcher.Match match = MATCHER.match(restocked, watch(new Condition.Below(TARGET)), Sight.NOTHING);
        assertThat(match.notice()).contains(new Notice.TargetReached(Optional.empty(), Money.of("4", "CAD"), TARGET));
        assertThat(MATCHER.match(restocked, match.watch(), Sight.NOTHING).notice())
                .isEmpty();
    }

    private static CatalogEvent.OfProduct priced(int before, int after) {
        return new CatalogEvent.PriceChanged(
                HEAD, PRODUCT, Money.ofMinor(100L * before, "CAD"), Money.ofMinor(100L * after, "CAD"));
    }

    private static Sight sight(int price, int days, int lowest) {
        return new Sight(
                true,
                Availability.IN,
                Optional.of(Money.ofMinor(100L * price, "CAD")),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Map.of(days, Money.ofMinor(100L * lowest, "CAD")));
    }

    private static Watch watch(Condition condition) {
        return new Watch(
                new WatchId(1), new Watcher(new ConversationId(1), new ContactId(1)), PRODUCT, condition, Memory.BLANK);
    }
}
