package io.shelftalker.catalog.search;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which end of a range a number is, by the words around it: "I can't spend more than", "whose price is below", "sans
 * dépasser". People say it in more ways than can be listed, but with few words that count.
 */
final class Cues {
    /** An end of a range. */
    enum End {
        MOST,
        LEAST
    }

    /**
     * What words say of a number.
     *
     * @param inclusive whether the number itself is meant as well
     */
    record Bound(End end, boolean inclusive) {
        private Bound denied() {
            return new Bound(end == End.MOST ? End.LEAST : End.MOST, !inclusive);
        }
    }

    private static final Map<String, Set<String>> WORDS = read();
    private static final Set<String> BELOW = words("below");
    private static final Set<String> ABOVE = words("above");
    private static final Set<String> AT_MOST = words("at-most");
    private static final Set<String> AT_LEAST = words("at-least");
    private static final Set<String> FROM_THERE = words("from-there");
    private static final Set<String> NOT = words("not");
    private static final Set<String> LEADING = words("leading");
    private static final Set<String> JOINING = words("joining");
    private static final Set<String> BETWEEN = words("between");

    /** What may follow the number. */
    private static final String AFTER =
            "[ ,]*(?:at (?:the )?(?:most|least)|(?:or|and) (?:less|more|under|below|over|above|up|better|higher|lower|cheaper|dearer)|up(?:wards?)?|plus|(?:of )?(?:budget|ceiling|limit|cap|mark)|as (?:my|our|the) (?:limit|budget)"
                    + "|max(?:imum)?|min(?:imum)?|to spend|tops|(?:ou|et) (?:moins|plus|mieux)|au (?:plus|moins)|a depenser)"
                    + "(?![\\p{L}\\d]| ?[\\p{Sc}\\d]| (?:de|than) )";

    private static final Pattern MONEY = Pattern.compile(
            "\\b(?:spend(?:ing)?|pay(?:ing)?|prices?|priced|pricing|costs?|costing|budget|prix|cout(?:e|ent|ant)?|depens\\p{L}*|payer|debourser)\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}]+");
    private static final Set<String> AT = Set.of("au", "at");
    private static final int REACH = 6;

    private Cues() {}

    /** A pattern for a number with the words around it that may say which end it is. */
    static String around(String number, String more) {
        String first = alternatives(BELOW, ABOVE, AT_MOST, AT_LEAST, NOT, LEADING, JOINING) + more;
        return "(?:(?:" + first + ")[ '-]++" + any(first + "|" + alternatives(BETWEEN)) + ")?" + number + "(?:" + AFTER
                + ")?";
    }

    /** Any number of words, with what parts them; none is given back, so that no text takes long. */
    private static String any(String words) {
        return "(?:(?:" + words + ")[ '-]++)*+";
    }

    /** Whether words speak of money. */
    static boolean areOfMoney(String words) {
        return MONEY.matcher(words).find();
    }

    /** Words that lead up to a number which was understood without them: "keeping it" under 20. */
    static Pattern leading() {
        String paying = alternatives(LEADING) + "|is|are|be|est|sont";
        return Pattern.compile("(?<![\\p{L}\\d'-])" + any(alternatives(JOINING)) + "(?:" + paying + ")[ '-]++"
                + any(paying + "|" + alternatives(BETWEEN)) + "(?=" + Fillers.GAP + ")");
    }

    /** What the words around a number say of it; nothing where they say nothing. */
    static Optional<Bound> bound(MatchResult found, String number) {
        String text = found.group();
        int from = found.start(number) - found.start();
        int to = found.end(number) - found.start();
        List<String> before = read(text.substring(0, from));
        List<String> after = read(text.substring(to));
        return before(before).or(() -> after(after));
    }

    /** The word nearest to the number counts, and what denies it: "not over", "ne dépasse pas". */
    private static Optional<Bound> before(List<String> words) {
        for (int place = words.size() - 1; place >= 0; place--) {
            Optional<Bound> said = said(words, place);
            if (said.isPresent()) {
                boolean denied = words.subList(Math.max(0, place - REACH), words.size()).stream()
                        .anyMatch(NOT::contains);
                return denied && !said.get().inclusive() ? said.map(Bound::denied) : said;
            }
        }
        return Optional.empty();
    }

    private static Optional<Bound> after(List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(place -> FROM_THERE.contains(words.get(place))
                        ? Optional.of(new Bound(End.LEAST, true))
                        : said(words, place))
                .flatMap(Optional::stream)
                .findFirst()
                .map(bound -> new Bound(bound.end(), true));
    }

    /** "Plus" is more, and "au plus" at most. */
    private static Optional<Bound> said(List<String> words, int place) {
        boolean at = place > 0 && AT.contains(words.get(place - 1));
        String word = words.get(place);
        return at ? atMostOrLeast(word).or(() -> said(word)) : said(word);
    }

    private static Optional<Bound> atMostOrLeast(String word) {
        return switch (word) {
            case "plus" -> Optional.of(new Bound(End.MOST, true));
            case "moins" -> Optional.of(new Bound(End.LEAST, true));
            default -> Optional.empty();
        };
    }

    private static Optional<Bound> said(String word) {
        if (AT_MOST.contains(word) || AT_LEAST.contains(word)) {
            return Optional.of(new Bound(AT_MOST.contains(word) ? End.MOST : End.LEAST, true));
        }
        if (BELOW.contains(word) || ABOVE.contains(word)) {
            return Optional.of(new Bound(BELOW.contains(word) ? End.MOST : End.LEAST, false));
        }
        return Optional.empty();
    }

    private static List<String> read(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Set<String> words(String kind) {
        return Objects.requireNonNull(WORDS.get(kind), kind);
    }

    private static Map<String, Set<String>> read() {
        return WordTable.read("cues.txt").stream()
                .collect(Collectors.groupingBy(
                        List::getFirst,
                        Collectors.flatMapping(line -> line.stream().skip(1), Collectors.toUnmodifiableSet())));
    }

    @SafeVarargs
    private static String alternatives(Set<String>... sets) {
        Set<String> all = new HashSet<>();
        Arrays.asList(sets).forEach(all::addAll);
        return String.join("|", all.stream().sorted().toList());
    }
}
