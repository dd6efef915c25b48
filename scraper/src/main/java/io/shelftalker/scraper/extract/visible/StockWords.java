package io.shelftalker.scraper.extract.visible;

import io.shelftalker.catalog.product.Stock;
import io.shelftalker.scraper.extract.StockPhrases;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What buttons and notes say of a product's stock, in many languages. */
@Singleton
public final class StockWords implements StockPhrases {
    /** What a phrase says. */
    enum Meaning {
        /** Press to buy. */
        BUY,
        /** Press to ask whoever sells it: whether it is there is not said. */
        CONTACT,
        /** Press to go to the shop that sells it, which has to say whether it is there. */
        GO,
        /** Press to be told when it is back. */
        TELL,
        OUT,
        IN,
        /** It comes later, and can be ordered now. */
        PRE
    }

    /** Said before what is there, in whatever language: so none that means "now" or "you" in another one. */
    private static final Set<String> DENIALS = Set.of(
            "not", "no", "never", "nicht", "kein", "keine", "pas", "non", "não", "niet", "geen", "inte", "ej", "ikke",
            "ei", "nav", "nėra", "nie", "není", "nem", "nincs", "не", "нет", "няма", "немає", "nije", "nema", "δεν",
            "μη", "לא", "אינו", "אינה", "אין", "غير", "ليس", "không", "tidak", "ไม่");

    private final PhraseTree<Meaning> buttons = new PhraseTree<>();
    private final PhraseTree<Meaning> notes = new PhraseTree<>();

    public StockWords() {
        Map<String, List<String>> table = PhraseTable.read("stock-words.txt");
        table.forEach((section, phrases) -> {
            Meaning meaning = Meaning.valueOf(section.toUpperCase(Locale.ROOT));
            phrases.forEach(phrase -> tree(meaning).put(phrase, meaning));
        });
        List.of(Meaning.OUT, Meaning.PRE)
                .forEach(meaning -> table.getOrDefault(meaning.name().toLowerCase(Locale.ROOT), List.of())
                        .forEach(phrase -> buttons.put(phrase, meaning)));
    }

    private PhraseTree<Meaning> tree(Meaning meaning) {
        return switch (meaning) {
            case BUY, CONTACT, GO, TELL -> buttons;
            case OUT, IN, PRE -> notes;
        };
    }

    @Override
    public Optional<Stock> read(String note) {
        return ofNote(note)
                .map(meaning -> Stock.ofSchema(
                        switch (meaning) {
                            case OUT -> "OutOfStock";
                            case IN -> "InStock";
                            case PRE -> "PreOrder";
                            case BUY, CONTACT, GO, TELL -> "";
                        }))
                .filter(Stock::isKnown);
    }

    /** @param words of a button, in lower case */
    Optional<Meaning> ofButton(String words) {
        return buttons.first(words).map(PhraseTree.Hit::value);
    }

    /** What a note says; a phrase that is lost in a long text says nothing, and neither does one that is denied. */
    Optional<Meaning> ofNote(String text) {
        String note = text.toLowerCase(Locale.ROOT);
        return notes.first(note)
                .filter(hit -> hit.start() <= 3 || (hit.end() - hit.start()) * 3 >= note.length())
                .filter(hit -> hit.value() != Meaning.IN || !isDenied(note, hit.start()))
                .map(PhraseTree.Hit::value);
    }

    private static boolean isDenied(String note, int start) {
        String before = note.substring(0, start).stripTrailing();
        return DENIALS.contains(before.substring(before.lastIndexOf(' ') + 1));
    }
}
