package io.shelftalker.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody looks for.
 *
 * @param words what products must have in them; may be empty where there are parts
 * @param parts what else was understood, in the order in which it was written
 */
public record Asked(String words, List<Part> parts) {
    public Asked {
        words = words.strip();
        parts = List.copyOf(parts);
    }

    /** A constraint, and the words that say it. */
    public record Part(Constraint constraint, String written) {
        /** Of what a product must not have there may be several. */
        private boolean replaces(Part earlier) {
            return constraint instanceof Constraint.Without
                    ? constraint.equals(earlier.constraint())
                    : constraint.getClass().equals(earlier.constraint().getClass());
        }

        Part spelledOut() {
            return new Part(
                    constraint,
                    switch (constraint) {
                        case Constraint.Price price -> price.spelledOut();
                        case Constraint.Stock(boolean available) -> available ? "in stock only" : "out of stock";
                        case Constraint.Reduced _ -> "on sale";
                        case Constraint.Rated(var least) -> "rated at least " + least.toPlainString();
                        case Constraint.Without _ -> written;
                        case Constraint.Sorted(var order) ->
                            switch (order) {
                                case CHEAPEST -> "cheapest first";
                                case DEAREST -> "most expensive first";
                                case NEWEST -> "newest first";
                                case BEST_RATED -> "best rated first";
                            };
                    });
        }
    }

    /** Nothing but words. */
    public static Asked words(String words) {
        return new Asked(words, List.of());
    }

    /** Reads as itself again. */
    public String text() {
        return Stream.concat(Stream.of(words), parts.stream().map(Part::written))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    public Asked without(Part part) {
        return new Asked(
                words, parts.stream().filter(other -> !other.equals(part)).toList());
    }

    /** With something else understood, said so that it reads as that again. */
    public Asked with(Part part) {
        return new Asked(words, Stream.concat(parts.stream(), Stream.of(part)).toList());
    }

    /** With something else understood, in place of what it replaces: one price bound of another, one order of another. */
    Asked refinedBy(Part part) {
        Part meant = part;
        List<Part> kept = new ArrayList<>();
        for (Part earlier : parts) {
            if (meant.constraint() instanceof Constraint.Price price
                    && earlier.constraint() instanceof Constraint.Price before) {
                meant = price.within(before)
                        .map(both -> new Part(both, both.spelledOut()))
                        .orElse(meant);
            } else if (!meant.replaces(earlier)) {
                kept.add(earlier);
            }
        }
        kept.add(meant);
        return new Asked(words, kept);
    }

    Asked withoutPrices() {
        return new Asked(
                words,
                parts.stream()
                        .filter(part -> !(part.constraint() instanceof Constraint.Price))
                        .toList());
    }

    /** The same, said so that no product is called that. */
    public Asked spelledOut() {
        return new Asked(words, parts.stream().map(Part::spelledOut).toList());
    }

    public Asked withoutWords() {
        return new Asked("", parts);
    }

    public boolean isEmpty() {
        return words.isEmpty() && parts.isEmpty();
    }

    List<Constraint> constraints() {
        return parts.stream().map(Part::constraint).toList();
    }
}
