package io.shelftalker.scraper.extract.visible;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of a small element. Reads no further than it has to, since what looks small may hold half the page. */
final class Wording {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern CENTS =
            Pattern.compile("cent|decimal|fraction|(^|[ -])sup([ -]|$)|minor|superscript|small-?digit");

    private final StringBuilder text = new StringBuilder();
    private final int most;
    private final boolean pointed;

    private Wording(int most, boolean pointed) {
        this.most = most;
        this.pointed = pointed;
    }

    /** Its words, where they are no longer than this. */
    static Optional<String> of(Element element, int most) {
        return new Wording(most, false).read(element);
    }

    /** The same, with a decimal point before cents that stand raised. */
    static Optional<String> pointed(Element element, int most) {
        return new Wording(most, true).read(element);
    }

    private Optional<String> read(Element element) {
        // Twice as long with the spaces between tags.
        boolean whole = write(element, most * 8);
        String words = SPACES.matcher(text).replaceAll(" ").strip();
        return whole && words.length() <= most ? Optional.of(words) : Optional.empty();
    }

    private boolean write(Element element, int room) {
        for (Node child : element.childNodes()) {
            if (text.length() > room) {
                return false;
            }
            if (child instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (child instanceof Element inner && !write(inner)) {
                return false;
            }
        }
        return text.length() <= room;
    }

    private boolean write(Element inner) {
        switch (inner.normalName()) {
            case "script", "style" -> {
                return true;
            }
            case "br", "div", "p", "li", "td", "tr" -> text.append(' ');
            default -> {}
        }
        if (pointed && isCents(inner)) {
            text.append('.');
        }
        return write(inner, most * 8);
    }

    private boolean isCents(Element element) {
        boolean behind = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
        return behind
                && (element.normalName().equals("sup")
                        || CENTS.matcher(Hints.own(element)).find())
                && Wording.of(element, 2)
                        .filter(digits -> digits.matches("\\d\\d"))
                        .isPresent();
    }
}
