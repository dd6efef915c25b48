package io.shelftalker.core.channel;

import io.shelftalker.i18n.Phrase;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/**
 * What is wrong in a form that somebody filled in, to be said beside its fields while it is still open.
 *
 * @param faults by the fields' arguments, never empty
 */
public record Correction(Map<String, Phrase> faults, Locale locale, ZoneId zone) {
    public Correction {
        faults = Map.copyOf(faults);
    }
}
