package io.shelftalker.catalog.search;

import io.shelftalker.i18n.PlainLetters;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what somebody looks for: words, and what else they say of it. English and French, mixed as they like. */
public final class SearchReader {
    /** Nobody says more of what they look for; a button can keep so much. */
    private static final int MOST_CHARACTERS = 200;

    private static final BigDecimal STARS_OF_ALL = new BigDecimal(5);
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private static final String ONLY = "(?: only| seulement| uniquement)?";
    private static final String STARS = "(?<n>\\d{1,3}(?:[.,]\\d)?)";
    private static final String MORE =
            "(?:\\+| (?:or|and) (?:more|better|up|higher|above|over)| (?:ou|et) (?:plus|mieux)"
                    + "| minimum| at least| au moins)";
    private static final String AT_LEAST =
            "(?:(?:of )?(?:at least|a minimum of|min(?:imum)?|no less than|over|above|more than) "
                    + "|(?:d'|d.|a )?au moins |(?:au )?minimum |plus de |minimale? (?:de )?|superieure? a )";
    private static final String RATED =
            "(?:(?:that (?:is|are) )?(?:with )?(?:an? )?(?:average |customer )?(?:rated|ratings?|scor(?:es?|ing)|reviewed)"
                    + "|(?:avec |ayant )?(?:une )?(?:notee?s?|evaluee?s?|note|evaluation))";
    private static final String MINIMUM =
            "(?:with )?(?:a )?(?:minimum|min) (?:rating|score)|(?:avec )?(?:une )?note min(?:imum|imale)";
    private static final String RATING_WORDS =
            "rated|ratings?|scor(?:es?|ed|ing)|stars?|reviews?|reviewed|average|customer|notee?s?|notes?"
                    + "|etoiles?|evaluee?s?|evaluation|moyenne|points?|pts|better|mieux|sur";
    private static final Pattern RATING_WORD = Pattern.compile("\\b(?:" + RATING_WORDS + ")\\b");
    private static final Pattern SCALE = Pattern.compile("(?:/|out of |sur )(5|10|100)\\b");
    private static final String OUT_OF = "(?: ?(?:/|out of |sur )(?:100|10|5)| (?:stars?|etoiles?|points?|pts))";

    /** "3 star anise", "galaxy note 4" and "carnet de notes 5" rate nothing. */
    private static final List<Rule> RATINGS = List.of(
            Rule.of(
                    "(?:" + RATED + " ?(?:of )?|with |avec )?" + AT_LEAST + "?" + STARS + MORE + "? ?(?:stars|etoiles)"
                            + MORE + "?",
                    SearchReader::rated),
            Rule.of("(?:" + RATED + " |with |avec )?" + AT_LEAST + STARS + " ?(?:star|etoile)", SearchReader::rated),
            Rule.of(
                    "(?:rated |with )?(?:an? )?" + STARS
                            + "[ -]?(?:stars?|etoiles?|points?|pts)(?: ratings?| reviews?)?" + MORE,
                    SearchReader::rated),
            Rule.of(
                    "(?:(?:that |which |qui )?(?:has|have|having|with|avec|a|ont) )?(?:an? )?" + STARS + MORE
                            + " (?:ratings?|reviews?|stars?|notes?|etoiles?)",
                    SearchReader::rated),
            Rule.of(RATED + " " + AT_LEAST + STARS + MORE + "?" + OUT_OF + "?", SearchReader::rated),
            Rule.of(
                    RATED + "(?: (?:of|at|de|a))? " + STARS + "(?:" + MORE + OUT_OF + "?|" + OUT_OF + MORE + ")",
                    SearchReader::rated),
            Rule.of("(?:" + MINIMUM + ")(?: (?:of|de))? " + STARS + OUT_OF + "?", SearchReader::rated),
            Rule.of("(?:rated|rating)(?: of)? " + STARS + OUT_OF + "?", SearchReader::rated),
            Rule.of("(?:notee?s?|note) (?:a |de )?" + STARS + OUT_OF, SearchReader::rated),
            Rule.of(
                    Cues.around(STARS + OUT_OF + "?", "|" + RATING_WORDS),
                    found -> RATING_WORD.matcher(found.group()).find()
                                    && Cues.bound(found, "n")
                                            .filter(bound -> bound.end() == Cues.End.LEAST)
                                            .isPresent()
                            ? rated(found)
                            : Optional.empty()));

