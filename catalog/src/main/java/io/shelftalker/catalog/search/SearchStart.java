package io.shelftalker.catalog.search;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.shelftalker.core.workspace.Directory;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the indexes when the application starts, without holding it up. */
@Singleton
final class SearchStart implements ApplicationEventListener<StartupEvent> {
    private static final Logger log = LoggerFactory.getLogger(SearchStart.class);

    private final Directory directory;
    private final ProductSearch search;

    SearchStart(Directory directory, ProductSearch search) {
        this.directory = directory;
        this.search = search;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        Thread.ofVirtual().name("search-start").start(this::build);
    }

    private void build() {
        try {
            directory.workspaces().forEach(search::prepare);
        } catch (RuntimeException failure) {
            log.warn("The search indexes are not built; the first searches will do it", failure);
        }
    }
}
