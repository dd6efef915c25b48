package io.shelftalker.core.conversation;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people call a row of a list: "2", "the second one", "number 2", "la deuxième", "le n° 2". */
public final class Ordinal {
    private static final List<String> PLACES = List.of(
            "first|premiere?",
            "second|seconde|deuxieme",
            "third|troisieme",
            "fourth|quatrieme",
            "fifth|cinquieme",
            "sixth|sixieme",
            "seventh|septieme",
            "eighth|huitieme",
            "ninth|neuvieme",
            "tenth|dixieme");
    private static final String NUMBER = "(?<number>[1-9]\\d{0,2})(?:st|nd|rd|th|er|ere|e|eme)?";
    private static final Pattern CALLED =
            Pattern.compile("(?:(?:show|open|see|voir|ouvre|ouvrir|montre) (?:me |moi )?)?"
                    + "(?:the |le |la |l )?(?:number |no |nr |numero |n )?"
                    + "(?:" + NUMBER + "|(?<word>" + String.join("|", PLACES) + "))"
                    + "(?: one)?(?: please| stp| svp| s il (?:te|vous) plait)?");

    private Ordinal() {}

    /**
     * The number that is meant, if a text says nothing else.
     *
     * @param words in plain letters, with single spaces
     */
    public static OptionalInt read(String words) {
        Matcher called = CALLED.matcher(words);
        if (!called.matches()) {
            return OptionalInt.empty();
        }
        String number = called.group("number");
        return OptionalInt.of(number == null ? place(called.group("word")) : Integer.parseInt(number));
    }

    private static int place(String word) {
        return 1
                + (int) PLACES.stream().takeWhile(place -> !word.matches(place)).count();
    }
}
