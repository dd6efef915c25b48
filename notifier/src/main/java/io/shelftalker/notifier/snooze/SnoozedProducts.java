package io.shelftalker.notifier.snooze;

import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.database.DatabaseClock;
import io.shelftalker.i18n.Money;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.notifier.watch.HowTold;
import io.shelftalker.notifier.watch.Watcher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Says of what is watched that it is snoozed, or told whatever the hour. */
@Singleton
final class SnoozedProducts implements HowTold {
    private final Snoozes snoozes;

    SnoozedProducts(Snoozes snoozes) {
        this.snoozes = snoozes;
    }

    @Override
    public Map<ProductId, Manner> of(Handle handle, Watcher watcher) {
        Instant now = DatabaseClock.now(handle);
        Map<ProductId, Manner> manners = new HashMap<>();
        snoozes.of(handle, watcher).forEach((product, snooze) -> manner(product, snooze, now)
                .ifPresent(manner -> manners.put(product, manner)));
        return manners;
    }

    private static Optional<Manner> manner(ProductId product, Snooze snooze, Instant now) {
        return snooze.lasting(now)
                .map(until -> new Manner(asleep(until, snooze.floor(now)), Optional.of(SnoozeCommand.waking(product))))
                .or(() -> urgent(snooze.urgency()).map(said -> new Manner(said, Optional.empty())));
    }

    private static Phrase asleep(Instant until, Optional<Money> floor) {
        return floor.map(price -> Phrase.of("snooze.lasts.unless", Phrase.when(until), price))
                .orElseGet(() -> Phrase.of("snooze.lasts", Phrase.when(until)));
    }

    private static Optional<Phrase> urgent(Urgency urgency) {
        return switch (urgency) {
            case Urgency.Never _ -> Optional.empty();
            case Urgency.Always _ -> Optional.of(Phrase.of("urgent.lasts"));
            case Urgency.Below(Money floor) -> Optional.of(Phrase.of("urgent.lasts.below", floor));
        };
    }
}
