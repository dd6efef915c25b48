package io.shelftalker.scraper.extract.visible;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Finds the element of the line that a text is a part of, as a reader sees it: marks and spans do not end a line. */
final class WholeLine {
    private static final Set<String> PARTS =
            Set.of("span", "b", "strong", "em", "i", "u", "mark", "small", "font", "time", "a");

    private WholeLine() {}

    /** What an element is a part of; itself where nothing stands beside it in its line. */
    static Element of(Element inner) {
        Element whole = inner;
        while (isPart(whole) && whole.parent() instanceof Element outer && isOneLine(whole, outer)) {
            whole = outer;
        }
        return whole;
    }

    private static boolean isOneLine(Element part, Element outer) {
        Optional<Node> before = beside(part, Node::previousSibling);
        Optional<Node> behind = beside(part, Node::nextSibling);
        return (before.isEmpty() && behind.isEmpty() && !outer.normalName().equals("body"))
                || before.filter(WholeLine::isPart).isPresent()
                || behind.filter(WholeLine::isPart).isPresent();
    }

    private static Optional<Node> beside(Node part, UnaryOperator<Node> step) {
        Node node = step.apply(part);
        while (node instanceof Comment || (node instanceof TextNode text && text.isBlank())) {
            node = step.apply(node);
        }
        return Optional.ofNullable(node);
    }

    private static boolean isPart(Node node) {
        return node instanceof TextNode || (node instanceof Element element && PARTS.contains(element.normalName()));
    }
}