    private static final List<Rule> STOCKS = List.of(
            Rule.always("not sold out|pas epuisee?s?|not out of stock", new Constraint.Stock(true)),
            Rule.always(
                    "sold[- ]out|out[- ]of[- ]stock|unavailable|epuisee?s?|(?:en )?rupture(?: de stock)?|hors stock"
                            + "|indisponibles?|(?:(?:is |are )?(?:not|no longer|never)|isn.t|aren.t) (?:yet |currently |now |any ?more )?"
                            + "(?:back )?(?:in[- ]stock|available)(?: yet| any ?more| any longer| now| today)?"
                            + "|(?:qui )?(?:n.(?:est|sont|etait|etaient) )?(?:plus|pas|non|jamais)"
                            + "(?: encore| actuellement| du tout)? (?:en stock|disponibles?|dispos?)(?: maintenant)?",
                    new Constraint.Stock(false)),
            Rule.always(
                    "(?:only |currently |back |that (?:is|are) |which (?:is|are) |qui (?:est|sont) |de retour )?(?:in[- ]stock"
                            + "|available(?! in\\b)(?: now| today)?|en stock|disponibles?(?! en\\b)(?: maintenant| tout de suite)?|dispos?)"
                            + ONLY,
                    new Constraint.Stock(true)));

    private static final String LATELY =
            "(?: lately| recently| today| now| this (?:week|month)| recemment| aujourd.hui| ces derniers temps| cette semaine| ce mois(?:-ci)?)?";

    private static final List<Rule> REDUCTIONS = List.of(Rule.always(
            "(?:currently |that (?:is|are) |qui (?:est|sont) )?(?:on (?:sale|special|discount|promotion)|in the sales?|marked down"
                    + "|discounted|reduced in price|(?:at|with) (?:a )?(?:reduced price|discount)s?"
                    + "|en (?:soldes?|promo|promos|promotions?|rabais|reduction|baisse)|(?:a )?prix reduits?|soldee?s?)"
                    + ONLY
                    + "|(?:what(?:'s|s| is| has| have)? |that |which )?(?:have |has |just )*(?:got|gotten|become|became|been) cheaper"
                    + LATELY
                    + "|(?:what(?:'s|s| is) |that (?:is|are) )?cheaper (?:than before|than usual|than it was|now|lately|recently|this week)"
                    + "|(?:the |any |your )?(?:deals|bargains|discounts|special offers|price (?:drops?|cuts?|reductions?))"
                    + "|(?:(?:qu.est[- ])?ce )?(?:qui )?(?:a|ont) baisse(?: de prix)?" + LATELY
                    + "|baisses? de prix|moins cher(?:e?s?) qu.avant"
                    + "|(?:l[ea]s |vos |des )?(?:promos|promotions|soldes|rabais|aubaines|bonnes affaires|reductions)",
            new Constraint.Reduced()));

    private static final List<Rule> ORDERS = List.of(
            order(
                    "(?:sort(?:ed)? by |the )?(?:most expensive|dearest|priciest|highest price[sd]?|high(?:est)? to low(?:est)?)"
                            + "(?: first)?|(?:l[ea]s? )?plus cher(?:e?s?)(?: d.abord)?|(?:par )?prix decroissants?",
                    Constraint.Order.DEAREST),
            order(
                    "(?:the )?(?:cheap(?:er|est)?|(?:least|less) expensive|lowest price[sd]?|inexpensive|affordable"
                            + "|not (?:too |very )?expensive)(?: ones?)?(?: first)?|(?:sort(?:ed)? )?by price"
                            + "|low(?:est)? to high(?:est)?|(?:l[ea]s? )?moins cher(?:e?s?)(?: d.abord)?"
                            + "|(?:pas|peu) (?:trop )?cher(?:e?s?)|bon marche|(?:a )?petits? prix|par prix(?: croissants?)?|prix croissants?"
                            + "|abordables?",
                    Constraint.Order.CHEAPEST),
            order(
                    "(?:the )?(?:newest|latest|most recent)(?: ones?)?(?: first)?|(?:l[ea]s? )?plus recente?s?(?: d.abord)?",
                    Constraint.Order.NEWEST),
            order(
                    "(?:the )?(?:(?:best|top|highest)[- ]rated|best reviewed)(?: ones?)?(?: first)?|(?:the|your) best(?: ones?)?"
                            + "|(?:l[ea]s? )?mieux (?:notee?s?|evaluee?s?)|(?:l[ea]s?|vos|votre) meilleure?s?",
                    Constraint.Order.BEST_RATED));

