package io.shelftalker.scraper.markup;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of an element with the lines that a browser would show: one for each block, an empty one around paragraphs. */
final class LayoutText implements NodeVisitor {
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "article", "title");

    private final StringBuilder text = new StringBuilder();
    private int breaks = 0;
    private boolean space = false;

    private LayoutText() {}

    static String of(Element element) {
        LayoutText layout = new LayoutText();
        element.traverse(layout);
        return layout.text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words.getWholeText());
        } else if (node instanceof Element element) {
            lines(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            lines(element);
        }
    }

    private void lines(Element element) {
        if (PARAGRAPHS.contains(element.normalName())) {
            breaks = Math.max(breaks, 2);
        } else if (element.isBlock() || element.normalName().equals("br")) {
            breaks = Math.max(breaks, 1);
        }
    }

    private void add(String words) {
        for (int index = 0; index < words.length(); index++) {
            char now = words.charAt(index);
            if (Character.isWhitespace(now) || now == '\u00a0') {
                space = true;
            } else {
                separate();
                text.append(now);
            }
        }
    }

    private void separate() {
        if (!text.isEmpty()) {
            text.append(breaks > 0 ? "\n".repeat(breaks) : space ? " " : "");
        }
        breaks = 0;
        space = false;
    }
}
