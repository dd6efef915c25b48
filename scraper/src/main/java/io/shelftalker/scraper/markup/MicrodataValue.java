package io.shelftalker.scraper.markup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** What a microdata property says. */
sealed interface MicrodataValue {

    /** @param text by the rules of HTML, section 5.2.4; of a link what it links to */
    record Written(String text, Element element) implements MicrodataValue {}

    /**
     * A group of properties.
     *
     * @param element where it stands
     * @param properties in the order of the page, those that {@code itemref} adds behind the item's own
     */
    record Item(Element element, List<String> types, Optional<String> id, Map<String, List<MicrodataValue>> properties)
            implements MicrodataValue {}
}
