package io.shelftalker.scraper.extract.visible;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What buttons and notes say of a product's stock, in many languages. */
final class StockWords {
    /** What a phrase says. */
    enum Meaning {
        /** Press to buy. */
        BUY,
        /** Press to ask whoever sells it. */
        CONTACT,
        /** Press to go to the shop that sells it. */
        GO,
        /** Press to be told when it is back. */
        TELL,
        OUT,
        IN,
        /** It comes later, and can be ordered now. */
        PRE
    }

    private final PhraseTree<Meaning> buttons = new PhraseTree<>();
    private final PhraseTree<Meaning> notes = new PhraseTree<>();

    StockWords() {
        Map<String, List<String>> table = PhraseTable.read("stock-words.txt");
        table.forEach((section, phrases) -> {
            Meaning meaning = Meaning.valueOf(section.toUpperCase(Locale.ROOT));
            phrases.forEach(phrase -> tree(meaning).put(phrase, meaning));
        });
        table.getOrDefault("out", List.of()).forEach(phrase -> buttons.put(phrase, Meaning.OUT));
    }

    private PhraseTree<Meaning> tree(Meaning meaning) {
        return switch (meaning) {
            case BUY, CONTACT, GO, TELL -> buttons;
            case OUT, IN, PRE -> notes;
        };
    }

    /** @param words of a button, in lower case */
    Optional<Meaning> ofButton(String words) {
        return buttons.first(words).map(PhraseTree.Hit::value);
    }

    /** What a note says; a phrase that is lost in a long text says nothing. */
    Optional<Meaning> ofNote(String text) {
        String note = text.toLowerCase(Locale.ROOT);
        return notes.first(note)
                .filter(hit -> hit.start() <= 3 || (hit.end() - hit.start()) * 3 >= note.length())
                .map(PhraseTree.Hit::value);
    }
}
