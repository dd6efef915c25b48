package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.i18n.Phrase;
import java.util.List;
import java.util.Optional;

/**
 * Which products of a list are wanted.
 *
 * @param words what they must fit
 * @param fitting the products that do, where there are words
 * @param foreign what is to be said of prices among the words that nothing compares with
 */
record Filter(
        Optional<String> category,
        Optional<String> words,
        List<ProductId> fitting,
        List<Phrase> foreign,
        boolean availableOnly) {
    Filter {
        foreign = List.copyOf(foreign);
        fitting = List.copyOf(fitting);
    }

    static Filter of(Optional<String> category, boolean availableOnly) {
        return new Filter(category, Optional.empty(), List.of(), List.of(), availableOnly);
    }

    /** Of every category, whatever the words. */
    Filter everything() {
        return of(Optional.empty(), availableOnly);
    }

    /** The ids of what fits the words; absent where everything does. */
    Optional<Long[]> among() {
        return words.map(_ -> fitting.stream().map(ProductId::value).toArray(Long[]::new));
    }
}
