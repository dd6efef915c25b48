package io.shelftalker.scraper.run;

/** Whether operators have to hear of a run that they did not ask for. */
enum Concern {
    /** They can look it up. */
    NONE,
    /** Something needs them. */
    TROUBLE,
    /** What they were told of is over. */
    RELIEF
}
