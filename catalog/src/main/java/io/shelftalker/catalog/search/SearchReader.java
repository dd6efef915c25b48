package io.shelftalker.catalog.search;

import io.shelftalker.i18n.PlainLetters;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Reads what somebody looks for: words, and what else they say of it. English and French, mixed as they like. */
public final class SearchReader {
    /** Nobody says more of what they look for; a button can keep so much. */
    private static final int MOST_CHARACTERS = 200;

    private static final String ONLY = "(?: only| seulement| uniquement)?";
    private static final String STARS = "(?<n>[0-5](?:[.,]\\d)?)";
    private static final String MORE = "(?:\\+| or more| or better| and up| ou plus| et plus| minimum)?";

    private static final String AT_LEAST = "(?:(?:of )?at least |over |above |more than |(?:a )?au moins |plus de )";
    private static final String OUT_OF = " ?(?:/|out of |sur )5";

    /** "3 star anise", "galaxy note 4" and "carnet de notes 5" rate nothing. */
    private static final List<Rule> RATINGS = List.of(
            Rule.of(
                    "(?:(?:rated|with|notee?s?|avec)? ?" + AT_LEAST + ")?" + STARS + MORE + " ?(?:stars|etoiles)"
                            + MORE,
                    SearchReader::rated),
            Rule.of("(?:rated |with |notee?s? |avec )?" + AT_LEAST + STARS + " ?(?:star|etoile)", SearchReader::rated),
            Rule.of(
                    STARS + " ?(?:star|etoile)(?:\\+| or more| or better| and up| ou plus| et plus)",
                    SearchReader::rated),
            Rule.of(
                    "(?:rated|rating|notee?s?|note) " + AT_LEAST + STARS + MORE + "(?:" + OUT_OF + ")?",
                    SearchReader::rated),
            Rule.of("(?:rated|rating) " + STARS + MORE + "(?:" + OUT_OF + ")?", SearchReader::rated),
            Rule.of("(?:notee?s?|note) (?:a )?" + STARS + MORE + OUT_OF, SearchReader::rated));

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
                            + "|available(?: now| today)?|en stock|disponibles?(?: maintenant| tout de suite)?|dispos?)"
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

    private static final List<Rule> EXCLUSIONS = List.of(Rule.of(
            "(?:but )?(?:not (?:from |in |by |made in |an? )?|no (?=\\p{L}+(?:,|$))|anything but |except (?:for |from )?"
                    + "|other than |excluding )(?<x>\\p{L}{3,})"
                    + "|(?:mais )?(?:sauf (?:d[eu] |d.|en )?|pas (?:d[eu] |d.|en )?|hormis |excepte |autre que )(?<y>\\p{L}{3,})",
            SearchReader::without));

    private static final List<Rule> RULES = Stream.of(RATINGS, PriceRules.ALL, STOCKS, REDUCTIONS, ORDERS, EXCLUSIONS)
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
        for (Rule rule : RULES) {
            take(rule, written, left, places);
        }
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
                places.add(new Place(matcher.start(), new Asked.Part(asWritten(meaning.get(), said), said)));
                left.replace(matcher.start(), matcher.end(), Fillers.GAP.repeat(matcher.end() - matcher.start()));
            }
        }
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
        BigDecimal least = new BigDecimal(found.group("n").replace(',', '.'));
        return least.signum() == 0 ? Optional.empty() : Optional.of(new Constraint.Rated(least));
    }

    private static Optional<Constraint> without(MatchResult found) {
        String words = found.group("x") == null ? found.group("y") : found.group("x");
        return Optional.of(words).filter(word -> !SAYS_NOTHING.contains(word)).map(Constraint.Without::new);
    }
}
