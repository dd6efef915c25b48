package io.shelftalker.scraper.node;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The words of an element as somebody reads them: what stands in different elements is apart, except for punctuation,
 * which belongs to the word before it. Scripts, styles, comments and embedded documents say nothing.
 */
public final class Words implements NodeFilter {
    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String CLOSING = ",:;.!?\")";
    private static final Set<String> SILENT =
            Set.of("script", "style", "iframe", "object", "embed", "noembed", "noframes", "template");

    private final StringBuilder words = new StringBuilder();
    private final StringBuilder run = new StringBuilder();
    private boolean spaceBefore;

    private Words() {}

    /** The words of an element, with single spaces; empty where there are none. */
    public static String of(Element element) {
        Words words = new Words();
        element.filter(words);
        words.endRun();
        return words.words.toString();
    }

    /** A text with single spaces, whatever kind of space they were, and none around it. */
    public static String plain(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            run.append(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (node instanceof Comment) {
            return FilterResult.CONTINUE;
        }
        endRun();
        return node instanceof Element element && SILENT.contains(element.normalName())
                ? FilterResult.SKIP_CHILDREN
                : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element) {
            endRun();
        }
        return FilterResult.CONTINUE;
    }

    private void endRun() {
        String text = plain(run.toString());
        if (!text.isEmpty()) {
            if (!words.isEmpty() && (spaceBefore || !belongsTogether(text))) {
                words.append(' ');
            }
            words.append(text);
            spaceBefore = Character.isWhitespace(run.charAt(run.length() - 1));
        }
        run.setLength(0);
    }

    private boolean belongsTogether(String text) {
        return CLOSING.indexOf(text.charAt(0)) >= 0 || words.charAt(words.length() - 1) == '(';
    }
}
