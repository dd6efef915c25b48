package io.shelftalker.notifier.snooze;

import io.shelftalker.i18n.PlainLetters;
import io.shelftalker.notifier.timing.Line;
import io.shelftalker.notifier.timing.Off;
import io.shelftalker.notifier.timing.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is asked of a product: {@code tent 2 weeks unless below 150}, {@code tent below 150}, {@code tent off}.
 *
 * @param subject which product
 * @param floor the price from which on it is told anyway, as it was written
 * @param off whether it is taken back
 */
record Asked(String subject, Optional<Span> span, Optional<String> floor, boolean off) {
    private static final Pattern FLOOR =
            Pattern.compile("(?iu)(?<subject>.*?)\\s?+(?:\\b(?:unless|except|sauf|à moins|a moins)\\b)?+\\s?+"
                    + "(?:\\b(?:below|under|if below|sous|si sous|en dessous de)\\b|[<≤]=?)\\s?+(?<floor>\\S*\\d.*)");
    private static final Pattern SPAN = Pattern.compile(
            "(?iu)(?<subject>.*?)\\s?\\b(?<span>(?:(?:for|pour|pendant)\\s)?(?:\\d++|an?|une?|one)\\s?\\p{L}++)");
    private static final Pattern LAST = Pattern.compile("(?<subject>.*?)\\s?(?<last>\\S++)");

    static Asked read(String text) {
        String line = Line.of(text);
        Matcher floored = FLOOR.matcher(line);
        Optional<String> floor = floored.matches() ? Optional.of(floored.group("floor")) : Optional.empty();
        String before = floor.isPresent() ? floored.group("subject") : line;
        Matcher timed = SPAN.matcher(before);
        Optional<Span> span = timed.matches() ? Span.read(PlainLetters.of(timed.group("span"))) : Optional.empty();
        String subject = span.isPresent() ? timed.group("subject") : before;
        Matcher last = LAST.matcher(subject);
        boolean off = last.matches() && Off.isMeantBy(last.group("last"));
        return new Asked((off ? last.group("subject") : subject).strip(), span, floor, off);
    }
}
