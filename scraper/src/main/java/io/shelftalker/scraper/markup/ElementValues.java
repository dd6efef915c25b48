package io.shelftalker.scraper.markup;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/**
 * What an element says where a property stands on it.
 *
 * @param base makes the URLs absolute; without it they stay as they are written
 * @param words the text of an element that has no value of its own
 * @see <a href="https://html.spec.whatwg.org/multipage/microdata.html#values">HTML, section 5.2.4</a>
 */
record ElementValues(Optional<URI> base, Function<Element, String> words) {
    static final ElementValues AS_WRITTEN =
            new ElementValues(Optional.empty(), element -> Texts.spaced(element.text()));

    /** A {@code content} on other elements than {@code meta} is not HTML's, but schema.org's own examples have it. */
    String of(Element element) {
        return switch (element.normalName()) {
            case "meta" -> element.attr("content");
            case "audio", "embed", "iframe", "img", "source", "track", "video" -> url(element, "src");
            case "a", "area", "link" -> url(element, "href");
            case "object" -> url(element, "data");
            case "data", "meter" -> attribute(element, "value");
            case "time" -> attribute(element, "datetime");
            default -> attribute(element, "content");
        };
    }

    private String url(Element element, String name) {
        String url = attribute(element, name);
        boolean written = !element.attr(name).isBlank();
        return written ? base.map(from -> absolute(from, url)).orElse(url) : url;
    }

    private String attribute(Element element, String name) {
        String value = element.attr(name).strip();
        if (value.isEmpty()) {
            value = element.attr("content").strip();
        }
        return value.isEmpty() ? words.apply(element) : value;
    }

    private static String absolute(URI base, String url) {
        try {
            return base.resolve(url).toString();
        } catch (IllegalArgumentException unreadable) {
            return url;
        }
    }
}
