package io.shelftalker.scraper.run;

import java.util.List;
import java.util.function.Predicate;

/** What came of a batch of errands, in pages. */
record Tally(
        long fetched,
        long unchanged,
        long products,
        long others,
        long gone,
        long skipped,
        long failed,
        long blocked,
        long stillFailing,
        long withoutPrice,
        long shelved) {

    /** Products that were read out of a feed. */
    static Tally ofProducts(long rows) {
        return new Tally(rows, 0, rows, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Products that were looked at in single stores, and nowhere else. */
    static Tally ofShelves(long shelved) {
        return new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, shelved);
    }

    /** @param shelved products that were looked at in single stores */
    static Tally of(List<Visited> visited, long shelved) {
        return new Tally(
                visited.size(),
                count(visited, result -> result instanceof Visited.Same),
                count(
                        visited,
                        result -> result instanceof Visited.Read read
                                && read.product().isPresent()),
                count(
                        visited,
                        result -> result instanceof Visited.Read read
                                && read.product().isEmpty()),
                count(visited, result -> result instanceof Visited.Gone),
                count(visited, result -> result instanceof Visited.Unread unread && unread.skipped()),
                count(
                        visited,
                        result -> result instanceof Visited.Redirected
                                || (result instanceof Visited.Unread unread && !unread.skipped() && !unread.blocked())),
                count(visited, result -> result instanceof Visited.Unread unread && unread.blocked()),
                visited.stream().filter(Tally::isStillFailing).count(),
                count(visited, result -> result instanceof Visited.Read read && read.isWithoutPrice()),
                shelved);
    }

    private static boolean isStillFailing(Visited visited) {
        return visited.errand().failing()
                && (visited.result() instanceof Visited.Redirected
                        || (visited.result() instanceof Visited.Unread unread && !unread.skipped()));
    }

    private static long count(List<Visited> visited, Predicate<Visited.Result> kind) {
        return visited.stream().map(Visited::result).filter(kind).count();
    }
}
