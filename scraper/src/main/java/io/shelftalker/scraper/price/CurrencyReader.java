package io.shelftalker.scraper.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds currencies in texts, by their codes, symbols and names. */
public final class CurrencyReader {
    private static final SpellingTree SPELLINGS = Spellings.tree();

    private CurrencyReader() {}

    /** What a text means that is a currency and nothing else, such as {@code US$}, {@code euros} or {@code chf}. */
    public static Optional<Denomination> read(String text) {
        String plain = PlainText.of(text).strip();
        return SPELLINGS
                .longest(plain, 0)
                .filter(mention -> mention.end() == plain.length())
                .map(Mention::means);
    }

    /** The one that a text means which is a currency and nothing else, on a page of which something is known. */
    public static Optional<String> read(String text, PriceContext context) {
        return read(text)
                .filter(meaning -> meaning.parts() == 1)
                .map(meaning -> CurrencyChoice.settle(meaning, context))
                .filter(meaning -> meaning.isUnambiguous() && meaning.sure())
                .map(meaning -> meaning.codes().getFirst());
    }

    /** The same on a page of which nothing is known. */
    public static Optional<String> sure(String text) {
        return read(text, PriceContext.NONE);
    }

    /** Every currency that a text names, or seems to. @param plain as {@link PlainText} makes it */
    static List<Mention> mentions(String plain) {
        List<Mention> mentions = new ArrayList<>(2);
        int index = 0;
        while (index < plain.length()) {
            Optional<Mention> mention = startsWord(plain, index) ? SPELLINGS.longest(plain, index) : Optional.empty();
            mention.ifPresent(mentions::add);
            index = mention.map(Mention::end).orElse(index + 1);
        }
        return mentions;
    }

    private static boolean startsWord(String text, int index) {
        char first = text.charAt(index);
        if (first == ' ' || PlainText.isDigit(first)) {
            return false;
        }
        return index == 0 || !PlainText.isWordPart(first) || !PlainText.isWordPart(text.charAt(index - 1));
    }
}
