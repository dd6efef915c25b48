package io.shelftalker.notifier.watch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What follows {@code /watch}: what to watch, and perhaps a price at the end.
 *
 * @param subject words, a SKU or a URL; empty where there is a price only
 * @param target as {@link Target#read} understands it
 */
record Request(String subject, Optional<String> target) {
    private static final Pattern BELOW = Pattern.compile(
            "(?<subject>.*)(?:(?<=\\s)|^|(?=[<≤]))(?<target>" + Target.KEYWORD + "\\s*+\\P{L}.*)", Pattern.DOTALL);
    private static final Pattern LESS =
            Pattern.compile("(?<subject>.*?)(?:(?<=\\s)|^)(?<target>[-−–]\\s*\\d.*%)", Pattern.DOTALL);

    /** A word that says a price follows, and something else that does. */
    private static final Pattern BELOW_WHAT =
            Pattern.compile("(?<subject>.*\\S)\\s+(?<target>" + Target.KEYWORD + "\\s+\\S.*)", Pattern.DOTALL);

    /** The same where no product is called so: a subject, and a target that cannot be read. */
    static Optional<Request> withUnreadableTarget(String text) {
        return Optional.of(BELOW_WHAT.matcher(text.strip()))
                .filter(Matcher::matches)
                .map(matcher -> new Request(matcher.group("subject"), Optional.of(matcher.group("target"))));
    }

    static Request read(String text) {
        String line = text.strip();
        return ending(BELOW, line).or(() -> ending(LESS, line)).orElseGet(() -> new Request(line, Optional.empty()));
    }

    private static Optional<Request> ending(Pattern pattern, String line) {
        return Optional.of(pattern.matcher(line))
                .filter(Matcher::matches)
                .filter(matcher -> Target.read(matcher.group("target")).isPresent())
                .map(matcher -> new Request(matcher.group("subject").strip(), Optional.of(matcher.group("target"))));
    }
}
