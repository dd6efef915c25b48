package io.shelftalker.notifier.timing;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of the day as people write them. */
public final class Clock {
    private static final Pattern WRITTEN = Pattern.compile(
            "(?iu)(?:at\\s|à\\s)?(?<hour>\\d{1,2})(?:\\s?[:h.]\\s?(?<minute>\\d{2}))?\\s?h?\\s?(?<half>[ap]\\.?m\\.?)?");

    private Clock() {}

    /** Reads {@code 9}, {@code 9:00}, {@code 9h30}, {@code at 9 pm}. */
    public static Optional<LocalTime> read(String text) {
        Matcher written = WRITTEN.matcher(Line.of(text));
        return written.matches()
                ? time(written.group("hour"), written.group("minute"), written.group("half"))
                : Optional.empty();
    }

    /** @param half of the day, as in {@code pm}, where it is named */
    static Optional<LocalTime> time(String hour, @Nullable String minute, @Nullable String half) {
        int hours = Integer.parseInt(hour);
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        if (half != null) {
            if (hours < 1 || hours > 12) {
                return Optional.empty();
            }
            hours = hours % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        // Midnight is written both ways.
        int ofDay = hours == 24 && minutes == 0 ? 0 : hours;
        return ofDay > 23 || minutes > 59 ? Optional.empty() : Optional.of(LocalTime.of(ofDay, minutes));
    }
}
