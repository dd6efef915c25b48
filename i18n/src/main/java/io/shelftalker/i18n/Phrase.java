package io.shelftalker.i18n;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Something to say, not yet in any language. */
public sealed interface Phrase {

    /**
     * A text from the phrasebooks.
     *
     * @param key the phrase's key, the same in every language
     * @param arguments what fills {@code {0}}, {@code {1}}, … of its pattern
     */
    record Keyed(String key, List<Argument> arguments) implements Phrase {
        public Keyed {
            arguments = List.copyOf(arguments);
        }
    }

    /** A text that is the same in every language, such as a product's name. */
    record Literal(String text) implements Phrase {}

    /** Several phrases one after the other; those that say nothing are left out together with their separator. */
    record Joined(String separator, List<Phrase> parts) implements Phrase {
        public Joined {
            parts = List.copyOf(parts);
        }
    }

    /** What a phrase can be filled with. */
    sealed interface Argument {
        record Words(String text) implements Argument {}

        record Amount(BigDecimal number) implements Argument {}

        record Price(Money money) implements Argument {}

        /** A fraction shown as a percentage: 0.19 is "19 %". */
        record Share(BigDecimal fraction) implements Argument {}

        /** A moment shown as date and time in the reader's zone. */
        record When(Instant instant) implements Argument {}

        /** A moment shown as its date in the reader's zone. */
        record Day(Instant instant) implements Argument {}

        /** A moment shown as the time of its day in the reader's zone. */
        record Time(Instant instant) implements Argument {}

        /** A moment shown as its distance from now: "3 minutes ago". */
        record Ago(Instant instant) implements Argument {}

        record Nested(Phrase phrase) implements Argument {}
    }

    Phrase NOTHING = new Literal("");

    /**
     * A phrase of the phrasebooks.
     *
     * @param arguments strings, numbers, {@link Money}, {@link Phrase}s or {@link Argument}s
     * @throws IllegalArgumentException on an argument of any other type
     */
    static Phrase of(String key, Object... arguments) {
        return new Keyed(key, Arrays.stream(arguments).map(Phrase::argument).toList());
    }

    static Phrase literal(String text) {
        return new Literal(text);
    }

    static Phrase joined(String separator, List<Phrase> parts) {
        return new Joined(separator, parts);
    }

    static Argument ago(Instant instant) {
        return new Argument.Ago(instant);
    }

    static Argument when(Instant instant) {
        return new Argument.When(instant);
    }

    static Argument day(Instant instant) {
        return new Argument.Day(instant);
    }

    static Argument time(Instant instant) {
        return new Argument.Time(instant);
    }

    static Argument share(BigDecimal fraction) {
        return new Argument.Share(fraction);
    }

    private static Argument argument(Object value) {
        return switch (value) {
            case Argument argument -> argument;
            case Phrase phrase -> new Argument.Nested(phrase);
            case Money money -> new Argument.Price(money);
            case BigDecimal number -> new Argument.Amount(number);
            case Integer number -> new Argument.Amount(BigDecimal.valueOf(number));
            case Long number -> new Argument.Amount(BigDecimal.valueOf(number));
            case String text -> new Argument.Words(text);
            default ->
                throw new IllegalArgumentException(
                        "A phrase cannot be filled with a " + value.getClass().getName());
        };
    }
}
