package io.shelftalker.core.schedule;

import org.jdbi.v3.core.Handle;

/** What a feature no longer needs, taken away once a day in each workspace. One bean a feature. */
public interface Chore {
    /** What is taken away, for the log. */
    String name();

    /**
     * Takes away as much as one transaction should, a few thousand rows at most.
     *
     * @param handle a transaction in which the workspace is set
     * @return how much it was; 0 once nothing is left to do
     */
    int tidy(Handle handle);
}
