package io.shelftalker.notifier.timing;

import io.shelftalker.i18n.Phrase;

/** Lengths of time as they are said. */
public final class SpanWords {
    private SpanWords() {}

    public static Phrase of(Span span) {
        return switch (span.unit()) {
            case HOURS -> Phrase.of("timing.hours.count", span.count());
            case DAYS -> Phrase.of("timing.days.count", span.count());
            case WEEKS -> Phrase.of("timing.weeks.count", span.count());
            default -> Phrase.of("timing.months.count", span.count());
        };
    }
}
