package io.shelftalker.i18n;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as those compare them who do not care about capitals and accents. */
public final class PlainLetters {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}_]+");

    private PlainLetters() {}

    /** In lower case and without accents: {@code rose} for "Rosé". */
    public static String of(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
    }

    /** Only its words, without accents, capitals and what stands between them: {@code s il vous plait}. */
    public static String words(String text) {
        return BETWEEN.matcher(of(text)).replaceAll(" ").strip();
    }

    /** Every character for itself, so that a place in the answer is the same place in the text. */
    public static String inPlace(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int place = 0; place < text.length(); place++) {
            plain.append(inPlace(text.charAt(place)));
        }
        return plain.toString();
    }

    private static char inPlace(char letter) {
        if (letter < 128) {
            return letter >= 'A' && letter <= 'Z' ? (char) (letter - 'A' + 'a') : letter;
        }
        String bare = Character.isSurrogate(letter) ? "" : of(Character.toString(letter));
        return bare.length() == 1 ? bare.charAt(0) : letter;
    }
}
