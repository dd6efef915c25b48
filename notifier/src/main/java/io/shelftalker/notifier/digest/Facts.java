package io.shelftalker.notifier.digest;

import io.shelftalker.i18n.PlainLetters;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an issue says, as its reader sees it, and whether a text says no more than that: no number, price, name or link that
 * is not among it, in the same language, and short.
 *
 * @param text line by line
 */
record Facts(String text, Locale language) {
    private static final int LONGEST = 320;
    private static final int MOST_SENTENCES = 3;

    /** Links, markup, mentions, and what breaks a line. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "(?iu)://|www\\.|mailto:|[<>\\[\\]{}*_`|#@\\\\~^=]|[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\u2028\\u2029]");

    private static final Pattern HOST = Pattern.compile("(?iu)[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.\\p{L}{2,}");
    private static final Pattern NUMBER = Pattern.compile(
            "(?:[\\p{L}]{0,2}\\p{Sc}\\h?)?[-−+]?\\d+(?:[.,'’\\u00a0\\u202f]\\d+)*(?:\\h?(?:%|\\p{Sc}|[A-Z]{3}\\b))?");
    private static final Pattern QUOTED = Pattern.compile("[\"“«](.*?)[\"”»]");
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\d’'-])\\p{Lu}[\\p{L}\\d’'-]*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…](?=\\s|$)");

    /** Numbers that people write in letters; those that say how much of something there is are never among the facts. */
    private static final Map<String, String> IN_LETTERS = Map.ofEntries(
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("twelve", "12"),
            Map.entry("deux", "2"),
            Map.entry("trois", "3"),
            Map.entry("quatre", "4"),
            Map.entry("cinq", "5"),
            Map.entry("sept", "7"),
            Map.entry("huit", "8"),
            Map.entry("neuf", "9"),
            Map.entry("dix", "10"),
            Map.entry("douze", "12"));

    private static final Set<String> VAGUE_AMOUNTS = Set.of(
            ("half;double;twice;triple;third;quarter;dozen;dozens;hundred;hundreds;thousand;free;eleven;twenty;thirty;forty;fifty"
                            + ";moitie;tiers;quart;douzaine;centaine;cent;mille;gratuit;gratuite;onze;vingt;trente"
                            + ";quarante;cinquante")
                    .split(";"));
    private static final Map<String, Set<String>> USUAL_WORDS = Map.of(
            "en",
                    words(
                            "the a an and of to is are it this that in on for with week you your at its now has from new back"),
            "fr",
                    words(
                            "le la les un une des et de du en est sont ce cette vous votre au aux pour avec sur semaine son sa a il"));

    private static Set<String> words(String all) {
        return Set.of(all.split(" "));
    }

    /** Whether a text says nothing but these. */
    boolean support(String said) {
        return said.length() <= LONGEST
                && !FORBIDDEN.matcher(said).find()
                && SENTENCE_END.matcher(said).results().count() <= MOST_SENTENCES
                && isOfLanguage(said)
                && supportNumbers(said)
                && supportNames(said);
    }

    private boolean supportNumbers(String said) {
        Set<String> known = numbers(text);
        Set<String> counted = numbersIn(text);
        return known.containsAll(numbers(said))
                && plainWords(said).stream()
                        .allMatch(word -> !VAGUE_AMOUNTS.contains(word)
                                && (!IN_LETTERS.containsKey(word) || counted.contains(IN_LETTERS.get(word))));
    }

    /** Each with the sign that makes it a price or a share, so that 19 % supports no 19 $. */
    private static Set<String> numbers(String words) {
        return NUMBER.matcher(words)
                .results()
                .map(found ->
                        found.group().replaceAll("[\\h\\u00a0\\u202f'’]", "").replaceAll("^[-−+]", ""))
                .map(number -> number.replaceAll("[.,]00(?!\\d)", ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> numbersIn(String words) {
        return numbers(words).stream()
                .map(number -> number.replaceAll("\\D", ""))
                .collect(Collectors.toSet());
    }

    /** Names begin with capitals wherever they stand; other words only where a sentence begins. */
    private boolean supportNames(String said) {
        String known = PlainLetters.words(text);
        Set<String> knownWords = new HashSet<>(Arrays.asList(known.split(" ")));
        Matcher hosts = HOST.matcher(said);
        while (hosts.find()) {
            if (!text.contains(hosts.group())) {
                return false;
            }
        }
        boolean quoted =
                QUOTED.matcher(said).results().allMatch(found -> known.contains(PlainLetters.words(found.group(1))));
        return quoted
                && NAME.matcher(said)
                        .results()
                        .filter(found -> !beginsSentence(said, found.start()))
                        .allMatch(found -> knownWords.containsAll(
                                Arrays.asList(PlainLetters.words(found.group()).split(" "))));
    }

    private static boolean beginsSentence(String said, int at) {
        String before = said.substring(0, at).stripTrailing();
        return before.isEmpty() || ".!?…".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /** More usual words of the language than of any other. */
    private boolean isOfLanguage(String said) {
        Set<String> here = plainWords(said);
        String code = language.getLanguage();
        long own = usual(here, code);
        return own > 0
                && USUAL_WORDS.keySet().stream()
                        .filter(other -> !other.equals(code))
                        .allMatch(other -> usual(here, other) < own);
    }

    private static long usual(Set<String> words, String language) {
        return USUAL_WORDS.getOrDefault(language, Set.of()).stream()
                .filter(words::contains)
                .count();
    }

    private static Set<String> plainWords(String said) {
        return new HashSet<>(Arrays.asList(PlainLetters.words(said).split(" ")));
    }
}
