package io.shelftalker.core.channel;

import io.shelftalker.i18n.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What there is to see of a reply that a platform had no room for all of. It comes as a message of its own, which may have
 * one after it: step by step, every action can be reached.
 */
public final class Continuation {
    private static final Pattern MARK = Pattern.compile("m(\\d{1,6})");

    private Continuation() {}

    /** How a token ends that asks for what begins at a position. */
    static String mark(int position) {
        return "m" + position;
    }

    /** Where what a token asks for begins; nothing for one that asks for something else. */
    public static OptionalInt position(String token) {
        Matcher mark = MARK.matcher(token.substring(token.lastIndexOf(':') + 1));
        return mark.matches() ? OptionalInt.of(Integer.parseInt(mark.group(1))) : OptionalInt.empty();
    }

    /** What comes after the first actions, counted over all of them; the reply itself from 0 on; nothing after the last. */
    public static Optional<Reply> of(Reply shown, int position) {
        if (position == 0) {
            return Optional.of(shown);
        }
        Menu rest = shown.menu().from(position);
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        Phrase more = Phrase.of("conversation.more");
        // Who may answer a question may answer what follows of it.
        return Optional.of(
                shown instanceof Reply.Choices
                        ? new Reply.Choices(
                                more, rest.rows().stream().flatMap(List::stream).toList())
                        : new Reply.Text(more, rest));
    }
}