    /** What stands after "not" in sentences that leave nothing out: "not for kids", "pas plus que". */
    private static final Set<String> SAYS_NOTHING = Set.of(
            ("too very only just the for with without and are you your yet any all that this more less than much over under"
                            + " quite really sure even always never necessarily who what where when have has does available"
                            + " trop tres que plus moins encore tout toute toutes tous pour avec sans dans par sur les des une"
                            + " vraiment seulement forcement toujours jamais assez aussi meme mais qui dispo disponible")
                    .split(" "));

    private static final String UNWANTED = "(?<x>" + Joined.COUNTRIES + "|\\p{L}{3,})";

    private static final List<Rule> EXCLUSIONS = List.of(
            Rule.of(
                    "(?:but )?(?:as long as )?(?:(?:(?:that|which|it) |it.)?(?:(?:is |are |s |do |does )?not|(?:is|are|do|does)n.?t)"
                            + "(?: (?:come|coming|from|in|by|of|made|produced|manufactured|the|any|an?|brand|colou?r))*"
                            + "|but no|(?:in |from |of )?any(?:thing|one)?(?: (?:colou?r|brand|country|kind))? (?:but|except)"
                            + "|everything (?:but|except)|except(?:ing)?(?: for| from| by| in)?|(?:in |from |of )?(?:an? |any |some )?(?:(?:colou?r|brand|country) )?other than(?: from| by)?|from anywhere but|excluding"
                            + "|apart from|outside(?: of)?|avoid(?:ing)?|skip(?:ping)?|leav(?:e|ing) out) " + UNWANTED,
                    SearchReader::without),
            Rule.of("no (?<x>\\p{L}+)(?=\\s*(?:¦|,|$))", SearchReader::without),
            Rule.of(
                    "(?:mais |tant que (?:ca |ce |il |elle )?)?(?:sauf|hormis|hors|excepte|a part|en excluant|(?:d'une? )?(?:(?:couleur|marque|pays) )?autres? que|a l.exception|non(?= \\p{L}+(?: ?¦|$))|(?:qui )?(?:ne |n.)?"
                            + "(?:(?:est|sont|soit|soient|vien(?:t|nent)|venant|provien(?:t|nent)|provenant) )?pas)(?: (?:(?:d|l)'|(?:fabriquee?s?|produite?s?|faite?s?"
                            + "|de|du|des|en|au|aux|le|la|les|marque|couleur|chez|par)(?= )))* ?" + UNWANTED,
                    SearchReader::without),
            Rule.of("(?:sans|without) (?<x>" + String.join("|", Refinement.COLOURS) + ")", SearchReader::without));

    /** "Without Sony" leaves a name out; "without milk" and "Sans Souci" may be what something is called. */
    private static final Pattern WITHOUT_NAME = Pattern.compile("(?<=[\\p{L}" + Fillers.GAP
            + "][ ,]{1,2})(?:without|sans) (?<x>\\p{Lu}[\\p{L}&'-]+(?: \\p{Lu}[\\p{L}&'-]*)*)(?![\\p{L}\\d])");

    private static final List<Rule> NUMBERS =
            Stream.of(RATINGS, PriceRules.ALL).flatMap(List::stream).toList();
    private static final Pattern LEADING = Cues.leading();

    private static final List<Rule> RULES = Stream.of(STOCKS, REDUCTIONS, ORDERS, EXCLUSIONS)
            .flatMap(List::stream)
            .toList();

    private SearchReader() {}

    /** A part of a text that was understood. */
    private record Place(int from, Asked.Part part) {}

