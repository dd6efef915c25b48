package io.shelftalker.scraper.extract.visible;

import io.shelftalker.scraper.extract.Price;
import io.shelftalker.scraper.price.PriceContext;
import io.shelftalker.scraper.price.PriceReader;
import io.shelftalker.scraper.price.PriceReading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Finds the amounts of money on a page's stage, put together where a shop writes them in pieces. */
final class PriceSpots {
    private static final Pattern MARK = Pattern.compile(
            "\\p{Sc}|\\b(kr|zł|kč|ft|lei|leva|лв|руб|грн|тг|din|den|rs|rp|rm|tl|元|円|원|usd|eur|gbp|cad|aud|nzd|chf|sek|nok|dkk|pln|czk|huf|ron|"
                    + "inr|jpy|cny|krw|brl|mxn|ars|clp|cop|pen|zar|try|rub|uah|ils|aed|sar|egp|qar|kwd|bhd|omr|pkr|lkr|bdt|idr|myr|sgd|hkd|twd|"
                    + "thb|php|vnd|ngn|kes|ghs|mad|tnd|dzd|hrk|rsd|bgn|isk)\\b|元|円|원|ر\\.س|د\\.إ|ريال|درهم|جنيه|zł|kč|ש\"ח|₽|лв",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NAMED = Pattern.compile(
            "price|prix|preis|precio|preco|prezzo|prijs|(^|[ -])pris|cena|kaina|(^|[ -])hind|prc[a-z]|amount|(^|[ -])sum([ -]|$)|cost([ -]|$)|fiyat");
    private static final Pattern NUMBER = Pattern.compile("\\d");
    private static final Pattern CENTS =
            Pattern.compile("cent|decimal|fraction|(^|[ -])sup([ -]|$)|minor|superscript|small-?digit");
    private static final int LONGEST_PIECE = 48;
    private static final Pattern LEADING = Pattern.compile("^[^\\d]*");
    private static final Pattern TRAILING = Pattern.compile("^.*\\d([^\\d]*)$");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{4,}");
    private static final int LONGEST_LABEL = 40;
    private static final int CLIMB = 4;

    private final Stage stage;
    private final PriceContext context;
    private final Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<PriceSpot> spots = new ArrayList<>();

    private PriceSpots(Stage stage, PriceContext context) {
        this.stage = stage;
        this.context = context;
    }

    static List<PriceSpot> of(Stage stage, PriceContext context) {
        PriceSpots spots = new PriceSpots(stage, context);
        stage.scene().snippets().forEach(spots::look);
        return spots.spots;
    }

    private void look(Snippet snippet) {
        String text = snippet.text();
        if (text.length() > LONGEST_PIECE || !NUMBER.matcher(text).find() || stage.isBeside(snippet.parent())) {
            return;
        }
        Element element = whole(snippet.parent());
        if (!seen.add(element)) {
            return;
        }
        String written = written(element);
        boolean marked = MARK.matcher(written).find();
        String names = Hints.around(element, 3);
        boolean named = NAMED.matcher(names).find();
        if ((marked || named) && written.length() <= LONGEST_PIECE) {
            read(written)
                    .ifPresent(price -> spots.add(new PriceSpot(
                            element,
                            snippet.index(),
                            written,
                            price,
                            kind(element, snippet, names),
                            marked,
                            named,
                            isAlone(written))));
        }
    }

    /** The smallest element around an amount that also holds its currency; its own where none does. */
    private static Element whole(Element own) {
        Element element = own;
        for (int level = 0; level < CLIMB; level++) {
            String text = element.text();
            if (text.length() > LONGEST_PIECE) {
                return own;
            }
            if (MARK.matcher(text).find()) {
                return element;
            }
            Element outer = element.parent();
            if (outer == null) {
                return own;
            }
            element = outer;
        }
        return own;
    }

    private Optional<Price> read(String written) {
        return switch (PriceReader.read(written, context)) {
            case PriceReading.Settled settled -> Optional.of(Price.of(settled.money()));
            case PriceReading.Open open ->
                Optional.of(new Price(
                        open.amounts().getFirst(), open.currencies().stream().findFirst()));
            case PriceReading.Nothing nothing -> Optional.empty();
        };
    }

    private boolean isAlone(String written) {
        return switch (PriceReader.read(written, context)) {
            case PriceReading.Settled settled -> settled.alone();
            case PriceReading.Open open -> open.alone();
            case PriceReading.Nothing nothing -> false;
        };
    }

    private Optional<PriceKind> kind(Element element, Snippet snippet, String names) {
        if (isStruck(element)) {
            return Optional.of(PriceKind.LIST);
        }
        return PriceKind.named(Hints.own(element))
                .or(() -> PriceKind.said(before(element, snippet), after(element, snippet)))
                .or(() -> PriceKind.named(names));
    }

    private static boolean isStruck(Element element) {
        Element outer = element;
        for (int level = 0; level < 4 && outer != null; level++) {
            switch (outer.normalName()) {
                case "del", "s", "strike" -> {
                    return true;
                }
                default -> {}
            }
            if (outer.attr("style").contains("line-through")) {
                return true;
            }
            outer = outer.parent();
        }
        // What only wraps a struck price is struck.
        return element.childrenSize() == 1
                && switch (element.child(0).normalName()) {
                    case "del", "s", "strike" -> element.ownText().isBlank();
                    default -> false;
                };
    }

    /** The words before an amount: in its element, else the short label that stands before it. */
    private String before(Element element, Snippet snippet) {
        String own = LEADING.matcher(written(element)).replaceFirst("");
        String lead = written(element).substring(0, written(element).length() - own.length());
        String label = WORDS.matcher(lead).find()
                ? ""
                : stage.scene()
                        .at(snippet.index() - 1)
                        .map(Snippet::text)
                        .filter(text -> text.length() <= LONGEST_LABEL
                                && !NUMBER.matcher(text).find())
                        .orElse("");
        return (label + " " + lead).toLowerCase(Locale.ROOT);
    }

    /** The words after an amount: in its element, else what stands behind it. */
    private String after(Element element, Snippet snippet) {
        String own = TRAILING.matcher(written(element)).replaceFirst("$1");
        if (WORDS.matcher(own).find()) {
            return own.toLowerCase(Locale.ROOT);
        }
        int next = snippet.index() + 1;
        while (stage.scene()
                .at(next)
                .filter(inner -> isWithin(inner.parent(), element))
                .isPresent()) {
            next++;
        }
        String behind = stage.scene()
                .at(next)
                .map(Snippet::text)
                .filter(text -> text.length() <= LONGEST_LABEL)
                .orElse("");
        return (own + behind).toLowerCase(Locale.ROOT);
    }

    private static boolean isWithin(Element inner, Element outer) {
        Element element = inner;
        for (int level = 0; level <= CLIMB + 1 && element != null; level++) {
            if (element.equals(outer)) {
                return true;
            }
            element = element.parent();
        }
        return false;
    }

    /** The text of an element, with a decimal point before cents that stand raised. */
    static String written(Element element) {
        StringBuilder text = new StringBuilder();
        write(element, text);
        return text.toString().replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    }

    private static void write(Element element, StringBuilder text) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (child instanceof Element inner && !inner.normalName().equals("script")) {
                if (isCents(inner) && !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1))) {
                    text.append('.');
                }
                write(inner, text);
            }
        }
    }

    private static boolean isCents(Element element) {
        boolean raised = element.normalName().equals("sup")
                || CENTS.matcher(Hints.own(element)).find();
        String digits = element.text().strip();
        return raised && digits.length() == 2 && digits.chars().allMatch(Character::isDigit);
    }
}
