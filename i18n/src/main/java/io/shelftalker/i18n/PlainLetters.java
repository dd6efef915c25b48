package io.shelftalker.i18n;

import java.text.Normalizer;
import java.util.Locale;

/** Texts as those compare them who do not care about capitals and accents. */
public final class PlainLetters {
    private PlainLetters() {}

    /** In lower case and without accents: {@code rose} for "Rosé". */
    public static String of(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
    }

    /** Only its words, without accents, capitals and what stands between them: {@code s il vous plait}. */
    public static String words(String text) {
        return of(text).replaceAll("[^\\p{L}\\p{N}_]+", " ").strip();
    }

    /** Every character for itself, so that a place in the answer is the same place in the text. */
    public static String inPlace(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            String bare = Character.isSurrogate(letter) ? "" : of(Character.toString(letter));
            plain.append(bare.length() == 1 ? bare.charAt(0) : letter);
        }
        return plain.toString();
    }
}
