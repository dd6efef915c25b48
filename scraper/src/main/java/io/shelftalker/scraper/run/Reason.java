package io.shelftalker.scraper.run;

import io.shelftalker.scraper.fetch.Trouble;
import java.util.List;

/**
 * Why some of a run's pages, of its lists of pages, or of the prices on its pages could not be read.
 *
 * @param pages how many
 * @param examples some of them
 */
public record Reason(Part part, Trouble trouble, long pages, List<FailedPage> examples) {
    public Reason {
        examples = List.copyOf(examples);
    }

    /** What could not be read. */
    public enum Part {
        /** A sitemap or the like: what stands on it is not known. */
        LIST,
        /** A page that was listed. */
        PAGE,
        /** The price on a page that was read: there is none, or nothing settles what it means. */
        PRICE,
        /** A list of stores, or of what they have. */
        STORES
    }
}
