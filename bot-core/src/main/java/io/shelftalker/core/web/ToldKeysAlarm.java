package io.shelftalker.core.web;

import io.shelftalker.core.schedule.Activity;
import io.shelftalker.core.schedule.Cron;
import io.shelftalker.core.schedule.Timetable;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;

/** Puts the look for secrets that were shown on the timetable. */
@Singleton
final class ToldKeysAlarm implements Activity {
    private static final Cron OFTEN = new Cron("* * * * *");

    private final Timetable timetable;

    ToldKeysAlarm(Timetable timetable) {
        this.timetable = timetable;
    }

    @Override
    public void start() {
        timetable.put(HideToldKeys.class, "told-keys", OFTEN, ZoneOffset.UTC);
    }

    /** The timetable stops by itself. */
    @Override
    public void stop() {}
}
