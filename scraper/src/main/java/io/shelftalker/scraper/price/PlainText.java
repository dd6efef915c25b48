package io.shelftalker.scraper.price;

import java.text.Normalizer;

/**
 * Brings the many characters that a price may be written with to the few that are read: digits, spaces, apostrophes and
 * dashes of any script to those of ASCII; what only directs the layout goes.
 */
final class PlainText {
    /** The Arabic decimal separator, which is never anything else. */
    static final char DECIMAL = '\u066b';

    private static final int LONGEST = 400;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final int FULL_WIDTH = 0xFEE0;

    private PlainText() {}

    /** The text, cut at a space where it is longer than any price. */
    static String of(String text) {
        String bounded = text.length() <= LONGEST ? text : cut(text);
        int length = bounded.length();
        StringBuilder plain = new StringBuilder(length);
        boolean composed = true;
        for (int index = 0; index < length; ) {
            int character = bounded.codePointAt(index);
            if (character < 0x80) {
                plain.append(character < ' ' ? ' ' : character == '`' ? '\'' : (char) character);
                index++;
            } else if (isSuperscript(character)) {
                index = superscript(bounded, index, plain);
            } else {
                composed &= character < 0x300 || Character.getType(character) != Character.NON_SPACING_MARK;
                append(character, plain);
                index += Character.charCount(character);
            }
        }
        return composed ? plain.toString() : Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static String cut(String text) {
        int space = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, space < 0 ? 0 : space);
    }

    private static void append(int character, StringBuilder plain) {
        switch (character) {
            case '’', '‘', 'ʼ', 'ʻ', '′', '´', '\u066c' -> plain.append('\'');
            case '−', '﹣' -> plain.append('-');
            case '〜', '～' -> plain.append('~');
            case '،', '、', '⹁' -> plain.append(',');
            case '٪' -> plain.append('%');
            case '￠' -> plain.append('¢');
            case '￡' -> plain.append('£');
            case '￥' -> plain.append('¥');
            case '￦' -> plain.append('₩');
            case '﹩' -> plain.append('$');
            default -> appendByType(character, plain);
        }
    }

    private static void appendByType(int character, StringBuilder plain) {
        if (character >= 0xFF01 && character <= 0xFF5E) {
            plain.append((char) (character - FULL_WIDTH));
            return;
        }
        switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER -> plain.append((char) ('0' + Character.digit(character, 10)));
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                plain.append(' ');
            case Character.DASH_PUNCTUATION -> plain.append('-');
            case Character.FORMAT, Character.CONTROL -> {}
            default -> plain.appendCodePoint(character);
        }
    }

    private static boolean isSuperscript(int character) {
        return SUPERSCRIPTS.indexOf(character) >= 0;
    }

    /** Two raised digits behind others are cents ({@code 12⁹⁹}); any others lead to a footnote. */
    private static int superscript(String text, int start, StringBuilder plain) {
        int end = start;
        while (end < text.length() && isSuperscript(text.charAt(end))) {
            end++;
        }
        boolean follows = !plain.isEmpty() && isDigit(plain.charAt(plain.length() - 1));
        if (end - start == 2 && follows) {
            plain.append('.');
            for (int index = start; index < end; index++) {
                plain.append((char) ('0' + SUPERSCRIPTS.indexOf(text.charAt(index))));
            }
        }
        return end;
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Whether a character is part of a word that ends at spaces, which those of Chinese, Japanese or Thai do not. */
    static boolean isWordPart(char character) {
        if (character < 0x80) {
            return (character | 0x20) >= 'a' && (character | 0x20) <= 'z';
        }
        if (hasNoSpaces(character)) {
            return false;
        }
        int type = Character.getType(character);
        return Character.isLetter(character)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Thai, Lao, Burmese, Khmer, Chinese, Japanese and Korean. */
    private static boolean hasNoSpaces(char character) {
        return (character >= 0x0E00 && character <= 0x0EFF)
                || (character >= 0x1000 && character <= 0x109F)
                || (character >= 0x1780 && character <= 0x17FF)
                || (character >= 0x2E80 && character <= 0x9FFF)
                || (character >= 0xAC00 && character <= 0xD7AF);
    }
}
