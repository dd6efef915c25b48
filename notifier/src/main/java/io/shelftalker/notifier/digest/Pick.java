package io.shelftalker.notifier.digest;

import io.shelftalker.catalog.browse.PriceHistory;
import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.i18n.Money;
import io.shelftalker.i18n.Phrase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one product of a week that is worth a look, and why: every reason is a fact of the catalog or of what is watched.
 *
 * @param reasons the weightiest first, never empty
 */
record Pick(ProductView product, List<Phrase> reasons) {
    private static final int MOST_REASONS = 2;
    private static final BigDecimal WELL_LIKED = new BigDecimal("4.2");
    private static final int FEW = 3;

    /** @param sections the categories of what is watched in the chat, and by how many people */
    record Circle(Set<ProductId> watched, Map<String, Integer> sections, boolean group) {}

    /** A reason, and how much it weighs. */
    private record Reason(double weight, Phrase words) {}

    /** Of a week, if there is anything to choose from; what is watched anyway is told elsewhere. */
    static Optional<Pick> of(Week week, Circle circle) {
        Map<ProductView, List<Reason>> candidates = new LinkedHashMap<>();
        Stream.of(week.drops().stream().map(Week.Drop::product), week.added().stream(), week.restocked().stream())
                .flatMap(each -> each)
                .filter(product -> product.price().isPresent())
                .filter(product -> !circle.watched().contains(product.id()))
                .forEach(product -> candidates.computeIfAbsent(product, each -> reasons(each, week, circle)));
        return candidates.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .max(Comparator.comparingDouble(entry ->
                        entry.getValue().stream().mapToDouble(Reason::weight).sum()))
                .map(entry -> new Pick(entry.getKey(), weightiest(entry.getValue())));
    }

    private static List<Phrase> weightiest(List<Reason> reasons) {
        return reasons.stream()
                .sorted(Comparator.comparingDouble(Reason::weight).reversed())
                .limit(MOST_REASONS)
                .map(Reason::words)
                .toList();
    }

    private static List<Reason> reasons(ProductView product, Week week, Circle circle) {
        List<Reason> reasons = new ArrayList<>();
        neighbours(product, circle).ifPresent(reasons::add);
        lowest(product).ifPresent(reasons::add);
        week.drops().stream()
                .filter(drop -> drop.product().id().equals(product.id()))
                .findFirst()
                .ifPresent(drop -> reasons.add(new Reason(
                        5 * drop.share().doubleValue(), Phrase.of("digest.why.fell", Phrase.share(drop.share())))));
        product.rating()
                .map(rating -> rating.ofFive().setScale(1, RoundingMode.HALF_UP))
                .filter(stars -> stars.compareTo(WELL_LIKED) >= 0)
                .ifPresent(stars -> reasons.add(new Reason(1, Phrase.of("digest.why.liked", stars))));
        if (contains(week.restocked(), product)) {
            reasons.add(new Reason(0.6, Phrase.of("digest.why.back")));
        }
        if (contains(week.added(), product)) {
            reasons.add(new Reason(0.5, Phrase.of("digest.why.new")));
        }
        return reasons;
    }

    private static boolean contains(List<ProductView> products, ProductView product) {
        return products.stream().anyMatch(each -> each.id().equals(product.id()));
    }

    private static Optional<Reason> neighbours(ProductView product, Circle circle) {
        return product.section()
                .flatMap(section -> Optional.ofNullable(circle.sections().get(section))
                        .map(people -> new Reason(
                                1 + Math.min(people, FEW),
                                circle.group()
                                        ? Phrase.of("digest.why.neighbours", people, section)
                                        : Phrase.of("digest.why.neighbour", section))));
    }

    private static Optional<Reason> lowest(ProductView product) {
        PriceHistory history = product.history();
        Optional<Money> price = product.price();
        if (history.before().isEmpty()) {
            return Optional.empty();
        }
        if (history.lowestEver().equals(price)) {
            return Optional.of(new Reason(3, Phrase.of("digest.why.ever")));
        }
        return history.lowest90Days().equals(price)
                ? Optional.of(new Reason(2, Phrase.of("digest.why.lately")))
                : Optional.empty();
    }

    /** The reasons as one. */
    Phrase because() {
        return reasons.size() == 1
                ? reasons.getFirst()
                : Phrase.of("digest.why.and", reasons.getFirst(), reasons.getLast());
    }
}
