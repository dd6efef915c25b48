package io.shelftalker.deploy.inspect;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody wants to be read.
 *
 * @param name of the inspection
 * @param given a file, a URL, a text, or {@code -} for standard input
 * @param url where it comes from, where that is not the URL given
 * @param hints more that the inspection may want to know
 * @param json whether the answer is for machines
 */
public record Request(String name, String given, Optional<String> url, Map<String, String> hints, boolean json) {
    /** Those that read a few words, and not a file. */
    private static final Set<String> OF_WORDS = Set.of("price", "size", "gtin", "ask");

    public Request {
        hints = Map.copyOf(hints);
    }

    /** What is read, for people. */
    String source() {
        return isStandardInput() ? "standard input" : given;
    }

    boolean isOfWords() {
        return OF_WORDS.contains(name);
    }

    boolean isStandardInput() {
        return given.equals("-");
    }

    boolean isUrl() {
        return !isOfWords() && given.matches("https?://\\S+");
    }

    /** Whether what was given is the text itself, such as a piece of HTML, and not the name of a file. */
    boolean isText() {
        return isOfWords() || given.contains("<") || given.contains("\n");
    }
}
