package io.shelftalker.scraper.run;

import io.shelftalker.scraper.source.Source;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** Stages the leaving of products whose pages were missing or gone long enough to believe it. */
@Singleton
final class Absences {
    /** In how many whole lists in a row a page is missing before its product is taken out. */
    private static final int MISSED = 3;
    /** How often in a row a page answers 404 or 410 before its product is taken out. */
    private static final int GONE = 2;

    private static final int NEVER = Integer.MAX_VALUE;

    private final Pages pages;
    private final Staging staging;

    Absences(Pages pages, Staging staging) {
        this.pages = pages;
        this.staging = staging;
    }

    void stage(Handle handle, Run run, Source source) {
        staging.delist(handle, run, pages.absent(handle, run.source(), run.key(), missed(handle, run, source), GONE));
    }

    /**
     * A list that shrank too much is not believed and counts nothing; what it does not have is shown to an operator. One
     * that could be read only in part says nothing of what is missing.
     */
    private int missed(Handle handle, Run run, Source source) {
        if (!run.wholeListing()) {
            return NEVER;
        }
        if (Listings.isShrunken(source, run.counts().listed())) {
            return 0;
        }
        pages.miss(handle, run);
        return MISSED;
    }
}
