package io.shelftalker.scraper.store;

import io.shelftalker.scraper.fetch.Trouble;
import java.util.List;

/** What came of looking for a list of stores, or of what they have. Only one that was {@link Told} says anything. */
public sealed interface StoreList {

    /** A list; an empty one says nothing of any store. */
    record Told(List<StoreLine> lines) implements StoreList {
        public Told {
            lines = List.copyOf(lines);
        }
    }

    /** No list, or none that can be believed. */
    record Untold(Trouble trouble, String detail) implements StoreList {}
}
