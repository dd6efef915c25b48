package io.shelftalker.scraper.run;

import java.time.Duration;

/** Is told how a run gets on, a few times a second at most, by whichever thread knows. */
@FunctionalInterface
public interface RunProgress {
    /** Nobody looks. */
    RunProgress UNSEEN = progress -> {};

    void moved(Progress progress);

    /**
     * All that is left is held by others, who may have been killed.
     *
     * @param most how long until it is free, should they not live any more
     */
    default void waits(Duration most) {}
}
