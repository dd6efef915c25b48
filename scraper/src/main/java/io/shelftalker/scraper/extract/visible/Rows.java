package io.shelftalker.scraper.extract.visible;

import org.jsoup.nodes.Element;

/** Tells what is said of one of several, such as stores or sizes: another row of the same make says something else. */
final class Rows {
    private static final int CLIMB = 4;
    private static final int LONGEST = 160;

    private final Stage stage;
    private final StockWords words;

    Rows(Stage stage, StockWords words) {
        this.stage = stage;
        this.words = words;
    }

    /** Whether an element that says something stands in a row beside one that says otherwise. */
    boolean differ(Element inner, StockWords.Said said) {
        Element element = inner;
        for (int level = 0; level < CLIMB && element != null && !stage.holdsTitle(element); level++) {
            Element row = element;
            if (isShort(row)
                    && Cards.alike(row)
                            .anyMatch(other -> !other.equals(row) && isShort(other) && isOther(other, said))) {
                return true;
            }
            element = element.parent();
        }
        return false;
    }

    private static boolean isShort(Element row) {
        return row.text().length() <= LONGEST;
    }

    private boolean isOther(Element row, StockWords.Said said) {
        return row.getAllElements().stream()
                .flatMap(element -> words.ofNote(element.ownText()).stream())
                .anyMatch(other -> !other.equals(said));
    }
}
