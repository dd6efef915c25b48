package io.shelftalker.notifier.blindness;

import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.i18n.Phrase;
import java.time.Instant;
import java.util.List;

/**
 * A shop that cannot be read.
 *
 * @param since when it was read last
 * @param reason what is in the way, as whoever read it says: {@code FORBIDDEN: 403}
 */
public record Blind(SourceId source, String shop, Instant since, String reason) {

    /** That it cannot be read, and since when. */
    public Phrase words() {
        return Phrase.of("blind.since", shop, Phrase.when(since), why());
    }

    /** The same, and that whoever reads it will hear when it can be read again. */
    public Phrase promise() {
        return Phrase.joined(" ", List.of(words(), Phrase.of("blind.promise")));
    }

    private Phrase why() {
        return switch (reason.replaceAll("[^A-Z_].*", "")) {
            case "CHALLENGE", "LOGIN", "CONSENT", "FORBIDDEN", "TOO_MANY_REQUESTS", "HOST_CLOSED", "ROBOTS_DISALLOW" ->
                Phrase.of("blind.why.blocked");
            case "TIMEOUT", "UNREACHABLE", "UNRESOLVED", "SERVER_ERROR", "ROBOTS_UNREACHABLE" ->
                Phrase.of("blind.why.silent");
            default -> Phrase.of("blind.why.other");
        };
    }
}
