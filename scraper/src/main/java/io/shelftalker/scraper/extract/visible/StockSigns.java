package io.shelftalker.scraper.extract.visible;

import io.shelftalker.catalog.product.Stock;
import io.shelftalker.scraper.extract.Claims;
import io.shelftalker.scraper.extract.Field;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Reads whether the product of a page can be bought: by the button that buys it, by the one that asks to be told, and by
 * what is said beside them. What says nothing is no sign.
 */
final class StockSigns {
    private static final Pattern BUYS = Pattern.compile(
            "add-?to-?(cart|basket|bag|trolley)|(^|[ -])buy-?(now|button|btn|box-button)|btn-?buy"
                    + "|(^|[ -])addtocart|addtobasket|addtobag|add-?cart|(^|[ -])(to|in|into|button|btn)-?(cart|basket|warenkorb)([ -]|$)");

    private static final Pattern OF_STOCK = Pattern.compile(
            "stock|avail|dispon|verf(ü|ue)g|lager|liefer|inventory|voorraad|skladem|dostupn|nalich|stan-mag");
    private static final Pattern OF_VARIANT = Pattern.compile(
            "swatch|variant|variation|option|dropdown|(size|colou?r)-?(select|picker|option|list|button|box|item|label)"
                    + "|pickup|click-?and|store-?(stock|avail)"
                    + "|delivery-?(option|method|slot|type|select|picker)|(home|store|express|local|day)-?delivery");
    /** One way to get it: that this one is closed says nothing of the others. */
    private static final Pattern OF_A_WAY = Pattern.compile(
            "(?iu)pick-?[ ]?up|(click|call|reserve) ?(&|and|\\+) ?collect|for collection|in[ -]?stores?\\b|in (the|this|your) (store|shop)|abhol|filial|retrait"
                    + "|en magasin|en tienda|recog|ritiro|in negozio|na loja|afhal|in de winkel|odbi[oó]r|osobn[íi] odb|w sklepie|i butik|самовывоз|店舗|門市");

    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^(availability|available|stock( status| level)?|status|inventory|verfügbarkeit|lagerbestand|lager(status)?|bestand|lieferstatus"
                    + "|disponibilit[éàa]|disponibilidade?|disponibilidad|état du stock|stato|voorraad(status)?|beschikbaarheid|levering|lagersaldo|tilgængelighed"
                    + "|saatavuus|varastotilanne|dost[ęe]pno[śs][ćc]|stan magazynowy|dostupnost|dostupnosť|elérhetőség|készlet|disponibilitate|наличие|наявність"
                    + "|наличност|διαθεσιμότητα|stok( durumu)?|库存|庫存|在庫(状況)?|재고|מלאי|זמינות|التوفر|สถานะ|tình trạng)\\s*[:：]?");

    private static final Pattern OF_FORM = Pattern.compile(
            "variant|variation|attribute|(^|[\\[ -])(size|colou?r|option|groesse|größe|farbe|taille|couleur|talla|tamanho|taglia|colore|maat|kleur"
                    + "|rozmiar|velikost|storlek|størrelse)s?([\\] -]|$)");
    private static final Set<String> VALUES = Set.of("dd", "td");
    private static final Set<String> LABELS = Set.of("dt", "th", "td");
    /** A cell, and what marks its text. */
    private static final int CELL = 3;

    private static final int LONGEST_NOTE = 90;
    private static final int NEAR = 300;
    private static final double OF_FEW = 1.4;

    /** A note and what it says. */
    private record Note(Snippet snippet, StockWords.Said said, boolean named) {}

    private final Stage stage;
    private final StockWords words;
    private final int center;
    private final Map<StockWords.Meaning, Button> buttons = new EnumMap<>(StockWords.Meaning.class);
    private final Map<StockWords.Meaning, Note> notes = new EnumMap<>(StockWords.Meaning.class);
    private final Cards cards;
    private final Rows rows;
    private final Ends ends;

