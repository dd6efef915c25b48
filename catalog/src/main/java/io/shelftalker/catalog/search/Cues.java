package io.shelftalker.catalog.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Set<String> BELOW = words("under below beneath less lower cheaper sub inferieur inferieure"
            + " inferieurs inferieures moins sous dessous");
    private static final Set<String> ABOVE = words(
            "over above more higher greater pricier dearer upwards exceed exceeds exceeding"
                    + " surpass superieur superieure superieurs superieures plus dessus depasse depassent depassant depasser");
    private static final Set<String> AT_MOST =
            words("max maximum maximal maximale most tops within limit cap capped budget"
                    + " spend spending depenser limite plafond jusqu");
    private static final Set<String> AT_LEAST = words("min minimum minimal minimale least starting upward partir");
    private static final Set<String> NOT = words("no not never without cannot t pas sans ni jamais");

    /** Words of paying, which say nothing of the end by themselves. */
    private static final Set<String> LEADING = words(
            "i we it can could get go goes going keep keeping kept stay staying have has"
                    + " having got pay paying price prices priced pricing cost costs costing worth sold selling spent prix cout coute"
                    + " coutent coutant coutera vendu vendue vendus vendues valant vaut payer mettre j ai je veux voudrais peux");

    /** Words with which what is said of a number may begin. */
    private static final Set<String> JOINING =
            words("with for at to by that which whose where who qui que dont pour avec ne n en au aux");

    /** Words that may stand among them. */
    private static final Set<String> BETWEEN =
            words("a an the is are be was my our me you than of up will won would wouldn don doesn isn"
                    + " aren do does did should must want wants as and but only just about value any le la les un une de du des d l on il"
                    + " elle ce ou mon ma est sont soit etre mais et cher chere chers cheres");

    /** What may follow the number. */
    private static final String AFTER =
            "[ ,]*(?:at (?:the )?(?:most|least)|or (?:less|more|under|over|better|higher|lower)|as (?:my|our|the) (?:limit|budget)"
                    + "|max(?:imum)?|min(?:imum)?|to spend|tops|ou (?:moins|plus|mieux)|au (?:plus|moins)|a depenser)"
                    + "(?![\\p{L}\\d]| ?[\\p{Sc}\\d])";

    private static final Pattern MONEY = Pattern.compile(
            "\\b(?:spend(?:ing)?|pay(?:ing)?|prices?|priced|pricing|costs?|costing|budget|prix|cout(?:e|ent|ant)?|depens\\p{L}*|payer|debourser)\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}]+");
    private static final Set<String> AT = Set.of("au", "at");
    private static final int REACH = 3;

    private Cues() {}

    /** A pattern for a number with the words around it that may say which end it is. */
    static String around(String number, String more) {
        String first = alternatives(BELOW, ABOVE, AT_MOST, AT_LEAST, NOT, LEADING, JOINING) + more;
        String next = first + "|" + alternatives(BETWEEN);
        return "(?:(?:" + first + ")[ '-]+(?:(?:" + next + ")[ '-]+)*)?" + number + "(?:" + AFTER + ")?";
    }

    /** Whether words speak of money. */
    static boolean areOfMoney(String words) {
        return MONEY.matcher(words).find();
    }

    /** Words that lead up to a number which was understood without them: "keeping it" under 20. */
    static Pattern leading() {
        return Pattern.compile("(?<![\\p{L}\\d'-])(?:(?:" + alternatives(JOINING) + ") )*(?:(?:" + alternatives(LEADING)
                + "|is|are|be|est|sont)[ '-]+)+(?=" + Fillers.GAP + ")");
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

    /** The word nearest to the number counts, and what denies it. */
    private static Optional<Bound> before(List<String> words) {
        for (int place = words.size() - 1; place >= 0; place--) {
            String word = words.get(place);
            boolean at = place > 0 && AT.contains(words.get(place - 1));
            Optional<Bound> said = at ? atMostOrLeast(word).or(() -> said(word)) : said(word);
            if (said.isPresent()) {
                boolean denied = words.subList(Math.max(0, place - REACH), place).stream()
                        .anyMatch(NOT::contains);
                boolean aim = AT_MOST.contains(word) || AT_LEAST.contains(word);
                return denied && !aim ? said.map(Bound::denied) : said;
            }
        }
        return Optional.empty();
    }

    private static Optional<Bound> after(List<String> words) {
        for (int place = 0; place < words.size(); place++) {
            boolean at = place > 0 && AT.contains(words.get(place - 1));
            String word = words.get(place);
            Optional<Bound> said = at ? atMostOrLeast(word).or(() -> said(word)) : said(word);
            if (said.isPresent()) {
                return said.map(bound -> new Bound(bound.end(), true));
            }
        }
        return Optional.empty();
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
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static Set<String> words(String words) {
        return new HashSet<>(List.of(words.split(" ")));
    }

    @SafeVarargs
    private static String alternatives(Set<String>... sets) {
        Set<String> all = new HashSet<>();
        Arrays.asList(sets).forEach(all::addAll);
        return String.join("|", all.stream().sorted().toList());
    }
}
