package io.shelftalker.scraper.extract.visible;

import java.util.Locale;
import java.util.Set;

/** Tells quickly whether a short text may name a currency; the price reader then says which, if any. */
final class CurrencyMarks {
    private static final Set<String> WORDS = Set.of(
            "kr", "zł", "kč", "ft", "lei", "leva", "лв", "руб", "грн", "тг", "din", "den", "rs", "rp", "rm", "tl", "元",
            "円", "원", "usd", "eur", "gbp", "cad", "aud", "nzd", "chf", "sek", "nok", "dkk", "pln", "czk", "huf", "ron",
            "inr", "jpy", "cny", "krw", "brl", "mxn", "ars", "clp", "cop", "pen", "zar", "try", "rub", "uah", "ils",
            "aed", "sar", "egp", "qar", "kwd", "bhd", "omr", "pkr", "lkr", "bdt", "idr", "myr", "sgd", "hkd", "twd",
            "thb", "php", "vnd", "ngn", "kes", "ghs", "mad", "tnd", "dzd", "hrk", "rsd", "bgn", "isk", "euro", "fr",
            "ريال", "درهم", "جنيه", "دينار", "us", "ca", "au", "nt");

    private CurrencyMarks() {}

    static boolean in(String text) {
        int word = -1;
        for (int index = 0; index <= text.length(); index++) {
            char letter = index < text.length() ? text.charAt(index) : ' ';
            if (Character.getType(letter) == Character.CURRENCY_SYMBOL
                    || letter == '元'
                    || letter == '円'
                    || letter == '원') {
                return true;
            }
            if (Character.isLetter(letter)) {
                word = word < 0 ? index : word;
            } else if (word >= 0 && WORDS.contains(text.substring(word, index).toLowerCase(Locale.ROOT))) {
                return true;
            } else {
                word = -1;
            }
        }
        return text.contains("ر.س") || text.contains("د.إ") || text.contains("ש\"ח");
    }
}
