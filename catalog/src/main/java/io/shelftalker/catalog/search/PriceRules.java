package io.shelftalker.catalog.search;

import io.shelftalker.i18n.Amounts;
import io.shelftalker.i18n.CurrencyMark;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How people say what something may cost, in English and French. A number of something else is no price. */
final class PriceRules {
    private static final String NUMBER = "\\d{1,3}(?:[ '\\u00a0\\u202f]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d+)*";
    private static final String SIGN = "\\p{Sc}|[a-z]{1,2}\\$";
    private static final String MARK = SIGN
            + "|(?:dollars?|euros?|bucks|eur|usd|cad|gbp|chf|aud|nzd|jpy|cny|inr|sek|nok|dkk|pln|czk|huf|brl|mxn)\\b";

    /** What makes a number one of something else: "under 2 kg", "plus de 4 places". */
    private static final String UNIT =
            "(?:k?g|mg|gr|gram(?:me)?s?|kilos?|m?l|cl|dl|lit(?:re|er)s?|oz|ounces?|lbs?|pounds?"
                    + "|[cm]?m|km|met(?:re|er)s?|inch(?:es)?|pouces?|ft|feet|k?w|watts?|volts?|m?ah|[gtm]b|go|hours?|heures?|h"
                    + "|min|minutes?|days?|jours?|weeks?|semaines?|months?|mois|years?|ans?|annees?|people|persons?|personnes?"
                    + "|places?|pieces?|pcs|stars?|etoiles?|cups?|tasses?|degrees?|degres?|kcal|calories|pages?|bottles?"
                    + "|bouteilles?|speeds?|vitesses)\\b";

    private static final String MONEY = "(?:(?:" + SIGN + ")\\s?)?(?:" + NUMBER + ")(?:\\s?(?:" + MARK + "))?"
            + "(?![\\d.,]*\\d)(?!\\s?[%°\"×]|\\s?" + UNIT + ")";
    private static final String MARKED =
            "(?:(?:" + SIGN + ")\\s?(?:" + NUMBER + ")|(?:" + NUMBER + ")\\s?(?:" + MARK + "))" + "(?![\\d.,]*\\d)";
    private static final String THE = "\\s*(?:les |the |a )?\\s*";

    private static final String AT_MOST = "up to|at most|no more than|not more than|not over|not above|at or below"
            + "|max(?:imum)? price(?: of| de)?|prix max(?:imum)?(?: de)?|within|(?:with |avec )?(?:a |an |my |un |mon )?budget(?: of| is| de| est)?"
            + "|(?:won.t|doesn.t|not) cost(?:ing)? more than|au plus|au max(?:imum)?|jusqu.a|pas plus de"
            + "|(?:qui )?ne depass(?:e|ent|ant) pas|<=|≤";
    private static final String BELOW =
            "(?:priced |costing |(?:that|which) costs? |for )?(?:under|below|less than|cheaper than"
                    + "|lower than)|(?:(?:qui )?coute(?:nt)? |coutant |pour |a )?moins de|sous|en[ -]dessous de|au[ -]dessous de"
                    + "|inferieure?s? a|moins cher(?:e?s?) que|<";
    private static final String AT_LEAST = "at least|no less than|not less than|not under|not below|min(?:imum)? price"
            + "(?: of| de)?|prix min(?:imum)?(?: de)?|starting (?:at|from)|au moins|a partir de|pas moins de|au minimum|>=|≥";
    private static final String ABOVE =
            "(?:priced |costing |(?:that|which) costs? )?(?:over|above|more than|greater than"
                    + "|higher than)|(?:(?:qui )?coute(?:nt)? |coutant |a )?plus de|au[ -]dessus de|superieure?s? a"
                    + "|plus cher(?:e?s?) que|>";
    /** "I can't spend more than 20" is no lower bound. */
    private static final String UNDENIED = Stream.of("", "\\p{L}{1,9} ", "\\p{L}{1,9} \\p{L}{1,9} ")
            .map(between -> "(?<!\\b(?:no|not|never|cannot|without|pas|sans|[a-z]{2,6}'t) " + between + ")")
            .collect(Collectors.joining());

    private static final String ABOUT =
            "around|about|roughly|approximately|environ|autour de|aux alentours de|a peu pres" + "|dans les";

