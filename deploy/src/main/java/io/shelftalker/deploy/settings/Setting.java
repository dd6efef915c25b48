package io.shelftalker.deploy.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that operators can set.
 *
 * @param property its name below {@code shelftalker}, dotted, words within a part joined by hyphens
 * @param choices what it can be, where its kind is {@link Kind#CHOICE}
 */
record Setting(String property, Kind kind, List<String> choices) {
    static final String VARIABLE_PREFIX = "SHELFTALKER_";
    static final String PROPERTY_PREFIX = "shelftalker.";

    Setting {
        choices = List.copyOf(choices);
    }

    /** Reads a line of a module's list: the property, its kind and, for a choice, what can be chosen. */
    static Setting parse(String line) {
        String[] words = line.split("\\s+");
        if (words.length < 2) {
            throw new IllegalStateException("'" + line + "' is no setting and its kind");
        }
        Kind kind = Kind.valueOf(words[1].toUpperCase(Locale.ROOT));
        return new Setting(words[0], kind, words.length > 2 ? List.of(words[2].split("\\|")) : List.of());
    }

    /** The name by which two spellings of one setting are the same: lower case, all separators hyphens. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('.', '-').replace('_', '-');
    }

    String variable() {
        return VARIABLE_PREFIX
                + property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** What is wrong with a value, as the end of a sentence that begins with the setting's name. */
    Optional<String> problem(String value) {
        if (kind == Kind.CHOICE && !choices.contains(value)) {
            return Optional.of("'" + value + "' is none of " + String.join(", ", choices) + ".");
        }
        return kind.problem(value);
    }
}
