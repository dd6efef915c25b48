package io.shelftalker.scraper.trail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads the trail that a page shows. */
public final class Trails {
    private Trails() {}

    /** The trail of a page, wherever on it that stands; empty where it shows none. @param base its address */
    public static List<Crumb> onPage(Document page, String base) {
        return Places.of(page).stream()
                .map(place -> read(place, base))
                .filter(trail -> trail.stream().anyMatch(crumb -> crumb.url().isPresent()))
                .findFirst()
                .orElse(List.of());
    }

    /**
     * The steps of a trail, from the widest to the narrowest. The page's markup says which they are; without it the
     * signs between them do.
     *
     * @param trail the element that shows it
     * @param base the address of the page
     */
    public static List<Crumb> read(Element trail, String base) {
        List<Step> steps = Walk.of(trail, base);
        if (steps.size() == 1 && steps.getFirst().crumb().url().isEmpty()) {
            return written(steps.getFirst().crumb());
        }
        boolean marked = steps.stream().anyMatch(Step::marked);
        return withoutWayBack(marked ? marked(steps) : separated(withoutLeadIn(steps)));
    }

    private static List<Crumb> written(Crumb only) {
        return only.name().map(Separated::steps).orElse(List.of()).stream()
                .map(name -> new Crumb(Optional.of(name), Optional.empty()))
                .toList();
    }

    /** Those that the markup names, and what stands beside them: home page and product often are without it. */
    private static List<Crumb> marked(List<Step> steps) {
        int[] marked = IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).marked())
                .toArray();
        int first = marked[0];
        int last = marked[marked.length - 1];
        List<Crumb> kept = new ArrayList<>();
        if (first > 0 && steps.get(first - 1).leads()) {
            kept.add(steps.get(first - 1).crumb());
        }
        steps.stream().filter(Step::marked).map(Step::crumb).forEach(kept::add);
        if (last + 1 < steps.size()) {
            kept.add(steps.get(last + 1).crumb());
        }
        return kept;
    }

    /** "You are here" stands as bare text before the first link. */
    private static List<Step> withoutLeadIn(List<Step> steps) {
        boolean leadIn = steps.size() > 1
                && steps.getFirst().kind() == Step.Kind.TEXT
                && !steps.getFirst().leads()
                && steps.get(1).leads();
        return leadIn ? steps.subList(1, steps.size()) : steps;
    }

    /** Those on either side of the sign that stands most often between two; all where there is none. */
    private static List<Crumb> separated(List<Step> steps) {
        Set<String> signs = commonest(steps);
        List<Crumb> kept = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            boolean beside =
                    steps.get(i).isBefore(signs) || (i > 0 && steps.get(i - 1).isBefore(signs));
            if (signs.isEmpty() || beside) {
                kept.add(steps.get(i).crumb());
            }
        }
        return kept;
    }

    private static Set<String> commonest(List<Step> steps) {
        Map<String, Integer> counts = new HashMap<>();
        steps.forEach(step -> step.separator().ifPresent(sign -> counts.merge(sign, 1, Integer::sum)));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(count -> count.getValue() == most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** A link "back" at one end leads to a step that the trail has anyway. */
    private static List<Crumb> withoutWayBack(List<Crumb> crumbs) {
        int size = crumbs.size();
        if (size > 1 && isRepeated(crumbs.getFirst(), crumbs.subList(1, size))) {
            return crumbs.subList(1, size);
        }
        if (size > 2 && isRepeated(crumbs.getLast(), crumbs.subList(1, size - 1))) {
            return crumbs.subList(0, size - 1);
        }
        return crumbs;
    }

    private static boolean isRepeated(Crumb crumb, List<Crumb> others) {
        return crumb.url().isPresent()
                && others.stream().anyMatch(other -> other.url().equals(crumb.url()));
    }
}
