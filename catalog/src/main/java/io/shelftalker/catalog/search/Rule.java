package io.shelftalker.catalog.search;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One way to say a constraint, in any language.
 *
 * @param pattern over texts in {@linkplain io.shelftalker.i18n.PlainLetters#inPlace plain letters}
 * @param meaning nothing where what looks like it is something else
 */
record Rule(Pattern pattern, Function<MatchResult, Optional<Constraint>> meaning) {

    /** @param words a regular expression that begins and ends where words do */
    static Rule of(String words, Function<MatchResult, Optional<Constraint>> meaning) {
        return new Rule(Pattern.compile("(?<![\\p{L}\\d-])(?:" + words + ")(?![\\p{L}\\d-])"), meaning);
    }

    static Rule always(String words, Constraint constraint) {
        return of(words, _ -> Optional.of(constraint));
    }
}
