package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.Comparison;
import io.shelftalker.catalog.product.Move;
import io.shelftalker.catalog.product.Observation;
import io.shelftalker.scraper.source.Sources;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Tells pages that moved, whose products go on at another address, from those that gave way to another product. */
@Singleton
final class Moves {
    private final Catalog catalog;
    private final Pages pages;
    private final Sources sources;

    Moves(Catalog catalog, Pages pages, Sources sources) {
        this.catalog = catalog;
        this.pages = pages;
        this.sources = sources;
    }

    /** Takes redirects to the same product for readings of it; those to other products stay what they are. */
    List<Visited> follow(Handle handle, Run run, List<Visited> visited) {
        List<Move> redirects =
                visited.stream().flatMap(each -> move(each).stream()).toList();
        if (redirects.isEmpty()) {
            return visited;
        }
        Set<String> moved = catalog.move(handle, run.source(), redirects);
        return visited.stream().map(each -> follow(each, moved)).toList();
    }

    private static Optional<Move> move(Visited visited) {
        return visited.result() instanceof Visited.Redirected redirected
                ? visited.errand().externalId().map(before -> new Move(before, redirected.product()))
                : Optional.empty();
    }

    private static Visited follow(Visited visited, Set<String> moved) {
        return visited.result() instanceof Visited.Redirected redirected
                        && visited.errand().externalId().filter(moved::contains).isPresent()
                ? new Visited(visited.errand(), redirected.page())
                : visited;
    }

    /** Moves what is listed under a new address with the SKU of a page that is listed no more: where the list is believed. @return whether any did */
    boolean find(Handle handle, Run run, Comparison comparison) {
        if (run.first() || !run.wholeListing()) {
            return false;
        }
        List<Observation> added = comparison.added();
        List<Move> possible = added.isEmpty() ? List.of() : catalog.possibleMoves(handle, run.source(), added);
        if (possible.isEmpty() || isShrunken(handle, run)) {
            return false;
        }
        Set<String> unlisted =
                pages.unlisted(handle, run, possible.stream().map(Move::before).toList());
        Set<String> moved = catalog.move(
                handle,
                run.source(),
                possible.stream()
                        .filter(move -> unlisted.contains(move.before()))
                        .toList());
        pages.leave(handle, run.source(), moved);
        return !moved.isEmpty();
    }

    private boolean isShrunken(Handle handle, Run run) {
        return Listings.isShrunken(
                sources.get(handle, run.source()), run.counts().listed());
    }
}
