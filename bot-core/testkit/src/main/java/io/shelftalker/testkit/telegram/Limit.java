package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A limit that a field's description states in words, as far as such words can be read reliably. */
sealed interface Limit {

    /** The rule, as the end of a sentence, when the value breaks it; {@code owner} is the object it is a field of. */
    Optional<String> brokenBy(JsonNode value, JsonNode owner);

    /** What a range counts. */
    enum Unit {
        CHARACTERS,
        BYTES,
        ITEMS,
        VALUE
    }

    /** From {@code least} to {@code most}, both allowed. */
    record Range(long least, long most, Unit unit) implements Limit {
        @Override
        public Optional<String> brokenBy(JsonNode value, JsonNode owner) {
            OptionalLong size = Measure.of(unit, value, owner);
            if (size.isEmpty() || (size.getAsLong() >= least && size.getAsLong() <= most)) {
                return Optional.empty();
            }
            return Optional.of(
                    "has " + size.getAsLong() + " and must have " + least + "-" + most + " (" + counted() + ")");
        }

        private String counted() {
            return switch (unit) {
                case CHARACTERS -> "characters after entities parsing";
                case BYTES -> "bytes";
                case ITEMS -> "items";
                case VALUE -> "value";
            };
        }
    }

    /** Only characters of {@code allowed}. */
    record Alphabet(String allowed) implements Limit {
        @Override
        public Optional<String> brokenBy(JsonNode value, JsonNode owner) {
            return value.asText().matches("[" + allowed + "]*")
                    ? Optional.empty()
                    : Optional.of("must contain only the characters " + allowed);
        }
    }

    static List<Limit> read(List<String> types, String description) {
        if (types.stream().allMatch(type -> type.startsWith("Array of "))) {
            return Words.items(description);
        }
        if (types.equals(List.of("String"))) {
            return Words.text(description);
        }
        boolean number = types.equals(List.of("Integer")) || types.equals(List.of("Float"));
        return number ? Words.lone(description, Unit.VALUE) : List.of();
    }

    /** The wordings of the specification that are read. */
    final class Words {
        private static final String RANGE = "(?<!ISO )(?<![\\d.+-])(\\d+)-(\\d+)(?![\\d-])";
        private static final Pattern LONE = Pattern.compile(RANGE);
        private static final Pattern LENGTH = Pattern.compile(RANGE + " (characters|[Bb]ytes)");
        private static final Pattern AT_MOST_BYTES = Pattern.compile("can't exceed (\\d+) bytes");
        private static final Pattern AT_MOST_ITEMS = Pattern.compile("At most (\\d+) \\w+ can be specified");

        private Words() {}

        private static List<Limit> text(String description) {
            List<Limit> limits = new ArrayList<>();
            Matcher length = LENGTH.matcher(description);
            if (length.find()) {
                limits.add(range(length, length.group(3).startsWith("char") ? Unit.CHARACTERS : Unit.BYTES));
            }
            Matcher most = AT_MOST_BYTES.matcher(description);
            if (most.find()) {
                limits.add(new Range(0, Long.parseLong(most.group(1)), Unit.BYTES));
            }
            if (description.contains("A-Z, a-z, 0-9, _ and - are allowed")) {
                limits.add(new Alphabet("A-Za-z0-9_-"));
            }
            if (description.contains("lowercase English letters, digits and underscores")) {
                limits.add(new Alphabet("a-z0-9_"));
            }
            return limits;
        }

        private static List<Limit> items(String description) {
            Matcher most = AT_MOST_ITEMS.matcher(description);
            return most.find()
                    ? List.of(new Range(0, Long.parseLong(most.group(1)), Unit.ITEMS))
                    : lone(description, Unit.ITEMS);
        }

        /** Two ranges in one description, as for dice, depend on something else and are left alone. */
        private static List<Limit> lone(String description, Unit unit) {
            List<MatchResult> found = LONE.matcher(description).results().toList();
            return found.size() == 1 ? List.of(range(found.getFirst(), unit)) : List.of();
        }

        private static Range range(MatchResult found, Unit unit) {
            return new Range(Long.parseLong(found.group(1)), Long.parseLong(found.group(2)), unit);
        }
    }
}
