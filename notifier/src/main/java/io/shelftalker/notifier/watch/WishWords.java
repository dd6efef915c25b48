package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.UnitPrice;
import io.shelftalker.i18n.PlainLetters;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people say what they wait for, in English and French. */
final class WishWords {
    private static final String MONEY =
            "(?:(?:\\p{Sc}|[a-z]{1,2}\\$)\\s*)?\\d[\\d.,'\\s\\u00a0\\u202f]*?(?:\\s*(?:\\p{Sc}|[a-z]{1,2}\\$|(?:dollars?|euros?|bucks|eur|usd|cad|gbp|chf|aud|jpy)\\b))?";
    private static final String MARKED =
            "(?:(?:\\p{Sc}|[a-z]{1,2}\\$)\\s?\\d[\\d.,]*|\\d[\\d.,]*\\s?(?:\\p{Sc}|[a-z]{1,2}\\$|(?:dollars?|euros?|eur|usd|cad|gbp|chf)\\b))";
    private static final String SHARE = "\\d{1,2}(?:[.,]\\d{1,2})?\\s*%";
    private static final String BE =
            "(?:(?:is|are|be|becomes?|gets?|goes|comes?|est|sont|soit|redevient|devient|etait)\\s+)?";
    private static final String AGAIN = "(?:\\s+(?:again|once more|a nouveau|de nouveau))?";

    private static final String BACK_IN_STOCK = BE
            + "(?:(?:back|again|de retour|a nouveau|de nouveau|encore)\\s+)?(?:in stock|available|en stock|disponibles?|dispos?)"
            + AGAIN + "|restocks?|(?:is |are )?restocked|(?:is|are|comes?) back|reappears?|" + BE
            + "de retour|revien(?:t|nent)|reapprovisionnee?s?|(?:any )?restock";
    private static final String SOLD_OUT = "(?:(?:is|are|gets?|goes|est|sont|tombe|passe)\\s+)?(?:sold out|out of stock"
            + "|epuisee?s?|en rupture(?: de stock)?|hors stock)|sells? out|runs? out"
            + "|(?:is|are)(?: no longer| not) (?:in stock|available)|n'est plus (?:en stock|disponible)";
    private static final String DELISTED =
            "(?:(?:is|are|gets?|est|sont)\\s+)?(?:delisted|discontinued|taken down|withdrawn"
                    + "|removed(?: from the (?:shop|store|catalog(?:ue)?))?|retiree?s?(?: (?:du catalogue|de la vente|de la boutique))?)"
                    + "|leaves? the (?:shop|catalog(?:ue)?)|disappears?|disparai(?:t|ssent)|quittent? (?:la boutique|le catalogue)"
                    + "|n'est plus (?:au catalogue|vendue?|en boutique)";
    private static final String BACK_IN_CATALOG = "(?:(?:is|are|comes?|est|sont|revient|reviennent)\\s+)?(?:back )?"
            + "(?:in(?:to)? the (?:catalog(?:ue)?|shop) again|back in(?:to)? the (?:catalog(?:ue)?|shop)|back on sale|relisted"
            + "|de retour (?:au catalogue|en boutique)|(?:a nouveau |de nouveau )?au catalogue)";
    private static final String SPAN =
            "(?:\\s*(?:,|in|over|of|within|for|since|depuis|sur|en|des|de|dans|pendant)*\\s+(?:the |les |ces |l'|the last |the past )*"
                    + "(?:last |past |derniers? |dernieres? )?(?:(?<n>\\d{1,3})\\s+)?(?:last |past |derniers? |dernieres? )?(?<u>days?|weeks?|months?|years?|jours?|semaines?|mois|ans?|annees?))?";
    private static final String LOWEST =
            "(?:(?:is|are|at|hits?|reaches|for|est|a|au|atteint|touche|its|his|an?|the|son|sa|le|un|new|nouveau)\\s+)*"
                    + "(?:lowest(?: (?:price|point))?(?: (?:ever|yet|of all time|in history))?|all[- ]time low|record low|historical low|historic low"
                    + "|cheapest ever|best price(?: ever)?|(?:prix )?(?:le )?plus bas(?: prix)?(?: (?:jamais vu|de tous les temps|historique|niveau))*"
                    + "|meilleur prix(?: jamais vu)?|prix plancher|minimum historique|plus bas historique)" + SPAN;
    private static final String FALL =
            "(?:(?:is|the|a|its|son|le|une?|en)\\s+)*(?:price\\s+)?(?:drops?|falls?|goes down|comes down|declines?|reductions?|reduced"
                    + "|discounts?|discounted|cheaper|lower|down|cuts?|off|baisses?|diminue|chute|recule|perd|remises?|moins chere?s?|reduite?s?|soldee?s?)";
    private static final String BY = "\\s*(?:(?:by|of|de|d'|du|at least|au moins|more than|plus de|ou plus)\\s*)*";

