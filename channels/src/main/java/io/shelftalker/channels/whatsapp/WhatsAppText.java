package io.shelftalker.channels.whatsapp;

import io.shelftalker.channels.PlainText;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebook;

/** Phrases as WhatsApp can show them. */
final class WhatsAppText {
    private WhatsAppText() {}

    static String words(Phrase phrase, Phrasebook book) {
        return PlainText.clean(book.text(phrase));
    }

    /** The same on one line. */
    static String line(Phrase phrase, Phrasebook book) {
        return words(phrase, book).replaceAll("\\s+", " ").strip();
    }

    /** The same as something to choose: never blank. */
    static String label(Phrase phrase, Phrasebook book) {
        return PlainText.label(line(phrase, book));
    }

    /** The text, or its beginning with an ellipsis where it has more UTF-16 units than the limit. */
    static String shortened(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - 1;
        return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end) + "…";
    }
}
