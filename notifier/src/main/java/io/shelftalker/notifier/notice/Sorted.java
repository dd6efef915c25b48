package io.shelftalker.notifier.notice;

import io.shelftalker.i18n.Money;
import io.shelftalker.notifier.snooze.Snooze;
import io.shelftalker.notifier.snooze.Snoozes;
import io.shelftalker.notifier.timing.Timing;
import io.shelftalker.notifier.watch.Watcher;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of what there is to tell a chat it is told now, and what waits.
 *
 * @param later what waits, and why
 * @param until when to look at that again; absent where only the chat can end it
 */
record Sorted(List<Pending> now, Map<Pending, Held> later, Optional<Instant> until) {
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    Sorted {
        now = List.copyOf(now);
    }

    /**
     * What a chat and its people want.
     *
     * @param toldToday how many messages it was told today
     */
    record Wanted(Timing timing, Map<Snoozes.Wanted, Snooze> snoozes, long toldToday) {}

    /** Something that waits. @param until absent where only the chat can end it */
    private record Hold(Held why, Optional<Instant> until) {}

    static Sorted of(Chat chat, Wanted wanted, CatalogNow catalog, Instant now) {
        List<Pending> told = new ArrayList<>();
        Map<Pending, Held> later = new LinkedHashMap<>();
        Optional<Instant> until = Optional.empty();
        for (Pending pending : chat.pending()) {
            Optional<Hold> hold = hold(chat, pending, wanted, catalog.price(pending.product()), now);
            hold.ifPresentOrElse(each -> later.put(pending, each.why()), () -> told.add(pending));
            until = earlier(until, hold.flatMap(Hold::until));
        }
        return new Sorted(told, later, until);
    }

    private static Optional<Hold> hold(Chat chat, Pending pending, Wanted wanted, Optional<Money> price, Instant now) {
        Watcher watcher = new Watcher(chat.conversation(), pending.contact());
        Snooze snooze = wanted.snoozes().getOrDefault(new Snoozes.Wanted(watcher, pending.product()), Snooze.NONE);
        Optional<Instant> silent = snooze.silentUntil(now, price);
        if (silent.isPresent()) {
            return Optional.of(new Hold(Held.SNOOZE, silent));
        }
        return snooze.breaksThrough(now, price) ? Optional.empty() : hold(chat.zone(), wanted, now);
    }

    /** What holds back everything for a chat, if anything does. */
    private static Optional<Hold> hold(ZoneId zone, Wanted wanted, Instant now) {
        Timing timing = wanted.timing();
        Optional<Hold> paused = timing.pause(now).map(pause -> new Hold(Held.PAUSE, pause.until()));
        if (paused.isPresent()) {
            return paused;
        }
        Optional<Instant> quiet = timing.quiet().flatMap(hours -> hours.end(now, zone));
        if (quiet.isPresent()) {
            return Optional.of(new Hold(Held.QUIET, quiet));
        }
        return timing.mostADay()
                .filter(most -> wanted.toldToday() >= most)
                .map(most -> new Hold(Held.MOST, Optional.of(nextMorning(now, zone))));
    }

    /**
     * When a chat's day began: not at midnight, so that what is too much for one is not told in the night but when the
     * next begins.
     */
    static Instant morning(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant morning = today.atTime(MORNING).atZone(zone).toInstant();
        return morning.isAfter(now)
                ? today.minusDays(1).atTime(MORNING).atZone(zone).toInstant()
                : morning;
    }

    private static Instant nextMorning(Instant now, ZoneId zone) {
        return morning(now, zone)
                .atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atTime(MORNING)
                .atZone(zone)
                .toInstant();
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return one.isEmpty() || other.filter(one.get()::isAfter).isPresent() ? other.or(() -> one) : one;
    }
}