    private static final List<Rule> RULES = List.of(
            rule(
                    "(?:any|every|all|toute?s?|chaque|(?:le|au) moindre)\\s+(?:price )?(?:changes?|changements?|variations?)(?: de prix)?"
                            + "|(?:the |its |le |son )?(?:price|prix) (?:changes|change|bouge)|chang(?:es price|e de prix)",
                    _ -> just(new Wish.AnyChange())),
            rule(BACK_IN_CATALOG, _ -> only(new Condition.BackInCatalog())),
            rule(BACK_IN_STOCK, _ -> only(new Condition.BackInStock())),
            rule(SOLD_OUT, _ -> only(new Condition.SoldOut())),
            rule(DELISTED, _ -> only(new Condition.Delisted())),
            rule(LOWEST, WishWords::lowest),
            rule(
                    FALL + BY + "(?<share>" + SHARE + ")(?:\\s+(?:or more|ou plus))?",
                    found -> share(found.group("share"))),
            rule(
                    "(?<share>" + SHARE + ")\\s+(?:off|cheaper|less|de (?:moins|remise|rabais|reduction)|moins chere?)",
                    found -> share(found.group("share"))),
            rule(FALL + BY + "(?<money>" + MONEY + ")(?:\\s+(?:or more|ou plus))?", WishWords::fall),
            rule(
                    "(?<money>" + MONEY + ")\\s+(?:off|cheaper|less|de (?:moins|remise|rabais|reduction)|moins chere?)",
                    WishWords::fall),
            rule("[-−–](?<money>" + MARKED + ")", WishWords::fall),
            rule(
                    "(?:(?:gets?|becomes?|is|est|devient)\\s+)?(?:cheaper|on sale|en (?:solde|promo|promotion|baisse)|moins chere?)"
                            + "|(?:any )?price (?:drops?|cuts?|falls?)|(?:une )?baisses? (?:de|du) prix|(?:the |le )?(?:price|prix) (?:drops|falls|baisse)",
                    _ -> only(new Condition.FallsByShare(BigDecimal.ZERO))),
            rule(
                    "(?:" + Target.KEYWORD + "\\s*)(?<money>" + MONEY
                            + ")\\s*(?:/|per|the|an?|each|le|la|par|du|au|l')\\s*(?<of>100)?\\s*(?<unit>l|litres?|liters?|kg|kilos?|kilograms?|kilogrammes?|g|ml)",
                    WishWords::perUnit),
            rule(
                    "(?:" + Target.KEYWORD + "\\s*)(?<money>" + MONEY + ")(?:\\s+or less|\\s+ou moins)?",
                    WishWords::price),
            rule(
                    "(?:(?:drops?|falls?|goes|gets|comes|is|costs?|hits|reaches|passe|tombe|descend|baisse|coute|est|atteint|arrive)\\s+)"
                            + "(?:down\\s+)?(?:(?:to|at|a|jusqu'a)\\s+)?(?<money>" + MONEY
                            + ")(?:\\s+or less|\\s+ou moins)?",
                    WishWords::price),
            rule("(?<money>" + MONEY + ")\\s+(?:or less|or under|ou moins|maximum|max)", WishWords::price));

