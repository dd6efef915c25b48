package io.shelftalker.scraper.extract.visible;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Tells whether a note says that the offer of a page is over: {@code Sold} does so alone, {@code Not sold} only of the
 * lots of an auction, since an ad that says so goes on.
 */
final class Ends {
    private static final Set<String> NO_NOTES = Set.of("a", "button", "label", "th", "dt");
    private static final Pattern COUNT = Pattern.compile("[\\d.,+]+[kKmM]?\\+?");
    private static final Pattern OF_AUCTION = Pattern.compile(
            "(?iu)\\b(lot (n[°ºo]|number|#)?[ .:]*\\d|(kavel|los|lotto|lote) (nr|n[°ºo]|num|#)?[ .:]*\\d|auctions?\\b|bid(s|der|ders|ding)?\\b"
                    + "|hammer price|ench[eè]res?\\b|adjudi|commissaire-priseur|(online-?)?auktion|versteiger|(mindest|höchst|start)?gebot|subasta|puja|leil[aã]o|lances?\\b"
                    + "|asta\\b|rilanci|veiling|bieding|huutokaup|aukcj|licytac|aukc|árverés|licita[țt]i|аукцион|торги|açık artırma)");
    private static final int LONGEST = 90;

    private final Stage stage;
    private final StockWords words;
    private final List<Snippet> around;

    /** @param around what may tell that the page is one of an auction */
    Ends(Stage stage, StockWords words, List<Snippet> around) {
        this.stage = stage;
        this.words = words;
        this.around = around;
    }

    /** @param said by the snippet */
    boolean say(Snippet snippet, StockWords.Said said) {
        return isWholeLine(snippet, said) && (said.meaning() == StockWords.Meaning.ENDED || isAuction());
    }

    /** Whether it is no part of a line that says more, as in {@code 12 sold}, no label, and no way to another page. */
    private boolean isWholeLine(Snippet snippet, StockWords.Said said) {
        Element line = WholeLine.of(snippet.parent());
        boolean note =
                Stream.of(line, snippet.parent()).map(Element::normalName).noneMatch(NO_NOTES::contains);
        boolean counted = Stream.of(-1, 1)
                .flatMap(step -> stage.scene().at(snippet.index() + step).stream())
                .anyMatch(beside -> COUNT.matcher(beside.text()).matches());
        return note
                && !counted
                && Wording.of(line, LONGEST)
                        .flatMap(words::ofNote)
                        .filter(said::equals)
                        .isPresent();
    }

    private boolean isAuction() {
        return around.stream()
                .filter(snippet -> snippet.text().length() <= LONGEST && !stage.isBeside(snippet.parent()))
                .anyMatch(snippet -> OF_AUCTION.matcher(snippet.text()).find());
    }
}
