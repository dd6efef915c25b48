package io.shelftalker.notifier.digest;

import io.micronaut.context.annotation.Prototype;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Looks for digests that are due, on one replica at a time. */
@Prototype
final class WakeDigests implements Job {
    private final DueDigests digests;

    WakeDigests(DueDigests digests) {
        this.digests = digests;
    }

    @Override
    public void execute(JobExecutionContext context) {
        digests.send();
    }
}