    /** @param center the place of the price, or of the title where there is none */
    StockSigns(Stage stage, StockWords words, int center) {
        this.stage = stage;
        this.words = words;
        this.center = center;
        this.cards = new Cards(stage);
        this.rows = new Rows(stage, words);
        this.ends = new Ends(stage, words, notesAround());
        stage.scene().buttons().forEach(this::look);
        notesAround().forEach(this::look);
    }

    void say(Claims claims) {
        Optional<Button> tell = button(StockWords.Meaning.TELL).or(() -> button(StockWords.Meaning.OUT));
        Optional<Note> out = note(StockWords.Meaning.OUT)
                .or(() -> note(StockWords.Meaning.ENDED))
                .or(() -> note(StockWords.Meaning.UNSOLD));
        Optional<Button> pressed = button(StockWords.Meaning.BUY)
                .filter(button -> !button.isDisabled())
                .filter(button -> (out.isEmpty() && tell.isEmpty()) || !cards.hold(button.element()));
        Optional<Button> buy = pressed.filter(button -> out.isEmpty() || isWorded(button));
        Optional<Button> order = button(StockWords.Meaning.PRE).filter(button -> !button.isDisabled());
        Optional<Note> pre = note(StockWords.Meaning.PRE);
        Optional<Note> in = note(StockWords.Meaning.LIMITED)
                .or(() -> note(StockWords.Meaning.IN))
                .or(() -> note(StockWords.Meaning.BACK));
        Stock there = in.map(note -> note.said().stock()).orElseGet(() -> Stock.ofSchema("InStock"));
        if (out.isPresent() && ((buy.isEmpty() && order.isEmpty()) || (out.get().named() && in.isEmpty()))) {
            claims.say(Field.STOCK, Stock.ofSchema("OutOfStock"), told(out.get()), pressed.isEmpty() ? 1.4 : 1.1);
        } else if (order.isPresent() || (pre.isPresent() && tell.isEmpty())) {
            String where = order.map(StockSigns::told).orElseGet(() -> told(pre.orElseThrow()));
            claims.say(Field.STOCK, Stock.ofSchema("PreOrder"), where, order.isPresent() ? 1.2 : 1.1);
        } else if (buy.isPresent()) {
            claims.say(
                    Field.STOCK,
                    there,
                    told(buy.get()) + in.map(note -> ", " + told(note)).orElse(""),
                    sureness(in));
        } else if (tell.isPresent()) {
            claims.say(Field.STOCK, Stock.ofSchema("OutOfStock"), told(tell.get()), 1.2);
        } else if (in.isPresent()) {
            claims.say(Field.STOCK, there, told(in.get()), isLimited(in) ? OF_FEW : 1.1);
        }
    }

    /** The button that buys the product, whether or not it can be pressed. */
    Optional<Button> buy() {
        return button(StockWords.Meaning.BUY).filter(button -> !cards.hold(button.element()));
    }

    /**
     * How surely a button that buys means that the product is there. Where people choose a form of it first, what the
     * markup's one offer says is said of the form that it is of.
     */
    private double sureness(Optional<Note> said) {
        boolean formed = stage.scene().choices().stream()
                .anyMatch(choice -> !stage.isBeside(choice)
                        && OF_FORM.matcher(Hints.own(choice)).find());
        return formed || isLimited(said) ? OF_FEW : said.isPresent() ? 1.3 : 1.1;
    }

    /** Whoever counts what is left knows more than one who only says that there is some. */
    private static boolean isLimited(Optional<Note> note) {
        return note.filter(found -> found.said().meaning() == StockWords.Meaning.LIMITED)
                .isPresent();
    }

    private static String told(Button button) {
        String words = button.words();
        return words.isEmpty() ? "button in " + Hints.place(button.element()) : "button '" + words + "'";
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
        return said.isEmpty() && (isNamedToBuy(button) || CartForm.isSentBy(button, words))
                ? Optional.of(StockWords.Meaning.BUY)
                : said;
    }

