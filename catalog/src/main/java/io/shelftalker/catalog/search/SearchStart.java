package io.shelftalker.catalog.search;

import io.shelftalker.core.schedule.Activity;
import io.shelftalker.core.workspace.Directory;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the indexes when the bot begins to serve, so that the first search need not. */
@Singleton
final class SearchStart implements Activity {
    private static final Logger log = LoggerFactory.getLogger(SearchStart.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Directory directory;
    private final ProductSearch search;
    private @Nullable Thread building;

    SearchStart(Directory directory, ProductSearch search) {
        this.directory = directory;
        this.search = search;
    }

    @Override
    public synchronized void start() {
        building = Thread.ofVirtual().name("search-start").start(this::build);
    }

    @Override
    public synchronized void stop() {
        if (building == null) {
            return;
        }
        building.interrupt();
        try {
            building.join(PATIENCE);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void build() {
        try {
            directory.workspaces().forEach(search::prepare);
        } catch (RuntimeException failure) {
            log.warn("The search indexes are not built; the first searches will do it", failure);
        }
    }
}