    private WishWords() {}

    /** A wish at the end of a line. @param subject what stands before it */
    record Ending(String subject, Target target) {}

    private record Rule(Pattern whole, Pattern ending, Function<MatchResult, Optional<Target>> meaning) {}

    private static Rule rule(String words, Function<MatchResult, Optional<Target>> meaning) {
        String tail = "[\\s.!?]*+";
        return new Rule(
                Pattern.compile("(?:" + words + ")" + tail, Pattern.DOTALL),
                Pattern.compile("(?<subject>.*?)(?:^|(?<=[\\s,;:])|(?=[<≤]))(?:" + words + ")" + tail, Pattern.DOTALL),
                meaning);
    }

    /** What a text asks for that says nothing else. */
    static Optional<Target> read(String text) {
        String plain = plain(text.strip());
        for (Rule rule : RULES) {
            Matcher matcher = rule.whole().matcher(plain);
            Optional<Target> meaning = matcher.matches() ? rule.meaning().apply(matcher) : Optional.empty();
            if (meaning.isPresent()) {
                return meaning;
            }
        }
        return Optional.empty();
    }

    /** What a line asks for at its end; of several ways to read it the one that leaves least before it. */
    static Optional<Ending> ending(String line) {
        String plain = plain(line);
        return RULES.stream()
                .flatMap(rule -> ending(rule, line, plain).stream())
                .min(Comparator.comparingInt(found -> found.subject().length()));
    }

    private static Optional<Ending> ending(Rule rule, String line, String plain) {
        Matcher matcher = rule.ending().matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String subject = line.substring(0, matcher.end("subject"));
        return rule.meaning().apply(matcher).map(target -> new Ending(subject, target));
    }

    private static String plain(String text) {
        return PlainLetters.inPlace(text.replace('’', '\''));
    }

    private static Optional<Target> just(Wish wish) {
        return Optional.of(new Target.Just(wish));
    }

    private static Optional<Target> only(Condition condition) {
        return just(new Wish.Only(condition));
    }

    private static Optional<Target> share(String percent) {
        BigDecimal number = new BigDecimal(percent.replaceAll("[\\s%]", "").replace(',', '.'));
        return number.signum() > 0 ? only(new Condition.FallsByShare(number)) : Optional.empty();
    }

    private static Optional<Target> fall(MatchResult found) {
        return Target.price(found.group("money").strip()).map(Target.Fall::new);
    }

    private static Optional<Target> price(MatchResult found) {
        return Target.price(found.group("money").strip()).map(price -> price);
    }

    private static Optional<Target> lowest(MatchResult found) {
        if (found.group("u") == null) {
            return only(new Condition.Lowest(Optional.empty()));
        }
        int count = found.group("n") == null ? 1 : Integer.parseInt(found.group("n"));
        int days =
                switch (found.group("u").charAt(0)) {
                    case 'd', 'j' -> 1;
                    case 'w', 's' -> 7;
                    case 'm' -> 30;
                    default -> 365;
                };
        return count == 0 ? Optional.empty() : only(new Condition.Lowest(Optional.of(count * days)));
    }

    private static Optional<Target> perUnit(MatchResult found) {
        String unit = found.group("unit");
        boolean hundred = found.group("of") != null;
        boolean small = unit.equals("g") || unit.equals("ml");
        if (hundred != small) {
            return Optional.empty();
        }
        UnitPrice.Unit of = unit.startsWith("k") || unit.equals("g") ? UnitPrice.Unit.KILOGRAM : UnitPrice.Unit.LITRE;
        BigDecimal quantity = hundred ? new BigDecimal("0.1") : BigDecimal.ONE;
        return Target.price(found.group("money").strip()).map(price -> new Target.PerUnit(price, of, quantity));
    }
}
