package io.shelftalker.scraper.price;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Every way to write a currency: what people use, from a table written by hand, and what CLDR knows besides. Where the
 * hand names one currency only, CLDR adds no other.
 */
final class Spellings {
    // Codes and names that are words too, found where no currency is meant.
    private static final Set<String> CODES_LIKE_WORDS = Set.of(
            "ALL", "AMD", "ANG", "BAM", "BOB", "COP", "CUP", "DEM", "ESP", "FIM", "GEL", "LAK", "LVL", "MAD", "MOP",
            "MRO", "MUR", "PEN", "SIT", "SOS", "STD", "TOP", "TRY");
    private static final Set<String> NAMES_LIKE_WORDS = Set.of(
            "balboa",
            "buck",
            "bucks",
            "cent",
            "cents",
            "colones",
            "dong",
            "dram",
            "drams",
            "gulden",
            "kina",
            "kip",
            "lati",
            "lira",
            "lire",
            "livres",
            "libras",
            "loti",
            "nis",
            "penny",
            "peso",
            "piso",
            "pound",
            "pounds",
            "pts",
            "pula",
            "quid",
            "rand",
            "real",
            "rub",
            "sat",
            "schilling",
            "sol",
            "soles",
            "som",
            "sterling",
            "sum",
            "tala",
            "vatu",
            "won",
            "ман.",
            "вон",
            "сумма",
            "марок");

    private final Map<String, Denomination> meanings = new LinkedHashMap<>();
    private final Set<String> settled = new LinkedHashSet<>();

    private Spellings() {}

    /** All of them. */
    static SpellingTree tree() {
        Spellings spellings = new Spellings();
        Table.rows("spellings.tsv").forEach(spellings::byHand);
        spellings.settle();
        Currencies.all().forEach(spellings::fromCldr);
        SpellingTree tree = new SpellingTree();
        spellings.meanings.forEach((written, means) -> tree.add(spelling(written, means)));
        Currencies.all().forEach(currency -> addCode(currency.code(), tree));
        return tree;
    }

    /** @param row codes, and spellings of them */
    private void byHand(List<String> row) {
        String[] codesAndParts = row.get(0).split("/");
        List<String> codes = List.of(codesAndParts[0].split("!? "));
        boolean sure = codes.size() == 1 || codesAndParts[0].contains("! ");
        int parts = codesAndParts.length == 1 ? 1 : Integer.parseInt(codesAndParts[1]);
        Denomination means = new Denomination(codes, sure, parts);
        for (String written : row.get(1).split("\\|")) {
            meanings.merge(PlainText.of(written).strip(), means, Spellings::both);
        }
    }

    private void settle() {
        meanings.forEach((written, means) -> {
            if (means.isUnambiguous()) {
                settled.add(written);
            }
        });
    }

    private void fromCldr(Currency currency) {
        Denomination means = Denomination.of(currency.code());
        for (String name : currency.names()) {
            String written = PlainText.of(name).strip();
            if (!settled.contains(written)) {
                meanings.merge(written, means, Spellings::both);
            }
        }
    }

    private static Denomination both(Denomination one, Denomination other) {
        Set<String> codes = new LinkedHashSet<>(one.codes());
        codes.addAll(other.codes());
        boolean same = codes.size() == one.codes().size();
        return new Denomination(
                new ArrayList<>(codes), one.sure() && (same || one.codes().size() > 1), one.parts());
    }

    private static void addCode(String code, SpellingTree tree) {
        // The code of before 1998 is still written.
        Denomination means = Denomination.of(code.equals("RUR") ? "RUB" : code);
        boolean likeWord = CODES_LIKE_WORDS.contains(code);
        tree.add(new Spelling(code, means, true, likeWord ? Spelling.Strength.ALONE : Spelling.Strength.CLEAR));
        if (!likeWord) {
            tree.add(new Spelling(code.toLowerCase(Locale.ROOT), means, false, Spelling.Strength.BESIDE));
        }
    }

    private static Spelling spelling(String written, Denomination means) {
        int letters = (int) written.chars().filter(Character::isLetter).count();
        boolean symbol = written.chars().anyMatch(one -> Character.getType(one) == Character.CURRENCY_SYMBOL);
        boolean ascii = written.chars().allMatch(one -> one < 0x80);
        boolean exact = ascii && letters <= 2 && (!symbol || written.contains(" "));
        return new Spelling(written, means, exact, strength(written, letters, symbol, ascii));
    }

    private static Spelling.Strength strength(String written, int letters, boolean symbol, boolean ascii) {
        if (symbol) {
            return Spelling.Strength.CLEAR;
        }
        if (letters == 1 && ascii) {
            return Spelling.Strength.ALONE;
        }
        return letters <= 2 || NAMES_LIKE_WORDS.contains(written.toLowerCase(Locale.ROOT))
                ? Spelling.Strength.BESIDE
                : Spelling.Strength.CLEAR;
    }
}
