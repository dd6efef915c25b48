package io.shelftalker.core.conversation;

import io.micronaut.context.annotation.Factory;
import io.shelftalker.i18n.Phrasebooks;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Gives the application its phrasebooks. */
@Factory
final class PhrasebookFactory {
    @Singleton
    Phrasebooks phrasebooks(InstantSource clock) {
        return Phrasebooks.load(clock);
    }
}
