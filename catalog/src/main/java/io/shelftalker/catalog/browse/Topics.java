package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.catalog.search.Asked;
import io.shelftalker.catalog.search.Found;
import io.shelftalker.catalog.search.ProductSearch;
import io.shelftalker.catalog.search.Refinement;
import io.shelftalker.catalog.search.SearchReader;
import io.shelftalker.core.command.Turn;
import io.shelftalker.i18n.Money;
import io.shelftalker.i18n.PlainLetters;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * What each person last asked for in a chat. Whoever goes on within half an hour with nothing but a constraint means that,
 * constrained; whoever names something else begins anew.
 */
@Singleton
final class Topics {
    private final ProductSearch search;
    private final Products products;

    Topics(ProductSearch search, Products products) {
        this.search = search;
        this.products = products;
    }

    /** What a text asks for, which may go on from what was asked before. */
    Asked meant(Turn turn, String text) {
        return refined(turn, text).orElseGet(() -> SearchReader.read(text));
    }

    /**
     * Whether the next thing that waits says the same again, or goes on from this: its answer then answers both, and
     * nobody gets a list that another one replaces at once. Two questions of their own get an answer each, and what is no
     * question is never passed over.
     */
    boolean goesOn(Turn turn, Asked asked, String text) {
        if (turn.next().isEmpty()) {
            return false;
        }
        String next = turn.next().get();
        boolean same = next.equals(text)
                || (!PlainLetters.words(next).isEmpty()
                        && PlainLetters.words(next).equals(PlainLetters.words(text)));
        boolean further = Refinement.read(next)
                .flatMap(refinement -> refined(turn, refinement, asked))
                .isPresent();
        if (further) {
            keep(turn, asked);
        }
        return same || further;
    }

    /** Keeps what was asked. */
    void keep(Turn turn, Asked asked) {
        turn.handle()
                .createUpdate("""
                        insert into search_topic (conversation, contact, words)
                        values (:conversation, :contact, :words)
                        on conflict (conversation, contact) do update set words = excluded.words, asked_at = clock()
                        """)
                .bind("conversation", turn.conversation().value())
                .bind("contact", turn.actor().contact().value())
                .bind("words", asked.text())
                .execute();
    }

    private Optional<Asked> refined(Turn turn, String text) {
        return Refinement.read(text)
                .flatMap(refinement ->
                        last(turn).map(SearchReader::read).flatMap(before -> refined(turn, refinement, before)));
    }

    /** Words belong to what was asked before where something fits both. */
    private Optional<Asked> refined(Turn turn, Refinement refinement, Asked before) {
        Optional<Money> shown = refinement.beside().isEmpty() ? Optional.empty() : shown(turn, before);
        Asked meant = refinement.of(before, shown);
        return !refinement.hasWords() || found(turn, meant).match() == Found.Match.ALL
                ? Optional.of(meant)
                : Optional.empty();
    }

    private Optional<Money> shown(Turn turn, Asked asked) {
        List<ProductId> first = found(turn, asked).products();
        return products.listed(turn.handle(), first).stream()
                .flatMap(product -> product.price().stream())
                .findFirst();
    }

    private Found found(Turn turn, Asked asked) {
        return search.search(turn.handle(), turn.actor().workspace(), asked, 0, 1);
    }

    private static Optional<String> last(Turn turn) {
        return turn.handle()
                .createQuery("""
                        select words from search_topic
                        where conversation = :conversation and contact = :contact
                          and asked_at > clock() - interval '30 minutes'
                        """)
                .bind("conversation", turn.conversation().value())
                .bind("contact", turn.actor().contact().value())
                .mapTo(String.class)
                .findOne();
    }
}
