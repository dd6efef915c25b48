package io.shelftalker.scraper.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A number of pieces that a text is, such as {@code 4}, {@code 4 left} or {@code Plus que 4 en stock}. A text that has
 * other words, as for a day or a telephone, is none.
 *
 * @param exact whether there are just so many; {@code 10+} only says that there are some
 */
record StockCount(int pieces, boolean exact) {
    /** More than that is no count, but a way to say that there is enough. */
    private static final int ENOUGH = 99_999;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

    /** Words that leave a number what it is. */
    private static final List<String> WORDS = List.of(
            "only|just|last|left|remaining|available|in stock|in-stock|stock|on hand|in store|qty|quantity|units?|items?",
            "pcs?|pieces?|ea|each|copies|copy",
            "plus que|il en reste|il reste|reste|restante?s?|disponibles?|en stock|en magasin|seulement|qté|quantité",
            "unités?|pièces?|articles?|exemplaires?|derniers|dernières",
            "nur|noch|stücke?|stk|auf lager|am lager|lagernd|verfügbar|vorrätig|bestand|exemplare?|einheiten",
            "solo|quedan|queda|unidad|unidades|uds?|disponible|en existencias|en existencia|existencias",
            "ultimi|pezzi|pezzo|pz|disponibili|disponibile|disponibilità|rimasti|unità",
            "apenas|restam|peças|unidades|em estoque|em stock|disponíveis|disponível",
            "nog|slechts|stuks?|op voorraad|voorraad|beschikbaar",
            "st|styck|i lager|på lager|stk|kpl|varastossa|szt|sztuk|sztuki|dostępne|dostępnych|ks|kusů|kusy|skladem|db");
    /** Words that make it a number of at least so many, or about. */
    private static final List<String> OPEN = List.of(
            "more than|at least|over|about|around|or more|plus de|au moins|environ|ou plus|mehr als|mindestens|über|etwa",
            "más de|al menos|più di|almeno|mais de|pelo menos|meer dan|minstens");

    private static final Pattern OPENING = Pattern.compile("[+>≥~≈]|" + any(OPEN), flags());
    private static final Pattern COUNT = Pattern.compile(
            around() + "(\\d{1,3}(?:[ .,\\u00a0\\u202f']\\d{3}){1,2}|\\d{1,9})(?!\\d)" + around(), flags());

    /** Empty where the text is no such number. */
    static Optional<StockCount> read(String text) {
        if (NUMBER.matcher(text).matches()) {
            // Part of one is one; less than none is a mistake.
            int pieces = new BigDecimal(text).setScale(0, RoundingMode.CEILING).intValue();
            return Optional.of(new StockCount(pieces, pieces <= ENOUGH)).filter(count -> count.pieces >= 0);
        }
        Matcher count = COUNT.matcher(text);
        if (!count.matches()) {
            return Optional.empty();
        }
        int pieces = Integer.parseInt(count.group(1).replaceAll("\\D", ""));
        return Optional.of(new StockCount(
                pieces, pieces <= ENOUGH && !OPENING.matcher(text).find()));
    }

    private static String around() {
        return "(?:[\\s\\u00a0\\u202f:().,!+>≥~≈]|" + any(WORDS) + "|" + any(OPEN) + ")*+";
    }

    /** Whole words, the longest first. */
    private static String any(List<String> words) {
        return words.stream()
                .flatMap(line -> Pattern.compile("\\|").splitAsStream(line))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})"));
    }

    private static int flags() {
        return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }
}
