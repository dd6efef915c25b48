package io.shelftalker.notifier.digest;

import io.shelftalker.core.schedule.Activity;
import io.shelftalker.core.schedule.Cron;
import io.shelftalker.core.schedule.Timetable;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;

/** Puts the look for due digests on the timetable; when each is due stands in its row. */
@Singleton
final class DigestAlarm implements Activity {
    private static final Cron OFTEN = new Cron("*/20 * * * * ?");

    private final Timetable timetable;

    DigestAlarm(Timetable timetable) {
        this.timetable = timetable;
    }

    @Override
    public void start() {
        timetable.put(WakeDigests.class, "digests", OFTEN, ZoneOffset.UTC);
    }

    /** The timetable stops by itself. */
    @Override
    public void stop() {}
}
