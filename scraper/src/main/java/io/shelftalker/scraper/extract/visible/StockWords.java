package io.shelftalker.scraper.extract.visible;

import io.shelftalker.catalog.product.Stock;
import io.shelftalker.scraper.extract.StockPhrases;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What buttons and notes say of a product's stock, in many languages. */
@Singleton
public final class StockWords implements StockPhrases {
    /** What a phrase says. */
    enum Meaning {
        /** Press to buy. */
        BUY,
        /** Press to see what is in the cart: of this product nothing is said. */
        CART,
        /** Press to ask whoever sells it: whether it is there is not said. */
        CONTACT,
        /** Press to go to the shop that sells it, which has to say whether it is there. */
        GO,
        /** Press for something else than the product itself. */
        ASIDE,
        /** Press to be told when it is back. */
        TELL,
        OUT,
        /** The offer is over: said by a whole note only. */
        ENDED,
        /** Nobody bought it: the end of a lot, and the status of an ad that goes on. Said by a whole note only. */
        UNSOLD,
        /** Something else is not there. */
        ELSE,
        IN,
        /** It is there, and soon may not be. */
        LIMITED,
        /** It is ordered for whoever buys it. */
        BACK,
        /** It comes later, and can be ordered now. */
        PRE
    }

    /**
     * What a note says.
     *
     * @param left how many there are, where it says that
     */
    record Said(Meaning meaning, Optional<Integer> left) {
        Stock stock() {
            return switch (meaning) {
                case OUT, ENDED -> Stock.ofSchema("OutOfStock");
                case IN -> counted(Stock.ofSchema("InStock"));
                case LIMITED -> counted(Stock.ofSchema("LimitedAvailability"));
                case BACK -> Stock.ofSchema("BackOrder");
                case PRE -> Stock.ofSchema("PreOrder");
                case BUY, CART, CONTACT, GO, ASIDE, TELL, UNSOLD, ELSE -> Stock.UNKNOWN;
            };
        }

        /** Whether it says that the product is there. */
        boolean isThere() {
            return StockWords.isThere(meaning);
        }

        /** Whether it says that the offer is over. */
        boolean isEnd() {
            return isWhole(meaning);
        }

        private Stock counted(Stock stock) {
            return left.map(stock::withLeft).orElse(stock);
        }
    }

    /** Signs and blanks before and behind words. */
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}]+$");

    private static final int LONGEST_END = 40;

    private final PhraseTree<Meaning> buttons = new PhraseTree<>();
    private final PhraseTree<Meaning> notes = new PhraseTree<>();
    private final Map<String, Meaning> whole = new HashMap<>();
    private final CountWords countWords = new CountWords();
    private final ThereWords thereWords = new ThereWords();

    public StockWords() {
        Map<String, List<String>> table = PhraseTable.read("stock-words.txt");
        table.forEach((section, phrases) -> {
            Meaning meaning = Meaning.valueOf(section.toUpperCase(Locale.ROOT));
            if (isWhole(meaning)) {
                phrases.forEach(phrase -> whole.put(phrase, meaning));
            } else {
                phrases.forEach(phrase -> tree(meaning).put(Numbered.of(phrase).text(), meaning));
            }
        });
        List.of(Meaning.OUT, Meaning.PRE)
                .forEach(meaning -> table.getOrDefault(meaning.name().toLowerCase(Locale.ROOT), List.of())
                        .forEach(phrase -> buttons.put(phrase, meaning)));
    }

    private PhraseTree<Meaning> tree(Meaning meaning) {
        return switch (meaning) {
            case BUY, CART, CONTACT, GO, ASIDE, TELL -> buttons;
            case OUT, ENDED, UNSOLD, ELSE, IN, LIMITED, BACK, PRE -> notes;
        };
    }

    @Override
    public Optional<Stock> read(String note) {
        return ofNote(note).map(Said::stock).filter(Stock::isKnown);
    }

    /** @param words of a button, in lower case */
    Optional<Meaning> ofButton(String words) {
        return buttons.first(words).map(PhraseTree.Hit::value);
    }

    /** What a note says; a phrase that is lost in a long text, or denied, says nothing. */
    Optional<Said> ofNote(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return end(lower).map(meaning -> new Said(meaning, Optional.empty())).or(() -> ofNote(Numbered.of(lower)));
    }

    private Optional<Said> ofNote(Numbered note) {
        return notes.first(note.text())
                .filter(hit -> hit.value() != Meaning.ELSE)
                .filter(hit -> hit.start() <= 3
                        || (hit.end() - hit.start()) * 3 >= note.text().length())
                .filter(hit -> !isThere(hit.value()) || thereWords.areOfNow(note.text(), hit.start(), hit.end()))
                .filter(hit -> hit.value() != Meaning.OUT || !thereWords.areOfSomethingElse(note.text(), hit.start()))
                .filter(hit -> isWhole(note, hit))
                .map(hit -> new Said(hit.value(), left(note, hit)));
    }

    /** Whether a note such as {@code available} is of whatever the label before it names. */
    boolean isOfItsLabel(String note) {
        return thereWords.areOfTheirLabel(note.toLowerCase(Locale.ROOT));
    }

    /** What a note says that is nothing but the words of an end, and perhaps a label before them. */
    private Optional<Meaning> end(String note) {
        if (note.length() > LONGEST_END) {
            return Optional.empty();
        }
        String words = AROUND.matcher(note.substring(note.lastIndexOf(':') + 1)).replaceAll("");
        return Optional.ofNullable(whole.get(words.replace('’', '\'')));
    }

    private static boolean isWhole(Meaning meaning) {
        return meaning == Meaning.ENDED || meaning == Meaning.UNSOLD;
    }

    /** What counts, and what says that there are few, says it of what follows; other phrases stand for themselves. */
    private boolean isWhole(Numbered note, PhraseTree.Hit<Meaning> hit) {
        boolean counts = hit.value() == Meaning.LIMITED || note.counts(hit.start(), hit.end());
        return !note.isCutOff(hit.start())
                && (counts ? countWords.isWhole(note.text(), hit.end()) : !note.isOpen(hit.end()));
    }

    private Optional<Integer> left(Numbered note, PhraseTree.Hit<Meaning> hit) {
        return note.within(hit.start(), hit.end())
                .filter(count -> !countWords.isRough(note.text().substring(0, note.any(hit.start()))))
                .filter(count -> !note.text().startsWith("+", hit.end()));
    }

    private static boolean isThere(Meaning meaning) {
        return meaning == Meaning.IN || meaning == Meaning.LIMITED || meaning == Meaning.BACK;
    }
}
