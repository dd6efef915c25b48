package io.shelftalker.catalog.search;

import io.shelftalker.i18n.Money;
import io.shelftalker.i18n.PlainLetters;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text that names nothing to look for, but says more of what was looked for before: "under 25", "in stock", "not
 * French", "cheaper ones", "in blue"; "moins chers", "en bleu".
 *
 * @param added what it says; its words are something that products must have beside those that were asked for
 * @param beside how the price is to compare with that of what was shown, where it says so
 */
public record Refinement(Asked added, Optional<Beside> beside) {
    /** A price beside another one; as an order of things where there is no other. */
    public enum Beside {
        CHEAPER(
                "cheaper",
                "(?:cheaper|less expensive|lower[- ]priced|moins (?:cher(?:e?s?)|couteu(?:x|ses?))|plus abordables?"
                        + "|meilleur marche)",
                Constraint.Order.CHEAPEST),
        DEARER(
                "plus cher",
                "(?:more expensive|pricier|dearer|higher[- ]priced|plus cher(?:e?s?))",
                Constraint.Order.DEAREST);

        /** "The cheapest" is an order of things; "cheaper" compares them with something. */
        private static final String NOT_THE = "(?<!\\bthe )(?<!\\bl[ea] )(?<!\\bles )\\b";

        private static final String SOMETHING = "(?:(?:something|anything|any|quelque chose(?: d[eu])?|une?|des) )?"
                + "(?:(?:a (?:bit|little)|slightly|much|even|un peu|bien|encore) )?";
        private static final String THAN_THESE =
                "\\b(?: (?:ones?|options?))?(?: (?:than th(?:at|is|ose|ese)|que (?:ca|cela|ceux-ci|celui-ci)))?";

        /** Says its order to the reader of questions. */
        private final String word;

        private final Pattern words;
        private final Constraint.Order direction;

        Beside(String word, String words, Constraint.Order direction) {
            this.word = word;
            this.words = Pattern.compile(NOT_THE + SOMETHING + words + THAN_THESE);
            this.direction = direction;
        }

        private Constraint order() {
            return new Constraint.Sorted(direction);
        }

        private Asked.Part than(Money price) {
            Optional<Constraint.Bound> bound = Optional.of(new Constraint.Bound(price.amount(), false));
            return (this == CHEAPER
                            ? new Constraint.Price(Optional.empty(), bound, Optional.empty())
                            : new Constraint.Price(bound, Optional.empty(), Optional.empty()))
                    .unmarked();
        }
    }

    /** "Everything in stock" and "les produits à moins de 20 $" are questions of their own. */
    private static final Pattern OF_ALL = Pattern.compile(
            "\\b(?:products?|items?|everything|all|goods|stuff" + "|produits?|articles?|tout|tous|toutes)\\b");

    private static final Pattern JOINING =
            Pattern.compile("^(?:(?:and|but|only|just|or|rather|instead|et|mais|seulement"
                    + "|plutot|ou)[\\s,]+)*+(?<link>(?:in|with|made (?:of|in|from)|from|for|of|size|en|avec|faite?s? en|de|du|pour|taille)"
                    + "\\s+|d')?");

    /** What one says of a thing without naming it. */
    static final Set<String> COLOURS = Set.of(
            ("red blue green yellow black white grey gray brown pink purple violet beige navy silver gold orange turquoise"
                            + " rouge rouges bleu bleue bleus bleues vert verte verts vertes jaune jaunes noir noire noirs"
                            + " noires blanc blanche blancs blanches gris grise grises brun brune bruns brunes rose roses"
                            + " mauve mauves argent dore doree")
                    .split(" "));

    /** What a text adds to whatever was asked before; empty where it asks for something of its own. */
    public static Optional<Refinement> read(String text) {
        String plain = PlainLetters.inPlace(text.strip());
        if (OF_ALL.matcher(plain).find()) {
            return Optional.empty();
        }
        Optional<Beside> beside = beside(plain);
        Asked said = beside.map(side -> comparing(side, text.strip(), plain)).orElseGet(() -> SearchReader.read(text));
        return beside.isPresent() && said.isEmpty()
                ? Optional.of(new Refinement(said, beside))
                : attribute(said).map(added -> new Refinement(added, beside));
    }

    private static Optional<Beside> beside(String plain) {
        return Stream.of(Beside.values())
                .filter(side -> side.words.matcher(plain).find())
                .findFirst();
    }

    /** What else is said, beside the comparison. */
    private static Asked comparing(Beside beside, String text, String plain) {
        Matcher found = beside.words.matcher(plain);
        String bare =
                found.find() ? text.substring(0, found.start()) + beside.word + text.substring(found.end()) : text;
        Asked said = SearchReader.read(bare);
        return new Asked(
                said.words(),
                said.parts().stream()
                        .filter(part -> !part.constraint().equals(beside.order()))
                        .toList());
    }

    /** Nothing but constraints, or what can only be said of something: "in blue", "for kids", "black". */
    private static Optional<Asked> attribute(Asked said) {
        if (said.words().isEmpty()) {
            return said.parts().isEmpty() ? Optional.empty() : Optional.of(said);
        }
        Matcher joining = JOINING.matcher(PlainLetters.inPlace(said.words()));
        boolean joined = joining.find();
        String words = said.words().substring(joined ? joining.end() : 0).strip();
        boolean linked = joined && joining.group("link") != null && !words.isEmpty();
        return linked || isColoured(words) ? Optional.of(new Asked(words, said.parts())) : Optional.empty();
    }

    private static boolean isColoured(String words) {
        return Stream.of(PlainLetters.words(words).split(" ")).allMatch(COLOURS::contains);
    }

    /** The words without another colour; all of them where they are nothing else. */
    private static String uncoloured(String words) {
        String others = Stream.of(words.split(" "))
                .filter(word -> !COLOURS.contains(PlainLetters.words(word)))
                .collect(Collectors.joining(" "));
        return others.isEmpty() ? words : others;
    }

    /** Whether it asks for more words, which may or may not belong to what was asked before. */
    public boolean hasWords() {
        return !added.words().isEmpty();
    }

    /**
     * What was asked before, as it is meant now.
     *
     * @param shown the price of what was shown first, if it had one
     */
    public Asked of(Asked before, Optional<Money> shown) {
        String words = isColoured(added.words()) ? uncoloured(before.words()) : before.words();
        Asked refined = new Asked((words + " " + added.words()).strip(), before.parts());
        for (Asked.Part part : added.parts()) {
            refined = refined.refinedBy(part);
        }
        return beside.isEmpty() ? refined : beside(refined, beside.get(), shown);
    }

    /** Who wants something cheaper than 20 asks no longer for what is over 15. */
    private static Asked beside(Asked asked, Beside beside, Optional<Money> shown) {
        return shown.map(price -> asked.withoutPrices().with(beside.than(price)))
                .orElseGet(() -> asked.refinedBy(new Asked.Part(beside.order(), beside.word).spelledOut()));
    }
}
