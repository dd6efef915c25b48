package io.shelftalker.core.schedule;

import io.micronaut.context.annotation.Prototype;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The nightly waking of {@link Housekeeping}. */
@Prototype
@DisallowConcurrentExecution
final class KeepHouse implements Job {
    private final Housekeeping house;

    KeepHouse(Housekeeping house) {
        this.house = house;
    }

    @Override
    public void execute(JobExecutionContext context) {
        house.tidy();
    }
}
