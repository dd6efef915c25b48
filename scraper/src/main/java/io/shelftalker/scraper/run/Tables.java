package io.shelftalker.scraper.run;

import jakarta.inject.Singleton;

/** The rows that a run is made of. */
@Singleton
record Tables(
        Runs runs,
        Pages pages,
        Frontier frontier,
        Staging staging,
        Troubles troubles,
        Refusals refusals,
        Habits habits,
        StockAsks stockAsks,
        StoreTallies storeTallies) {}