    /** The ways, in the order in which they are tried: those that stand within others come after them. */
    static final List<Rule> ALL = List.of(
            range("(?:in the )?(?<a>" + MONEY + ")\\s*(?:to|-|–|and)\\s*(?<b>" + MONEY
                    + ") (?:price )?(?:range|bracket)"),
            range("(?:between|entre|within)\\s+(?<a>" + MONEY + ")\\s*(?:and|et|&|to|-|–)\\s*(?<b>" + MONEY + ")"),
            range("(?:from|of|de|for|dans les)\\s+(?<a>" + MONEY + ")\\s*(?:up to|to|a|-|–)\\s*(?<b>" + MARKED + ")"),
            range("(?:from|of|de|dans les)\\s+(?<a>" + MARKED + ")\\s*(?:up to|to|a|-|–)\\s*(?<b>" + MONEY + ")"),
            // "iPhone 12 - 500 $" has one price in it, "10-20 $" two.
            range("(?<a>" + MARKED + ")\\s*(?:-|–|—|to|a)\\s*(?<b>" + MARKED + ")"),
            range("(?<a>" + MONEY + ")[-–—](?<b>" + MARKED + ")"),
            range("(?<a>" + MARKED + ")[-–—](?<b>" + MONEY + ")"),
            Rule.of(Cues.around("(?<a>" + MARKED + ")", ""), PriceRules::byCues),
            Rule.of(
                    Cues.around("(?<a>" + MONEY + ")", ""),
                    found -> Cues.areOfMoney(found.group()) ? byCues(found) : Optional.empty()),
            one(
                    "(?<a>" + MONEY
                            + ")\\s*(?:or less|or under|or below|or cheaper|max(?:imum|i)?|tops|at (?:the )?most|ou moins"
                            + "|au plus|au max(?:imum)?)",
                    (amount, mark) -> most(amount, true, mark)),
            // "usb 3 or more" is no price.
            one(
                    "(?<a>" + MARKED
                            + ")\\s*(?:\\+|(?:or more|or over|or above|and up|and over|and above|min(?:imum)?|ou plus"
                            + "|et plus|au (?:moins|minimum)))",
                    (amount, mark) -> least(amount, true, mark)),
            before(AT_MOST, MONEY, (amount, mark) -> most(amount, true, mark)),
            before(AT_LEAST, MONEY, (amount, mark) -> least(amount, true, mark)),
            before("max(?:imum)?(?: of| de)?", MARKED, (amount, mark) -> most(amount, true, mark)),
            before("min(?:imum)?(?: of| de)?", MARKED, (amount, mark) -> least(amount, true, mark)),
            before("from|des", MARKED, (amount, mark) -> least(amount, true, mark)),
            before(UNDENIED + "(?:" + BELOW + ")", MONEY, (amount, mark) -> most(amount, false, mark)),
            before(UNDENIED + "(?:" + ABOVE + ")", MONEY, (amount, mark) -> least(amount, false, mark)),
            before(ABOUT, MONEY, PriceRules::about));

    /** No currency that is understood here has smaller coins. */
    private static final int DIGITS = 2;

    private PriceRules() {}

    private static Rule before(
            String words, String money, BiFunction<BigDecimal, Optional<CurrencyMark>, Constraint> meaning) {
        return one("(?:" + words + ")" + THE + "(?<a>" + money + ")", meaning);
    }

    private static Rule one(String words, BiFunction<BigDecimal, Optional<CurrencyMark>, Constraint> meaning) {
        return Rule.of(words, found -> {
            Optional<CurrencyMark> mark = mark(found.group("a"));
            return amount(found.group("a")).map(amount -> meaning.apply(amount, mark));
        });
    }

    private static Rule range(String words) {
        return Rule.of(words, found -> {
            Optional<CurrencyMark> mark = mark(found.group("b")).or(() -> mark(found.group("a")));
            Optional<BigDecimal> one = amount(found.group("a"));
            Optional<BigDecimal> other = amount(found.group("b"));
            boolean years = mark.isEmpty() && isYear(found.group("a")) && isYear(found.group("b"));
            if (one.isEmpty() || other.isEmpty() || years) {
                return Optional.empty();
            }
            BigDecimal least = one.get().min(other.get());
            BigDecimal most = one.get().max(other.get());
            return Optional.of(new Constraint.Price(bound(least, true), bound(most, true), mark));
        });
    }

    private static boolean isYear(String number) {
        return number.matches("(?:19|20)\\d\\d");
    }

    private static Constraint most(BigDecimal amount, boolean inclusive, Optional<CurrencyMark> mark) {
        return new Constraint.Price(Optional.empty(), bound(amount, inclusive), mark);
    }

    private static Constraint least(BigDecimal amount, boolean inclusive, Optional<CurrencyMark> mark) {
        return new Constraint.Price(bound(amount, inclusive), Optional.empty(), mark);
    }

    /** A fifth more or less. */
    private static Constraint about(BigDecimal amount, Optional<CurrencyMark> mark) {
        BigDecimal least = amount.multiply(new BigDecimal("0.8")).setScale(amount.scale(), RoundingMode.FLOOR);
        BigDecimal most = amount.multiply(new BigDecimal("1.2")).setScale(amount.scale(), RoundingMode.CEILING);
        return new Constraint.Price(bound(least, true), bound(most, true), mark);
    }

    private static Optional<Constraint> byCues(MatchResult found) {
        Optional<CurrencyMark> mark = mark(found.group("a"));
        return amount(found.group("a")).flatMap(amount -> Cues.bound(found, "a")
                .map(bound -> bound.end() == Cues.End.MOST
                        ? most(amount, bound.inclusive(), mark)
                        : least(amount, bound.inclusive(), mark)));
    }

    private static Optional<Constraint.Bound> bound(BigDecimal amount, boolean inclusive) {
        return Optional.of(new Constraint.Bound(amount, inclusive));
    }

    private static Optional<CurrencyMark> mark(String money) {
        return Stream.of(money.replaceAll("[\\d.,'\\s\\u00a0\\u202f]+", " ").strip())
                .filter(mark -> !mark.isEmpty())
                .map(CurrencyMark::new)
                .findFirst();
    }

    private static Optional<BigDecimal> amount(String money) {
        String number = money.replaceAll("^[^\\d]+|[^\\d]+$", "");
        return Amounts.read(number, DIGITS);
    }
}
