package io.shelftalker.i18n;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.util.TimeZone;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.stream.Collectors;

/** How one reader is spoken to: the texts of a language, with that reader's numbers, money and dates. */
public final class Phrasebook {
    private final Locale locale;
    private final Patterns patterns;
    private final ZoneId zone;
    private final InstantSource clock;

    Phrasebook(Patterns patterns, ZoneId zone, InstantSource clock) {
        this.locale = patterns.locale();
        this.patterns = patterns;
        this.zone = zone;
        this.clock = clock;
    }

    public Locale locale() {
        return locale;
    }

    public ZoneId zone() {
        return zone;
    }

    /**
     * Says a phrase.
     *
     * @throws IllegalArgumentException if no bundle defines its key
     */
    public String text(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Literal literal -> literal.text();
            case Phrase.Keyed keyed -> format(keyed);
            case Phrase.Joined joined ->
                joined.parts().stream()
                        .map(this::text)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(joined.separator()));
        };
    }

    /** An amount with its currency's everyday symbol: {@code $18.40}, {@code 18,40 $}. */
    public String money(Money money) {
        return patterns.formats().money(money.currency()).format(money.amount()).toString();
    }

    /** A moment as date and time in the reader's zone. */
    public String when(Instant instant) {
        return dated(DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, locale), instant);
    }

    /** A moment as its date in the reader's zone. */
    public String day(Instant instant) {
        return dated(DateFormat.getDateInstance(DateFormat.MEDIUM, locale), instant);
    }

    /** A moment as the time of its day in the reader's zone. */
    public String time(Instant instant) {
        return dated(DateFormat.getTimeInstance(DateFormat.SHORT, locale), instant);
    }

    /**
     * How dates with these fields are written in the reader's language.
     *
     * @param skeleton the fields, as {@code MMMd} for month and day
     * @return a pattern that the JDK and ICU both read
     */
    public String pattern(String skeleton) {
        return DateTimePatternGenerator.getInstance(locale).getBestPattern(skeleton);
    }

    private String dated(DateFormat format, Instant instant) {
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format(Date.from(instant));
    }

    /** How long ago a moment was, in the coarsest unit that says enough: "3 minutes ago". */
    public String ago(Instant instant) {
        Duration age = Duration.between(instant, clock.instant());
        return age.compareTo(Duration.ofMinutes(1)) < 0
                ? text(Phrase.of("moment.just-now"))
                : past(patterns.formats().past(), age);
    }

    private static String past(RelativeDateTimeFormatter format, Duration age) {
        if (age.toMinutes() < 60) {
            return past(format, age.toMinutes(), RelativeDateTimeFormatter.RelativeUnit.MINUTES);
        }
        if (age.toHours() < 48) {
            return past(format, age.toHours(), RelativeDateTimeFormatter.RelativeUnit.HOURS);
        }
        return past(format, age.toDays(), RelativeDateTimeFormatter.RelativeUnit.DAYS);
    }

    private static String past(
            RelativeDateTimeFormatter format, long quantity, RelativeDateTimeFormatter.RelativeUnit unit) {
        return format.format(quantity, RelativeDateTimeFormatter.Direction.LAST, unit);
    }

    private String format(Phrase.Keyed phrase) {
        return patterns.format(phrase.key())
                .format(phrase.arguments().stream().map(this::value).toArray());
    }

    private Object value(Phrase.Argument argument) {
        return switch (argument) {
            case Phrase.Argument.Words words -> words.text();
            case Phrase.Argument.Amount amount -> amount.number();
            case Phrase.Argument.Price price -> money(price.money());
            case Phrase.Argument.Share share -> percent(share.fraction());
            case Phrase.Argument.When moment -> when(moment.instant());
            case Phrase.Argument.Day moment -> day(moment.instant());
            case Phrase.Argument.Time moment -> time(moment.instant());
            case Phrase.Argument.Ago moment -> ago(moment.instant());
            case Phrase.Argument.Nested nested -> text(nested.phrase());
        };
    }

    private String percent(BigDecimal fraction) {
        return patterns.formats().percent().format(fraction.movePointRight(2)).toString();
    }
}