    private static boolean isNamedToBuy(Button button) {
        return BUYS.matcher(Hints.own(button.element())).find() && !CartForm.isLinkToCart(button);
    }

    /** Whether a button itself says that it buys; what it stands in may say so of one that does something else. */
    private boolean isWorded(Button button) {
        return words.ofButton(button.words()).isPresent();
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
                .filter(said -> !said.isThere() || goesNoFurther(snippet, said))
                .filter(said -> !isOfOtherLabel(snippet))
                .filter(said -> !stage.isBeside(snippet.parent()) && !isOfVariant(snippet.parent()))
                .filter(said -> said.isThere() || said.meaning() == StockWords.Meaning.PRE || isOfProduct(snippet))
                .filter(said -> !said.isEnd() || ends.say(snippet, said))
                .filter(said ->
                        said.meaning() == StockWords.Meaning.IN && said.left().isEmpty()
                                || !rows.differ(snippet.parent(), said))
                .map(said -> new Note(snippet, said, isNamed(snippet.parent()) || isLabelled(snippet)))
                .ifPresent(note -> notes.merge(
                        note.said().meaning(),
                        note,
                        BinaryOperator.minBy(Comparator.comparing((Note each) -> !each.named())
                                .thenComparing(each -> Math.abs(each.snippet().index() - center)))));
    }

    /**
     * Whether a note says the same with what stands behind it in its line, and is none of the words of the title: what a
     * product is called says nothing of whether it is there.
     */
    private boolean goesNoFurther(Snippet snippet, StockWords.Said said) {
        boolean titled = stage.title()
                .filter(title -> snippet.parent().equals(title.parent())
                        || snippet.parent().parents().contains(title.parent()))
                .isPresent();
        boolean counts =
                said.meaning() == StockWords.Meaning.LIMITED || said.left().isPresent();
        return !titled && (!counts || words.ofNote(stage.scene().line(snippet)).equals(Optional.of(said)));
    }

    /** Whether what is said is said of the product: not of another one in a list, and not of one way to get it. */
    private boolean isOfProduct(Snippet snippet) {
        return !OF_A_WAY.matcher(snippet.text()).find() && !cards.hold(snippet.parent());
    }

    /** Whether a note begins with a label such as {@code Availability:}, or stands behind one. */
    private boolean isLabelled(Snippet snippet) {
        return LABEL.matcher(snippet.text()).lookingAt()
                || stage.scene()
                        .at(snippet.index() - 1)
                        .filter(label -> LABEL.matcher(label.text()).matches())
                        .isPresent();
    }

    /** Whether a note stands in a cell behind a label of something else: {@code Gift wrap}, {@code Not available}. */
    private boolean isOfOtherLabel(Snippet snippet) {
        return words.isOfItsLabel(snippet.text())
                && isIn(snippet.parent(), VALUES)
                && stage.scene()
                        .at(snippet.index() - 1)
                        .filter(label -> isIn(label.parent(), LABELS))
                        .map(label -> label.text().toLowerCase(Locale.ROOT))
                        .filter(label -> label.chars().noneMatch(Character::isDigit))
                        .filter(label -> !OF_STOCK.matcher(label).find()
                                && !LABEL.matcher(label).matches())
                        .isPresent();
    }

    private static boolean isIn(Element element, Set<String> cells) {
        return Stream.iterate(element, outer -> outer != null, Element::parent)
                .limit(CELL)
                .anyMatch(outer -> cells.contains(outer.normalName()));
    }

    private static boolean isNamed(Element element) {
        return OF_STOCK.matcher(Hints.around(element, 3)).find();
    }

    private static boolean isOfVariant(Element element) {
        return OF_VARIANT.matcher(Hints.around(element, 6)).find();
    }
}
