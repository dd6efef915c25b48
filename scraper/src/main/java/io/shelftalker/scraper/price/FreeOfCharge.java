package io.shelftalker.scraper.price;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Texts which say that nothing is to be paid, and say nothing else: not {@code Free shipping}. */
final class FreeOfCharge {
    private static final Set<String> FREE = Set.of(
            "free",
            "gratuit",
            "gratuite",
            "gratis",
            "kostenlos",
            "umsonst",
            "gratuito",
            "gratuita",
            "zdarma",
            "zadarmo",
            "ingyenes",
            "ingyen",
            "бесплатно",
            "безкоштовно",
            "безплатно",
            "ücretsiz",
            "bedava",
            "ilmainen",
            "ilmaiseksi",
            "tasuta",
            "darmowy",
            "darmowa",
            "darmowe",
            "bezpłatnie",
            "δωρεάν",
            "無料",
            "免费",
            "免費",
            "무료",
            "ฟรี",
            "מתנה",
            "חינם",
            "مجاني",
            "مجانا",
            "مجانًا",
            "رایگان",
            "besplatno",
            "brezplačno",
            "besplatan",
            "offert",
            "percuma",
            "miễn",
            "phí");
    private static final Set<String> BESIDE = Set.of(
            "price",
            "prix",
            "preis",
            "precio",
            "prezzo",
            "prijs",
            "cena",
            "цена",
            "item",
            "download",
            "now",
            "today",
            "for",
            "it's",
            "is",
            "only",
            "of",
            "charge",
            "100");

    private FreeOfCharge() {}

    /** @param plain as {@link PlainText} makes it */
    static boolean isSaid(String plain) {
        List<String> words = Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\d']+", -1))
                .filter(word -> !word.isEmpty())
                .limit(6)
                .toList();
        return words.size() < 6
                && words.stream().anyMatch(FREE::contains)
                && words.stream().allMatch(word -> FREE.contains(word) || BESIDE.contains(word));
    }
}
