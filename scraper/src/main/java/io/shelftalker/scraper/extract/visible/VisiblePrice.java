package io.shelftalker.scraper.extract.visible;

import io.shelftalker.i18n.Money;
import io.shelftalker.scraper.extract.Claims;
import io.shelftalker.scraper.extract.Field;
import io.shelftalker.scraper.extract.Price;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Chooses the amount that a buyer pays: near the title and the button that buys, named for a price, said again. */
final class VisiblePrice {
    private static final Pattern CURRENT = Pattern.compile(
            "(^|[ -])(our|sale|special|current|final|now|offer|actual|promo|selling|new|main|buy)(-|[ ]|$)|ourprice|saleprice|dealprice"
                    + "|price-?(now|current|final|sale|new|special|actual|main|value)|itemprop-price|buy-?box");
    private static final double FADING = 80;
    private static final double GUESSED = 0.6;
    private static final double OF_OTHERS = 0.8;

    private final Stage stage;
    private final List<PriceSpot> spots;
    private final Map<BigDecimal, Integer> said = new HashMap<>();
    private final Map<PriceSpot, Double> scores = new IdentityHashMap<>();

    VisiblePrice(Stage stage, List<PriceSpot> spots) {
        this.stage = stage;
        this.spots = spots;
        spots.stream()
                .filter(PriceSpot::isToPay)
                .forEach(spot -> said.merge(spot.price().amount().stripTrailingZeros(), 1, Integer::sum));
        spots.forEach(spot -> scores.put(spot, score(spot)));
    }

    /** The likeliest; where the shop itself asks nothing, what others ask. */
    Optional<PriceSpot> best() {
        Comparator<PriceSpot> likeliest = Comparator.comparingDouble(this::scored);
        return spots.stream().filter(PriceSpot::isToPay).max(likeliest).or(() -> spots.stream()
                .filter(spot -> spot.is(PriceKind.OTHERS))
                .max(likeliest));
    }

    void say(Claims claims) {
        Optional<PriceSpot> best = best();
        best.ifPresent(spot -> {
            claims.say(
                    Field.PRICE,
                    spot.price(),
                    "'" + spot.text() + "' in " + Hints.place(spot.element()),
                    sureness(spot));
            spot.price()
                    .money()
                    .map(Money::currency)
                    .ifPresent(code -> claims.say(Field.CURRENCY, code, "'" + spot.text() + "'"));
            list(spot)
                    .ifPresent(list -> claims.say(
                            Field.LIST_PRICE, list.price(), "'" + list.text() + "' in " + Hints.place(list.element())));
            Bids.passed(spot, spots)
                    .forEach(start -> claims.say(Field.STARTING_PRICE, start.price(), "'" + start.text() + "'"));
        });
    }

    /** Less sure of an amount without a currency, and where another one does nearly as well. */
    private double sureness(PriceSpot best) {
        double score = scored(best);
        double rival = spots.stream()
                .filter(PriceSpot::isToPay)
                .filter(spot -> !isSame(spot.price(), best.price()))
                .mapToDouble(this::scored)
                .max()
                .orElse(0);
        double lead = Math.min(1, Math.max(0, score - rival) / 25);
        double settled = best.sure() ? 1 : GUESSED;
        double own = best.isToPay() ? 1 : OF_OTHERS;
        return own * settled * (best.marked() || best.named() ? 1 : 0.7) * (0.7 + 0.3 * lead);
    }

    private Optional<PriceSpot> list(PriceSpot best) {
        return spots.stream()
                .filter(spot -> spot.is(PriceKind.LIST))
                .filter(spot -> best.price().amount().compareTo(spot.price().amount()) < 0)
                .filter(spot -> Math.abs(spot.index() - best.index()) <= 12)
                .min(Comparator.comparingInt(spot -> Math.abs(spot.index() - best.index())));
    }

    double scored(PriceSpot spot) {
        return scores.getOrDefault(spot, 0.0);
    }

    private double score(PriceSpot spot) {
        double score = spot.marked() ? 20 : 0;
        String names = Hints.around(spot.element(), 2);
        score += spot.named() ? 20 : 0;
        score += CURRENT.matcher(names).find() ? 15 : 0;
        score += spot.alone() ? 5 : -5;
        score += 40 * nearness(spot);
        int times = said.getOrDefault(spot.price().amount().stripTrailingZeros(), 1);
        return score + Math.min(3, times - 1) * 6;
    }

    /** 1 at the title, fading after it, and sooner before it. */
    private double nearness(PriceSpot spot) {
        int after = spot.index() - stage.titleAt();
        double distance = after >= 0 ? after : -2.0 * after;
        return Math.exp(-distance / FADING);
    }

    private static boolean isSame(Price one, Price other) {
        return one.amount().compareTo(other.amount()) == 0;
    }
}
