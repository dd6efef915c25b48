package io.shelftalker.catalog.browse;

import io.shelftalker.core.channel.Chart;
import io.shelftalker.i18n.Money;
import io.shelftalker.i18n.Phrase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What matters of a price history, in words. */
final class HistoryLines {
    private HistoryLines() {}

    static List<Phrase> of(ProductView product, Chart chart) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(Phrase.of("history.now", ProductLines.price(product), ProductLines.stock(product)));
        changed(product).ifPresent(lines::add);
        lines.addAll(lowest(product, chart));
        lines.add(since(chart));
        lines.add(Phrase.of("product.verified", Phrase.ago(product.verifiedAt())));
        return lines;
    }

    private static Optional<Phrase> changed(ProductView product) {
        Optional<Money> before = product.history().before();
        Optional<Instant> since = product.history().priceSince();
        return before.flatMap(
                was -> since.map(at -> Phrase.of("history.changed", was, Phrase.day(at), Phrase.ago(at))));
    }

    /** One line where the lowest of all was within the last days; none for a price that never changed. */
    private static List<Phrase> lowest(ProductView product, Chart chart) {
        if (chart.prices().size() == 1) {
            return List.of();
        }
        Chart.Price ever = chart.lowest();
        Phrase since = Phrase.of("history.lowest.ever", ever.money(), Phrase.day(ever.from()));
        return product.history()
                .lowest90Days()
                .filter(ever.money()::isBelow)
                .map(recent -> List.of(Phrase.of("history.lowest", recent), since))
                .orElseGet(() -> List.of(Phrase.of("history.lowest.both", ever.money(), Phrase.day(ever.from()))));
    }

    private static Phrase since(Chart chart) {
        return chart.prices().size() == 1
                ? Phrase.of("history.unchanged", Phrase.day(chart.start()))
                : Phrase.of("history.since", chart.prices().size() - 1, Phrase.day(chart.start()));
    }
}
