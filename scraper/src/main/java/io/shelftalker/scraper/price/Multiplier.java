package io.shelftalker.scraper.price;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A word behind a number that multiplies it. @param end behind the word */
record Multiplier(int end, BigDecimal factor) {
    private record Word(String written, int zeros) {}

    private static final List<Word> WORDS = List.of(
            new Word("万", 4),
            new Word("萬", 4),
            new Word("만", 4),
            new Word("億", 8),
            new Word("亿", 8),
            new Word("억", 8),
            new Word("천", 3),
            new Word("thousand", 3),
            new Word("lakhs", 5),
            new Word("lakh", 5),
            new Word("lacs", 5),
            new Word("lac", 5),
            new Word("crores", 7),
            new Word("crore", 7),
            new Word("millions", 6),
            new Word("million", 6),
            new Word("mio.", 6),
            new Word("mio", 6),
            new Word("mil", 3),
            new Word("тыс.", 3),
            new Word("тыс", 3),
            new Word("млн.", 6),
            new Word("млн", 6),
            new Word("ribu", 3),
            new Word("rb", 3),
            new Word("juta", 6),
            new Word("jt", 6),
            new Word("triệu", 6),
            new Word("nghìn", 3),
            new Word("ngàn", 3),
            new Word("tỷ", 9),
            new Word("tỉ", 9),
            new Word("هزار", 3),
            new Word("میلیون", 6),
            new Word("مليون", 6),
            new Word("ألف", 3),
            new Word("k", 3));

    /** The word behind a number which ends at a place, with or without a space. */
    static Optional<Multiplier> at(String text, int end) {
        int start = text.startsWith(" ", end) ? end + 1 : end;
        if (start >= text.length() || text.charAt(start) < 'A') {
            return Optional.empty();
        }
        return WORDS.stream()
                .filter(word -> word.zeros() != 3 || word.written().length() > 1 || start == end)
                .filter(word -> stands(word.written(), text, start))
                .findFirst()
                .map(word -> new Multiplier(start + word.written().length(), BigDecimal.TEN.pow(word.zeros())));
    }

    private static boolean stands(String word, String text, int start) {
        int end = start + word.length();
        return text.regionMatches(true, start, word, 0, word.length())
                && (end == text.length()
                        || !PlainText.isWordPart(text.charAt(end))
                        || !PlainText.isWordPart(text.charAt(end - 1)));
    }
}