    /** What a text asks for. Where it says nothing but what everybody says, its words are what they are. */
    public static Asked read(String text) {
        String written = Normalizer.normalize(beginning(text), Normalizer.Form.NFC)
                .replace('’', '\'')
                .replaceAll("\\s+", " ")
                .strip();
        StringBuilder left = new StringBuilder(PlainLetters.inPlace(written));
        List<Place> places = new ArrayList<>();
        NUMBERS.forEach(rule -> take(rule, written, left, places));
        Matcher leading = LEADING.matcher(left.toString());
        while (leading.find()) {
            left.replace(leading.start(), leading.end(), Fillers.GAP.repeat(leading.end() - leading.start()));
        }
        RULES.forEach(rule -> take(rule, written, left, places));
        takeNames(written, left, places);
        places.sort(Comparator.comparingInt(Place::from));
        String words = Fillers.strip(remaining(written, left), !places.isEmpty());
        Asked asked =
                new Asked(words, places.stream().map(Place::part).distinct().toList());
        return asked.isEmpty() ? Asked.words(written) : asked;
    }

    private static String beginning(String text) {
        String bare = text.strip();
        return bare.substring(0, Math.min(bare.length(), MOST_CHARACTERS));
    }

    private static void take(Rule rule, String written, StringBuilder left, List<Place> places) {
        Matcher matcher = rule.pattern().matcher(left.toString());
        while (matcher.find()) {
            Optional<Constraint> meaning = rule.meaning().apply(matcher.toMatchResult());
            if (meaning.isPresent()) {
                String said = written.substring(matcher.start(), matcher.end()).strip();
                place(matcher, new Asked.Part(asWritten(meaning.get(), said), said), left, places);
            }
        }
    }

    private static void takeNames(String written, StringBuilder left, List<Place> places) {
        Matcher matcher = WITHOUT_NAME.matcher(remaining(written, left));
        while (matcher.find()) {
            place(matcher, new Asked.Part(new Constraint.Without(matcher.group("x")), matcher.group()), left, places);
        }
    }

    private static void place(Matcher found, Asked.Part part, StringBuilder left, List<Place> places) {
        places.add(new Place(found.start(), part));
        left.replace(found.start(), found.end(), Fillers.GAP.repeat(found.end() - found.start()));
    }

    /** Words that are left out stand at the end of what says so. */
    private static Constraint asWritten(Constraint constraint, String said) {
        return constraint instanceof Constraint.Without(String words)
                ? new Constraint.Without(said.substring(said.length() - words.length()))
                : constraint;
    }

    /** What is left of a text, as it was written, with a mark for each gap. */
    private static String remaining(String written, StringBuilder left) {
        StringBuilder words = new StringBuilder();
        for (int place = 0; place < left.length(); place++) {
            boolean taken = left.charAt(place) == Fillers.GAP.charAt(0);
            words.append(taken ? Fillers.GAP.charAt(0) : written.charAt(place));
        }
        return words.toString();
    }

    private static Rule order(String words, Constraint.Order order) {
        return Rule.always(words, new Constraint.Sorted(order));
    }

    private static Optional<Constraint> rated(MatchResult found) {
        BigDecimal said = new BigDecimal(found.group("n").replace(',', '.'));
        BigDecimal least = said.multiply(STARS_OF_ALL)
                .divide(scale(said, found.group()), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        boolean possible = least.signum() > 0 && least.compareTo(STARS_OF_ALL) <= 0;
        return possible ? Optional.of(new Constraint.Rated(least)) : Optional.empty();
    }

    /** "Rated 90" is of a hundred, as wines are, and "4/10" of what it says. */
    private static BigDecimal scale(BigDecimal rating, String words) {
        Matcher said = SCALE.matcher(words);
        return said.find()
                ? new BigDecimal(said.group(1))
                : Stream.of(STARS_OF_ALL, BigDecimal.TEN)
                        .filter(most -> rating.compareTo(most) <= 0)
                        .findFirst()
                        .orElse(HUNDRED);
    }

    private static Optional<Constraint> without(MatchResult found) {
        return Optional.of(found.group("x"))
                .filter(word -> !SAYS_NOTHING.contains(word))
                .map(Constraint.Without::new);
    }
}
