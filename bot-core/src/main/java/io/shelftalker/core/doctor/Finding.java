package io.shelftalker.core.doctor;

import io.shelftalker.i18n.Phrase;
import java.util.Optional;

/**
 * Something that was looked at.
 *
 * @param subject what, as {@code telegram default}
 * @param said how it is
 * @param advice what to do
 */
public record Finding(Level level, String subject, Phrase said, Optional<Phrase> advice) {
    /** How bad it is. */
    public enum Level {
        /** As it must be. */
        WELL("✓"),
        /** It works, and something is missing. */
        WARNING("!"),
        /** It does not work. */
        BROKEN("✗");

        private final String sign;

        Level(String sign) {
            this.sign = sign;
        }
    }

    public static Finding well(String subject, Phrase said) {
        return new Finding(Level.WELL, subject, said, Optional.empty());
    }

    public static Finding warning(String subject, Phrase said, Phrase advice) {
        return new Finding(Level.WARNING, subject, said, Optional.of(advice));
    }

    public static Finding broken(String subject, Phrase said, Phrase advice) {
        return new Finding(Level.BROKEN, subject, said, Optional.of(advice));
    }

    /** One line, and a second one with what to do. */
    public Phrase line() {
        Phrase line = Phrase.of("doctor.line", level.sign, subject, said);
        return advice.map(todo -> Phrase.of("doctor.advised", line, todo)).orElse(line);
    }
}
