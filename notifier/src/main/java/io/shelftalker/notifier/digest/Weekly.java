package io.shelftalker.notifier.digest;

import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.i18n.PlainLetters;
import io.shelftalker.notifier.timing.Clock;
import io.shelftalker.notifier.timing.Line;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time that comes once a week, by the clock on somebody's wall. */
record Weekly(DayOfWeek day, LocalTime at) {
    static final LocalTime MORNING = LocalTime.of(9, 0);

    private static final Pattern WRITTEN = Pattern.compile(
            "(?iu)(?:on|every|each|le|tous les|chaque)?\\s?(?<day>\\p{L}+)\\.?(?:\\s?,?\\s?(?<time>.*\\d.*))?");

    /** Reads {@code monday 9:00}, {@code fri at 5 pm}, {@code lundi à 9h}; on its own, a day means its morning. */
    static Optional<Weekly> read(String text) {
        Matcher written = WRITTEN.matcher(Line.of(text));
        if (!written.matches()) {
            return Optional.empty();
        }
        Optional<LocalTime> time =
                written.group("time") == null ? Optional.of(MORNING) : Clock.read(written.group("time"));
        return day(written.group("day")).flatMap(day -> time.map(at -> new Weekly(day, at)));
    }

    /** A day by its name or the beginning of it, in any of our languages. */
    private static Optional<DayOfWeek> day(String written) {
        String plain = PlainLetters.of(written);
        String name = plain.length() > 4 && plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
        if (name.length() < 3) {
            return Optional.empty();
        }
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> Phrasebooks.LANGUAGES.stream()
                        .anyMatch(language -> PlainLetters.of(day.getDisplayName(TextStyle.FULL_STANDALONE, language))
                                .startsWith(name)))
                .findFirst();
    }

    /** The next time after a moment. */
    Instant next(Instant after, ZoneId zone) {
        ZonedDateTime there = after.atZone(zone);
        Instant next = there.toLocalDate()
                .with(TemporalAdjusters.nextOrSame(day))
                .atTime(at)
                .atZone(zone)
                .toInstant();
        return next.isAfter(after)
                ? next
                : there.toLocalDate()
                        .with(TemporalAdjusters.next(day))
                        .atTime(at)
                        .atZone(zone)
                        .toInstant();
    }

    /** The day's name in a language. */
    String dayIn(Locale language) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, language);
    }

    /** How a button says it, to be read again. */
    String written() {
        return dayIn(Locale.ENGLISH) + " " + at;
    }
}
