package io.shelftalker.deploy.start;

import io.shelftalker.core.schedule.Activity;
import jakarta.inject.Singleton;

/** Knows whether it goes on. */
@Singleton
final class RecordingActivity implements Activity {
    private volatile boolean running;

    boolean isRunning() {
        return running;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }
}
