package io.shelftalker.scraper.run;

/**
 * What a run did with its pages.
 *
 * @param listed pages that the site lists
 * @param due of them, those that were to be fetched
 * @param fetched pages that were asked for, whatever came of it
 * @param unchanged of them, those that are as they were
 * @param products of them, those on which a product was read
 * @param otherPages of them, those that are about no product
 * @param gone 404 or 410
 * @param skipped pages that robots.txt asks to leave alone
 * @param blocked pages behind a wall or a login, or pushed back
 * @param stillFailing of those that could not be read, those that could not the last time either
 * @param withoutPrice products that were read and showed no price
 * @param shelved products that were looked at in single stores, of those that some store had before
 */
public record Counts(
        long listed,
        long due,
        long fetched,
        long unchanged,
        long products,
        long otherPages,
        long gone,
        long skipped,
        long failed,
        long blocked,
        long stillFailing,
        long withoutPrice,
        long shelved) {
    private static final int ODD_PAGES = 3;

    /** Pages that were read, or are known to be as they were. */
    public long read() {
        return unchanged + products + otherPages;
    }

    /** Pages that could not be read. */
    public long errors() {
        return failed + blocked;
    }

    /** Whether the site was left alone before all that was due was asked for. */
    boolean isGivenUp() {
        return fetched < due;
    }

    /**
     * Whether at least half of what was asked for could not be read, and more than the odd page. Pages that could not be
     * read before do not count, as long as they are the lesser part of the site: they are always due.
     */
    boolean mostlyFailed() {
        boolean whole = errors() * 2 >= listed;
        long known = whole ? 0 : stillFailing;
        long fresh = errors() - known;
        return fresh > 0 && fresh * 2 >= fetched - known && (fresh > ODD_PAGES || whole);
    }
}
