package io.shelftalker.scraper.run;

/** Is told how a run gets on, a few times a second at most, by whichever thread knows. */
@FunctionalInterface
public interface RunProgress {
    /** Nobody looks. */
    RunProgress UNSEEN = progress -> {};

    void moved(Progress progress);
}
