package io.shelftalker.scraper.node;

import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The name of a brand, as the node says it that a page shows it in: its words, else those of its logo. */
public final class Brand {
    /** A longer text is a sentence about a brand, or the name of a product. */
    private static final int LONGEST = 49;
    /** A picture further down is one of a whole header or menu. */
    private static final int LOWEST_LOGO = 2;

    private Brand() {}

    public static Optional<String> of(Element node) {
        String words = node.normalName().equals("img") ? "" : Words.of(node);
        Stream<String> names = words.isEmpty() ? logos(node, 0).flatMap(Brand::names) : Stream.of(words);
        return names.filter(name -> !name.isEmpty() && name.codePointCount(0, name.length()) <= LONGEST)
                .findFirst();
    }

    private static Stream<Element> logos(Element element, int depth) {
        if (element.normalName().equals("img")) {
            return Stream.of(element);
        }
        return depth < LOWEST_LOGO
                ? element.children().stream().flatMap(child -> logos(child, depth + 1))
                : Stream.empty();
    }

    private static Stream<String> names(Element image) {
        return Stream.of(image.attr("alt").strip(), image.attr("title").strip());
    }
}
