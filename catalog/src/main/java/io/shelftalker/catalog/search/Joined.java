package io.shelftalker.catalog.search;

import io.shelftalker.i18n.PlainLetters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A trait in a question, with the words before it that say which it is: "in" red, "made in" Italy, "by" Sony; « en »
 * rouge, « fabriqué en » Italie, « de marque » Sony.
 *
 * @param start where the words before it begin
 * @param value where it begins itself
 * @param end where it ends
 */
record Joined(Trait trait, int start, int value, int end) {
    private static final String MADE =
            "(?:(?:hand)?made|produced|manufactured|built|crafted|grown|brewed|distilled|bottled) in"
                    + "|(?:(?:coming|comes?|imported|originating) )?from"
                    + "|(?:(?:fabriqu|cultiv|brass|distill)ee?s?|produite?s?|faite?s?) (?:en|au|aux|a)"
                    + "|(?:importee?s?|provenant|originaires?|venant|en provenance|vien(?:t|nent))(?: (?:de|du|des)| d')";
    private static final String COLOUR =
            "(?:(?:(?:that|which) )?(?:comes?|coming|available|painted) )?in|painted|(?:(?:qui existent?|disponibles?) )?en"
                    + "|(?:(?:in|whose) )?(?:of |the )?colou?r(?:ed)?(?: is)?|(?:de |en |dans la |dont la )?(?:couleur|coloris|teinte)(?: est)?"
                    + "|(?:that|which) (?:is|are)|qui (?:est|sont)|preferably|plutot";
    private static final String BRAND =
            "(?:(?:made |produced )?by|from|of)(?: the)? brand|(?:made |produced )?by|branded|(?:de )?(?:la )?marque|(?:de )?chez|par";

    private static final String COLOURS = "(?:(?:light|dark|bright|pale|deep) )?(?:"
            + String.join("|", Refinement.COLOURS) + ")(?: (?:clair|fonce|vif|pale))?";
    /** A regular expression for what countries and what comes from there are called, in plain letters. */
    static final String COUNTRIES = Origins.names().stream()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .map(name -> name.replace(" ", "[ '-]"))
            .collect(Collectors.joining("|"));

    private static final String WORDS = "[\\p{L}\\d][\\p{L}\\d&.'-]*(?: [\\p{L}\\d&.'-]+)*";

    private static final List<Way> WAYS = List.of(
            new Way(Trait.COLOUR, pattern(COLOUR, COLOURS), Extent.ALL),
            new Way(
                    Trait.COLOUR,
                    Pattern.compile("(?<![\\p{L}\\d'-])(?:(?:in|with|of) )?(?:an? )?(?<v>" + COLOURS
                            + ")(?:[ -]colou?r(?:ed)?| in colou?r| finish)(?!\\p{L})"),
                    Extent.ALL),
            new Way(
                    Trait.ORIGIN,
                    pattern(MADE + "|(?:d')?origine|de|du|des|d'|du pays|the country", COUNTRIES),
                    Extent.ALL),
            new Way(Trait.ORIGIN, pattern(MADE, WORDS), Extent.NAME),
            new Way(Trait.BRAND, pattern(BRAND, WORDS), Extent.NAME_OR_WORD));

    /** How much of what a pattern finds is the trait. */
    private enum Extent {
        ALL,
        /** What is written as a name at its beginning. */
        NAME,
        /** A name, or else the first word. */
        NAME_OR_WORD
    }

    private static final Pattern NEXT = Pattern.compile(" (?<word>\\p{L}+)(?![\\p{L}'-])");

    private record Way(Trait trait, Pattern pattern, Extent extent) {}

    private static Pattern pattern(String before, String value) {
        return Pattern.compile("(?<![\\p{L}\\d'-])(?:" + before + ")(?: (?:the |la |les |l')?|(?<=d'))(?<v>" + value
                + ")(?![\\p{L}\\d])");
    }

    /** The traits in a text, from its beginning to its end. */
    static List<Joined> in(String text) {
        String plain = PlainLetters.inPlace(text);
        List<Joined> all = new ArrayList<>();
        WAYS.stream().flatMap(way -> found(way, text, plain)).forEach(found -> {
            if (all.stream().noneMatch(found::overlaps)) {
                all.add(found);
            }
        });
        all.sort(Comparator.comparingInt(Joined::start));
        return all;
    }

    private static Stream<Joined> found(Way way, String text, String plain) {
        return way.pattern()
                .matcher(plain)
                .results()
                .map(match -> new Joined(
                        way.trait(),
                        match.start(),
                        match.start("v"),
                        end(way.extent(), text, match.start("v"), match.end("v"))))
                .filter(found -> found.isSaid(text));
    }

    private static int end(Extent extent, String text, int from, int to) {
        if (extent == Extent.ALL) {
            return to;
        }
        int end = from;
        for (String word : text.substring(from, to).split(" ")) {
            boolean name = Character.isUpperCase(word.charAt(0));
            boolean first = end == from;
            if (!name && !(first && extent == Extent.NAME_OR_WORD)) {
                break;
            }
            end += word.length() + (first ? 0 : 1);
            if (!name) {
                break;
            }
        }
        return end;
    }

    /** "Par hasard" says no brand, "par Hasard" may. */
    private boolean isSaid(String text) {
        String said = text.substring(value, end);
        boolean asking =
                Fillers.ASKING_WORDS.contains(said) || Fillers.FUNCTION_WORDS.contains(said.toLowerCase(Locale.ROOT));
        return end > value && !asking && !(trait == Trait.COLOUR && isOfMore(text));
    }

    /** "In red wine" is red wine. */
    private boolean isOfMore(String text) {
        Matcher next = NEXT.matcher(PlainLetters.inPlace(text)).region(end, text.length());
        return next.lookingAt()
                && !Fillers.ASKING_WORDS.contains(next.group("word"))
                && !Fillers.FUNCTION_WORDS.contains(next.group("word"));
    }

    private boolean overlaps(Joined other) {
        return start < other.end && other.start < end;
    }
}
