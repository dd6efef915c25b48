package io.shelftalker.scraper.extract.visible;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Tells what stands on a card: one of several of a make, each with a picture and a way to another page. */
final class Cards {
    private static final int CLIMB = 8;
    /** A picture and what is told of it often stand in two columns of a make. */
    private static final int MANY = 3;

    private static final Pattern NO_PAGE =
            Pattern.compile("(?i)^(#|javascript:|mailto:|tel:|$)|\\.(jpe?g|png|webp|gif|avif)([?#]|$)");

    private final Stage stage;

    Cards(Stage stage) {
        this.stage = stage;
    }

    /** Whether an element stands on the card of another product. What holds the title is no such card. */
    boolean hold(Element inner) {
        Element element = inner;
        for (int level = 0; level < CLIMB && element != null && !stage.holdsTitle(element); level++) {
            if (isCard(element)) {
                return true;
            }
            element = element.parent();
        }
        return false;
    }

    private static boolean isCard(Element element) {
        return leadsAway(element)
                && alike(element).limit(MANY).count() >= MANY
                && alike(element).filter(Cards::leadsAway).limit(2).count() == 2;
    }

    /** An element and those beside it that are of the same make. */
    static Stream<Element> alike(Element element) {
        return Stream.ofNullable(element.parent())
                .flatMap(outer ->
                        Stream.iterate(outer.firstElementChild(), child -> child != null, Element::nextElementSibling))
                .filter(child -> child.normalName().equals(element.normalName())
                        && child.className().equals(element.className()));
    }

    private static boolean leadsAway(Element element) {
        boolean shown = element.selectFirst("img, h2, h3, h4, h5, h6, [class*=price]") != null;
        return shown
                && element.select("a[href]").stream()
                        .map(link -> link.attr("href"))
                        .anyMatch(href -> !NO_PAGE.matcher(href).find());
    }
}
