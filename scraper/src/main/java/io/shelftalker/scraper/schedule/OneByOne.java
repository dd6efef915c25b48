package io.shelftalker.scraper.schedule;

import io.shelftalker.core.database.DatabaseAway;
import io.shelftalker.scraper.source.Sources;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what is due at sources, at each by itself: what breaks off at one keeps no other waiting. */
final class OneByOne {
    private static final Logger log = LoggerFactory.getLogger(OneByOne.class);

    private OneByOne() {}

    static void each(List<Sources.Due> due, Consumer<Sources.Due> work) {
        due.forEach(source -> alone(source, work));
    }

    // A loop that must survive: one source that cannot even be looked at would end the reading of all.
    private static void alone(Sources.Due due, Consumer<Sources.Due> work) {
        try {
            work.accept(due);
        } catch (DatabaseAway away) {
            throw away;
        } catch (RuntimeException failure) {
            log.error("What is due at source {} cannot be begun", due.source().value(), failure);
        }
    }
}
