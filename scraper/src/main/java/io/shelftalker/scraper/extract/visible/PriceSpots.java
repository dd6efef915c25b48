package io.shelftalker.scraper.extract.visible;

import io.shelftalker.scraper.extract.Price;
import io.shelftalker.scraper.price.PriceContext;
import io.shelftalker.scraper.price.PriceReader;
import io.shelftalker.scraper.price.PriceReading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds the amounts of money on a page's stage, put together where a shop writes them in pieces. */
final class PriceSpots {
    private static final Pattern NAMED = Pattern.compile(
            "price|prix|preis|precio|preco|prezzo|prijs|(^|[ -])pris|cena|kaina|(^|[ -])hind|prc[a-z]|amount|(^|[ -])sum([ -]|$)|cost([ -]|$)|fiyat");
    private static final int LONGEST_PIECE = 48;
    /** What one of something else is worth: {@code 100 points = 1 €}. */
    private static final Pattern RATE = Pattern.compile("\\d\\s*\\p{L}{1,12}\\s*=\\s*\\p{Sc}?\\s*\\d");

    private static final int CLIMB = 4;
    private static final int NEAR = 12;
    /** No country's tax on what is sold is higher. */
    private static final double MOST_TAXED = 1.28;

    private final Stage stage;
    private final PriceContext context;
    private final Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<PriceSpot> spots = new ArrayList<>();
    private final Map<String, Optional<PriceKind>> kinds = new HashMap<>();

    private PriceSpots(Stage stage, PriceContext context) {
        this.stage = stage;
        this.context = context;
    }

    static List<PriceSpot> of(Stage stage, PriceContext context) {
        PriceSpots spots = new PriceSpots(stage, context);
        stage.scene().snippets().forEach(spots::look);
        return spots.spots.stream().map(spots::settled).toList();
    }

    /** What an amount is that is the price where it stands alone. */
    private PriceSpot settled(PriceSpot spot) {
        if (spot.is(PriceKind.NORMAL)) {
            return spot.as(standsBeside(spot, 0.1, 1) ? Optional.of(PriceKind.LIST) : Optional.empty());
        }
        return spot.is(PriceKind.NET) && !standsBeside(spot, 1, MOST_TAXED) ? spot.as(Optional.empty()) : spot;
    }

    /** Whether there is an amount to pay near another one, between so and so many times as much. */
    private boolean standsBeside(PriceSpot spot, double more, double less) {
        return spots.stream()
                .filter(PriceSpot::isToPay)
                .filter(other -> Math.abs(other.index() - spot.index()) <= NEAR)
                .mapToDouble(other -> other.price().amount().doubleValue()
                        / spot.price().amount().doubleValue())
                .anyMatch(times -> times > more && times < less);
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
        Price.of(reading, new Price.Written(written, context)).ifPresent(price -> {
            Neighbours words = Neighbours.of(stage, element, snippet, price, written);
            Optional<PriceKind> kind = kind(element, words, written, names);
            spots.add(new PriceSpot(
                    element, snippet.index(), written, price, kind, marked, named, isAlone(reading), isSure(reading)));
        });
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

    private static boolean isSure(PriceReading reading) {
        return !(reading instanceof PriceReading.Open open) || open.amounts().size() == 1;
    }

    private Optional<PriceKind> kind(Element element, Neighbours words, String written, String names) {
        if (isStruck(element)) {
            return Optional.of(PriceKind.LIST);
        }
        if (RATE.matcher(written).find()) {
            return Optional.of(PriceKind.UNIT);
        }
        return named(Hints.own(element))
                .or(() -> PriceKind.said(words.before(), words.after()))
                .or(() -> named(names));
    }

    private Optional<PriceKind> named(String names) {
        return kinds.computeIfAbsent(names, PriceKind::named);
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
}
