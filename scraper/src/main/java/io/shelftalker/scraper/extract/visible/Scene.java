package io.shelftalker.scraper.extract.visible;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The visible texts and buttons of a page in their order, gathered in one walk that leaves out what is hidden. */
final class Scene {
    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "head", "option");
    private static final Pattern HIDING = Pattern.compile("(^|\\s)([a-z]{1,4}-)?(hidden|hide|d-none)(\\s|$)");
    /** Elements that mark a part of a line. */
    private static final Set<String> MARKS =
            Set.of("b", "strong", "em", "i", "u", "mark", "small", "font", "time", "a");

    private static final int MOST = 20_000;
    private static final int LONGEST_LINE = 4;

    private final List<Snippet> snippets = new ArrayList<>();
    private final List<Button> buttons = new ArrayList<>();
    private final List<Element> choices = new ArrayList<>();
    private final List<Snippet> headings = new ArrayList<>();
    private final List<Snippet> facts = new ArrayList<>();
    private final List<Snippet> pictures = new ArrayList<>();

    private Scene() {}

    static Scene of(Document document) {
        Scene scene = new Scene();
        document.filter(scene::visit);
        return scene;
    }

    /** In the order of the page. */
    List<Snippet> snippets() {
        return snippets;
    }

    List<Button> buttons() {
        return buttons;
    }

    /** What lets people choose among several: lists, and buttons of which one is pressed. */
    List<Element> choices() {
        return choices;
    }

    /** What may be the product's title, each with the place where it begins. */
    List<Snippet> headings() {
        return headings;
    }

    /** What the page says to machines among what it shows. */
    List<Snippet> facts() {
        return facts;
    }

    /** The words for pictures, each with the place where the picture stands. */
    List<Snippet> pictures() {
        return pictures;
    }

    /** The first snippet at or after a place, where there is one. */
    Optional<Snippet> at(int index) {
        return index >= 0 && index < snippets.size() ? Optional.of(snippets.get(index)) : Optional.empty();
    }

    /** A snippet with what follows it in its own element, or right behind that where it only marks a part of a line. */
    String line(Snippet snippet) {
        StringBuilder line = new StringBuilder(snippet.text());
        Element whole = snippet.parent();
        while (MARKS.contains(whole.normalName()) && whole.parent() instanceof Element outer) {
            whole = outer;
        }
        Element around = whole;
        snippets.stream()
                .skip(snippet.index() + 1L)
                .limit(LONGEST_LINE)
                .takeWhile(next ->
                        next.parent().equals(around) || next.parent().parents().contains(around))
                .filter(next -> next.parent().equals(around) || isPartOfLine(next.parent()))
                .forEach(next -> line.append(' ').append(next.text()));
        return line.toString();
    }

    private static boolean isPartOfLine(Element element) {
        return MARKS.contains(element.normalName()) || element.normalName().equals("span");
    }

    private NodeFilter.FilterResult visit(Node node, int depth) {
        if (node instanceof TextNode text) {
            add(text);
            return NodeFilter.FilterResult.CONTINUE;
        }
        if (node instanceof Element element) {
            return visit(element);
        }
        return NodeFilter.FilterResult.CONTINUE;
    }

    private NodeFilter.FilterResult visit(Element element) {
        String tag = element.normalName();
        if (tag.equals("select") || (tag.equals("input") && element.attr("type").equals("radio"))) {
            choices.add(element);
        }
        if (UNSEEN.contains(tag) || isHidden(element) || snippets.size() > MOST) {
            return NodeFilter.FilterResult.SKIP_CHILDREN;
        }
        switch (tag) {
            case "meta" -> add(facts, element, "content");
            case "img" -> add(pictures, element, "alt");
            default -> {}
        }
        if (Button.is(element)) {
            buttons.add(new Button(element, snippets.size()));
        }
        if (Titles.mayBe(element)) {
            headings.add(new Snippet(Titles.text(element), element, snippets.size()));
        }
        return NodeFilter.FilterResult.CONTINUE;
    }

    private void add(List<Snippet> told, Element element, String attribute) {
        String text = element.attr(attribute).strip();
        if (!text.isEmpty() && element.parent() != null) {
            told.add(new Snippet(text, element, snippets.size()));
        }
    }

    private void add(TextNode node) {
        if (!node.isBlank() && node.parent() instanceof Element parent) {
            snippets.add(new Snippet(node.text().replace('\u00a0', ' ').strip(), parent, snippets.size()));
        }
    }

    private static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        if (!style.isEmpty() && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none")) {
            return true;
        }
        String classes = element.attr("class");
        return (classes.contains("hid") || classes.contains("d-none"))
                && HIDING.matcher(classes).find();
    }
}
