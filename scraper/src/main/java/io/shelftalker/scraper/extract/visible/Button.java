package io.shelftalker.scraper.extract.visible;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Something to press.
 *
 * @param index the place among the snippets where it stands
 */
record Button(Element element, int index) {
    private static final Set<String> PRESSED = Set.of("submit", "button", "image");
    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile("(?i)(btn|button|cart|buy|basket)");
    private static final Pattern DISABLED =
            Pattern.compile("(?i)(^|[\\s_-])(is-)?(disabled|inactive|unavailable)($|\\s)");
    private static final int MOST = 120;

    static boolean is(Element element) {
        return switch (element.normalName()) {
            case "button" -> true;
            case "input" -> PRESSED.contains(element.attr("type").toLowerCase(Locale.ROOT));
            case "a", "div", "span" ->
                element.attr("role").equals("button")
                        || (element.normalName().equals("a")
                                && LOOKS_LIKE_ONE.matcher(Hints.own(element)).find());
            default -> false;
        };
    }

    /** What it says, to the eye and to others. */
    String words() {
        String words = Stream.of(
                        Wording.of(element, MOST).orElse(""),
                        element.attr("value"),
                        element.attr("aria-label"),
                        element.attr("title"),
                        element.select("img").attr("alt"))
                .filter(text -> !text.isBlank() && text.length() <= MOST)
                .distinct()
                .collect(Collectors.joining(" | "));
        return words.toLowerCase(Locale.ROOT);
    }

    /** The form that pressing it sends. */
    Optional<Element> form() {
        boolean sends = element.normalName().equals("button")
                ? !element.attr("type").equalsIgnoreCase("button")
                : element.normalName().equals("input");
        Element outer = sends ? element.parent() : null;
        while (outer != null && !outer.normalName().equals("form")) {
            outer = outer.parent();
        }
        return Optional.ofNullable(outer);
    }

    boolean isDisabled() {
        return element.hasAttr("disabled")
                || element.attr("aria-disabled").equals("true")
                || DISABLED.matcher(element.attr("class")).find();
    }
}
