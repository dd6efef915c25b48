package io.shelftalker.scraper.node;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A piece of HTML as an element. */
public final class Fragments {
    private static final Pattern FIRST_TAG = Pattern.compile("^\\s*<([a-zA-Z]+)");
    /** Elements that an HTML parser drops, unless they stand in these. */
    private static final Map<String, String> HOMES =
            Map.of("td", "tr", "th", "tr", "tr", "tbody", "tbody", "table", "thead", "table", "tfoot", "table");

    private Fragments() {}

    /** The only element that the HTML consists of, or one around all that it has. */
    public static Element of(String html) {
        Element body = Jsoup.parseBodyFragment("").body();
        body.appendChildren(Parser.parseFragment(html, home(html, body), ""));
        boolean single = body.childrenSize() == 1 && body.textNodes().stream().allMatch(text -> text.isBlank());
        return single ? body.child(0) : body;
    }

    private static Element home(String html, Element body) {
        Matcher tag = FIRST_TAG.matcher(html);
        String home = tag.find() ? HOMES.get(tag.group(1).toLowerCase(Locale.ROOT)) : null;
        return home == null ? body : new Element(home);
    }
}
