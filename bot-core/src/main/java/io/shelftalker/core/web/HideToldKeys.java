package io.shelftalker.core.web;

import io.micronaut.context.annotation.Prototype;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Looks for secrets of keys that were shown, on one replica at a time. */
@Prototype
final class HideToldKeys implements Job {
    private final ToldKeys keys;

    HideToldKeys(ToldKeys keys) {
        this.keys = keys;
    }

    @Override
    public void execute(JobExecutionContext context) {
        keys.hide();
    }
}
