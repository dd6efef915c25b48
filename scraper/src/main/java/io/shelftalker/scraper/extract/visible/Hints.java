package io.shelftalker.scraper.extract.visible;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What the names that a shop gives its elements hint at. */
final class Hints {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final Pattern FOR_TESTS =
            Pattern.compile("data-(test|qa|cy|e2e|automation|auto|hook|selenium)(-?(id|name|qualifier|hook|element))?");

    private Hints() {}

    /** The names of an element: its classes, id and the like, in lower case, words parted by hyphens. */
    static String own(Element element) {
        if (element.attributesSize() == 0) {
            return "";
        }
        StringBuilder names = new StringBuilder();
        append(names, element.attr("class"));
        append(names, element.id());
        append(names, element.attr("itemprop"));
        append(names, element.attr("name"));
        for (Attribute attribute : element.attributes()) {
            if (isForTests(attribute.getKey())) {
                append(names, attribute.getValue());
            }
        }
        return names.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether an attribute names an element for the shop's own tests, which say what it is and seldom change. */
    private static boolean isForTests(String attribute) {
        return attribute.startsWith("data-") && FOR_TESTS.matcher(attribute).matches();
    }

    /** The names of an element and of so many that it stands in. */
    static String around(Element element, int levels) {
        StringBuilder names = new StringBuilder(own(element));
        Element outer = element.parent();
        for (int level = 0;
                level < levels && outer != null && !outer.normalName().equals("body");
                level++) {
            names.append(' ').append(own(outer));
            outer = outer.parent();
        }
        return names.toString();
    }

    /** Where an element is, for people: its name, and the nearest id around it. */
    static String place(Element element) {
        String classes = element.className().isBlank()
                ? ""
                : "." + SPACES.matcher(element.className().strip()).replaceAll(".");
        for (Element outer = element; outer != null; outer = outer.parent()) {
            if (!outer.id().isEmpty()) {
                return outer.equals(element)
                        ? element.normalName() + "#" + element.id()
                        : element.normalName() + classes + " in #" + outer.id();
            }
        }
        return element.normalName() + classes;
    }

    private static void append(StringBuilder names, String name) {
        if (name.isEmpty()) {
            return;
        }
        names.append(' ');
        char before = ' ';
        for (int index = 0; index < name.length(); index++) {
            char letter = name.charAt(index);
            if (Character.isUpperCase(letter) && Character.isLowerCase(before)) {
                names.append('-');
            }
            names.append(letter == '_' ? '-' : letter);
            before = letter;
        }
    }
}
