package io.shelftalker.catalog.search;

import java.util.List;
import java.util.Locale;

/**
 * A word of a question.
 *
 * @param written as it was written, in lower case
 * @param plain the same without accents
 */
record Spoken(String written, String plain) {
    Spoken {
        written = written.toLowerCase(Locale.ROOT);
    }

    /** Whether it says something about a product: "the" does not, "thé" does. */
    boolean isTelling() {
        return !Fillers.FUNCTION_WORDS.contains(written);
    }

    /** Whether people say it of their question rather than of a product. */
    boolean isAsking() {
        return Fillers.ASKING_WORDS.contains(plain);
    }

    /** Whether it must be met with its accents, since without them it would be a word that says nothing. */
    boolean needsAccents() {
        return isTelling() && Fillers.FUNCTION_WORDS.contains(plain);
    }

    /** How it may stand there, one and many: without its accents only where it would still say something. */
    List<String> forms() {
        if (needsAccents()) {
            return List.of(written, written + "s");
        }
        boolean oneNeedsAccents = plain.endsWith("s")
                && Fillers.FUNCTION_WORDS.contains(plain.substring(0, plain.length() - 1))
                && !written.equals(plain);
        return oneNeedsAccents ? List.of(written, written.substring(0, written.length() - 1)) : List.of(plain);
    }
}
