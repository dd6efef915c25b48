package io.shelftalker.scraper.schedule;

import io.micronaut.context.annotation.Prototype;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Looks for sources that are due, on one replica at a time. */
@Prototype
final class WakeSources implements Job {
    private final RunDueSources sources;

    WakeSources(RunDueSources sources) {
        this.sources = sources;
    }

    @Override
    public void execute(JobExecutionContext context) {
        sources.wake();
    }
}
