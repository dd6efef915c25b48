package io.shelftalker.scraper.extract.visible;

import io.shelftalker.catalog.product.Stock;
import io.shelftalker.scraper.extract.Claims;
import io.shelftalker.scraper.extract.Field;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Reads whether the product of a page can be bought: by the button that buys it, by the one that asks to be told, and by
 * what is said beside them. What says nothing is no sign.
 */
final class StockSigns {
    private static final Pattern BUYS =
            Pattern.compile("add-?to-?(cart|basket|bag|trolley)|(^|[ -])buy-?(now|button|btn|box-button)|btn-?buy"
                    + "|(^|[ -])addtocart|addtobasket|addtobag|add-?cart");
    private static final Pattern OF_STOCK = Pattern.compile(
            "stock|avail|dispon|verf(ü|ue)g|lager|liefer|inventory|voorraad|skladem|dostupn|nalich|stan-mag");
    private static final Pattern OF_VARIANT = Pattern.compile(
            "swatch|variant|variation|option|dropdown|(size|colou?r)-?(select|picker|option|list|button|box|item|label)"
                    + "|pickup|click-?and|delivery|store-?(stock|avail)");
    private static final Pattern OF_FORM = Pattern.compile(
            "variant|variation|attribute|(^|[\\[ -])(size|colou?r|option|groesse|größe|farbe|taille|couleur|talla|tamanho|taglia|colore|maat|kleur"
                    + "|rozmiar|velikost|storlek|størrelse)s?([\\] -]|$)");
    private static final int LONGEST_NOTE = 90;
    private static final int NEAR = 300;

    /** A note and what it says. */
    private record Note(Snippet snippet, StockWords.Meaning meaning, boolean named) {}

    private final Stage stage;
    private final StockWords words;
    private final int center;
    private final Map<StockWords.Meaning, Button> buttons = new EnumMap<>(StockWords.Meaning.class);
    private final Map<StockWords.Meaning, Note> notes = new EnumMap<>(StockWords.Meaning.class);

    /** @param center the place of the price, or of the title where there is none */
    StockSigns(Stage stage, StockWords words, int center) {
        this.stage = stage;
        this.words = words;
        this.center = center;
        stage.scene().buttons().forEach(this::look);
        notesAround().forEach(this::look);
    }

    void say(Claims claims) {
        Optional<Button> buy = button(StockWords.Meaning.BUY).filter(button -> !button.isDisabled());
        Optional<Button> tell = button(StockWords.Meaning.TELL).or(() -> button(StockWords.Meaning.OUT));
        Optional<Note> out = note(StockWords.Meaning.OUT);
        Optional<Button> order = button(StockWords.Meaning.PRE).filter(button -> !button.isDisabled());
        Optional<Note> pre = note(StockWords.Meaning.PRE);
        Optional<Note> in = note(StockWords.Meaning.IN);
        if (out.isPresent() && ((buy.isEmpty() && order.isEmpty()) || (out.get().named() && in.isEmpty()))) {
            claims.say(Field.STOCK, Stock.ofSchema("OutOfStock"), told(out.get()), buy.isEmpty() ? 1.4 : 1.1);
        } else if (order.isPresent() || (pre.isPresent() && tell.isEmpty())) {
            String where = order.map(StockSigns::told).orElseGet(() -> told(pre.orElseThrow()));
            claims.say(Field.STOCK, Stock.ofSchema("PreOrder"), where, order.isPresent() ? 1.2 : 1.1);
        } else if (buy.isPresent()) {
            claims.say(Field.STOCK, Stock.ofSchema("InStock"), told(buy.get()), sureness(in.isPresent()));
        } else if (tell.isPresent()) {
            claims.say(Field.STOCK, Stock.ofSchema("OutOfStock"), told(tell.get()), 1.2);
        } else if (in.isPresent()) {
            claims.say(Field.STOCK, Stock.ofSchema("InStock"), told(in.get()), 1.1);
        }
    }

    /**
     * How surely a button that buys means that the product is there. Where people choose a form of it first, what the
     * markup's one offer says is said of the form that it is of.
     */
    private double sureness(boolean said) {
        boolean formed = stage.scene().choices().stream()
                .anyMatch(choice -> !stage.isBeside(choice)
                        && OF_FORM.matcher(Hints.own(choice)).find());
        return formed ? 1.4 : said ? 1.3 : 1.1;
    }

    private static String told(Button button) {
        return "button '" + button.words() + "'";
    }

    private static String told(Note note) {
        return "'" + note.snippet().text() + "'";
    }

    private Optional<Button> button(StockWords.Meaning wanted) {
        return Optional.ofNullable(buttons.get(wanted));
    }

    private Optional<Note> note(StockWords.Meaning wanted) {
        return Optional.ofNullable(notes.get(wanted));
    }

    /** Keeps the best button of each meaning: one that can be pressed before one that cannot, then the nearest. */
    private void look(Button button) {
        meaning(button)
                .filter(meaning -> !stage.isBeside(around(button)))
                .ifPresent(meaning -> buttons.merge(
                        meaning,
                        button,
                        BinaryOperator.minBy(Comparator.comparing(Button::isDisabled)
                                .thenComparing(each -> Math.abs(each.index() - center)))));
    }

    /** A button may be named for more than it does, so that only what it stands in counts. */
    private static Element around(Button button) {
        return button.element().parent() instanceof Element outer ? outer : button.element();
    }

    private Optional<StockWords.Meaning> meaning(Button button) {
        Optional<StockWords.Meaning> said = words.ofButton(button.words());
        return said.isEmpty() && BUYS.matcher(Hints.own(button.element())).find()
                ? Optional.of(StockWords.Meaning.BUY)
                : said;
    }

    private List<Snippet> notesAround() {
        List<Snippet> snippets = stage.scene().snippets();
        int to = Math.min(snippets.size(), stage.titleAt() + NEAR);
        return snippets.subList(Math.clamp(stage.titleAt() - NEAR / 3, 0, to), to);
    }

    /** Keeps the best note of each meaning: one in an element named for the stock before others, then the nearest. */
    private void look(Snippet snippet) {
        if (snippet.text().length() > LONGEST_NOTE) {
            return;
        }
        words.ofNote(snippet.text())
                .filter(meaning -> !stage.isBeside(snippet.parent()) && !isOfVariant(snippet.parent()))
                .map(meaning -> new Note(snippet, meaning, isNamed(snippet.parent())))
                .ifPresent(note -> notes.merge(
                        note.meaning(),
                        note,
                        BinaryOperator.minBy(Comparator.comparing((Note each) -> !each.named())
                                .thenComparing(each -> Math.abs(each.snippet().index() - center)))));
    }

    private static boolean isNamed(Element element) {
        return OF_STOCK.matcher(Hints.around(element, 3)).find();
    }

    private static boolean isOfVariant(Element element) {
        return OF_VARIANT.matcher(Hints.around(element, 6)).find();
    }
}
