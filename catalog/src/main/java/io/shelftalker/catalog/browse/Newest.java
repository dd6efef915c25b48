package io.shelftalker.catalog.browse;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is new, counted: the products of the last week, or the latest ones where a week brought none.
 *
 * @param thisWeek whether it is of this week
 * @param sections largest first; products without a category are in one with an empty name
 */
record Newest(boolean thisWeek, List<Section> sections) {
    Newest {
        sections = sections.stream()
                .sorted(Comparator.comparing(Section::products).reversed().thenComparing(Section::name))
                .toList();
    }

    Newest plus(Newest other) {
        return new Newest(
                thisWeek && other.thisWeek,
                Stream.concat(sections.stream(), other.sections.stream()).toList());
    }

    int count(Optional<String> category, boolean availableOnly) {
        return sections.stream()
                .filter(section -> category.isEmpty() || section.name().equals(category.get()))
                .mapToInt(section -> section.count(availableOnly))
                .sum();
    }
}
