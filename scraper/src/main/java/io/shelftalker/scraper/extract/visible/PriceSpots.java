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

/** Finds the amounts of money on a page's stage, put together where a shop writes them in pieces. */
final class PriceSpots {
    private static final Pattern NAMED = Pattern.compile(
            "price|prix|preis|precio|preco|prezzo|prijs|(^|[ -])pris|cena|kaina|(^|[ -])hind|prc[a-z]|amount|(^|[ -])sum([ -]|$)|cost([ -]|$)|fiyat");
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
        if (text.length() > LONGEST_PIECE || !hasDigit(text) || stage.isBeside(snippet.parent())) {
            return;
        }
        Element element = whole(snippet.parent());
        if (!seen.add(element)) {
            return;
        }
        Wording.pointed(element, LONGEST_PIECE).ifPresent(written -> look(snippet, element, written));
    }

    private void look(Snippet snippet, Element element, String written) {
        String names = Hints.around(element, 3);
        boolean marked = CurrencyMarks.in(written);
        boolean named = NAMED.matcher(names).find();
        if (!marked && !named) {
            return;
        }
        PriceReading reading = PriceReader.read(written, context);
        Optional<PriceKind> kind = kind(element, snippet, written, names);
        Price.of(reading, new Price.Written(written, context))
                .map(price ->
                        new PriceSpot(element, snippet.index(), written, price, kind, marked, named, isAlone(reading)))
                .ifPresent(spots::add);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** The smallest element around an amount that also holds its currency; its own where none does. */
    private static Element whole(Element own) {
        Element element = own;
        for (int level = 0; level < CLIMB; level++) {
            Optional<String> text = Wording.of(element, LONGEST_PIECE);
            if (text.isEmpty()) {
                return own;
            }
            if (CurrencyMarks.in(text.get())) {
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

    private static boolean isAlone(PriceReading reading) {
        return switch (reading) {
            case PriceReading.Settled settled -> settled.alone();
            case PriceReading.Open open -> open.alone();
            case PriceReading.Nothing nothing -> false;
        };
    }

    private Optional<PriceKind> kind(Element element, Snippet snippet, String written, String names) {
        if (isStruck(element)) {
            return Optional.of(PriceKind.LIST);
        }
        return PriceKind.named(Hints.own(element))
                .or(() -> PriceKind.said(before(written, snippet), after(element, written, snippet)))
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
    private String before(String written, Snippet snippet) {
        String own = LEADING.matcher(written).replaceFirst("");
        String lead = written.substring(0, written.length() - own.length());
        String label = WORDS.matcher(lead).find()
                ? ""
                : stage.scene()
                        .at(snippet.index() - 1)
                        .map(Snippet::text)
                        .filter(text -> text.length() <= LONGEST_LABEL && !hasDigit(text))
                        .orElse("");
        return (label + " " + lead).toLowerCase(Locale.ROOT);
    }

    /** The words after an amount: in its element, else what stands behind it. */
    private String after(Element element, String written, Snippet snippet) {
        String own = TRAILING.matcher(written).replaceFirst("$1");
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
}
