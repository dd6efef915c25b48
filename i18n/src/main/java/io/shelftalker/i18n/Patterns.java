package io.shelftalker.i18n;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The patterns of one language, each parsed once. */
final class Patterns {
    /** Where French has a space that no line may end at. */
    private static final Pattern FRENCH_SPACE =
            Pattern.compile("(?<=\\S) (?=[:;!?»])|(?<=«) |(?<=\\d) (?=\\d{3}(?!\\d))");

    private final Locale locale;
    private final Map<String, String> texts;
    private final Map<String, MessageFormat> parsed = new ConcurrentHashMap<>();
    private final Formats formats;

    Patterns(Locale locale, Map<String, String> texts) {
        this.locale = locale;
        this.texts = Map.copyOf(texts);
        this.formats = new Formats(locale);
    }

    Locale locale() {
        return locale;
    }

    Formats formats() {
        return formats;
    }

    Map<String, String> texts() {
        return texts;
    }

    /**
     * The pattern of a key, the caller's own to use.
     *
     * @throws IllegalArgumentException if no bundle defines the key
     */
    MessageFormat format(String key) {
        // A MessageFormat is not safe for threads; a clone of a parsed one is cheap.
        return (MessageFormat) parsed.computeIfAbsent(key, this::parse).clone();
    }

    private MessageFormat parse(String key) {
        String pattern = texts.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No phrase '" + key + "' in " + locale);
        }
        boolean french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
        return new MessageFormat(french ? FRENCH_SPACE.matcher(pattern).replaceAll("\u202f") : pattern, locale);
    }
}
