package io.shelftalker.notifier.timing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When a chat wants to be told things.
 *
 * @param zone the chat's own, where it has one
 * @param pause until when it wants to hear nothing
 * @param mostADay how many messages a day it wants at most
 */
public record Timing(
        Optional<ZoneId> zone, Optional<QuietHours> quiet, Optional<Pause> pause, Optional<Integer> mostADay) {
    /** What a chat wants that has said nothing. */
    public static final Timing ANY = new Timing(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** @param until absent where it lasts until it is taken back */
    public record Pause(Optional<Instant> until) {
        public boolean lasts(Instant now) {
            return until.isEmpty() || now.isBefore(until.get());
        }
    }

    /** The pause, unless it is over. */
    public Optional<Pause> pause(Instant now) {
        return pause.filter(each -> each.lasts(now));
    }
}
