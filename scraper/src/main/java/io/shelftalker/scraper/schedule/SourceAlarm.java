package io.shelftalker.scraper.schedule;

import io.shelftalker.core.schedule.Activity;
import io.shelftalker.core.schedule.Cron;
import io.shelftalker.core.schedule.Timetable;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;

/** Puts the look for due sources on the timetable; the sources' own schedules stand in their rows. */
@Singleton
final class SourceAlarm implements Activity {
    private static final Cron OFTEN = new Cron("*/5 * * * * ?");

    private final Timetable timetable;

    SourceAlarm(Timetable timetable) {
        this.timetable = timetable;
    }

    @Override
    public void start() {
        timetable.put(WakeSources.class, "sources", OFTEN, ZoneOffset.UTC);
    }

    /** The timetable stops by itself. */
    @Override
    public void stop() {}
}
