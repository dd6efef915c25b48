package io.shelftalker.channels.opinion;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What somebody thinks of an answer.
 *
 * @param chat the platform's id of the chat that the answer is in
 * @param token of the answer, which the beginning of its buttons' tokens is as well
 * @param person the platform's id of who thinks so
 * @param at when they said so, as the platform says
 */
public record Opinion(String chat, String token, String person, boolean helpful, Instant at) {
    public Opinion {
        // Rows know no smaller units, and an opinion that is told again must not seem newer than itself.
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
