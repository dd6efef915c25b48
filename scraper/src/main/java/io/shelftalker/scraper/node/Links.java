package io.shelftalker.scraper.node;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Links as they are written, made absolute without being spelled anew.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-5.2">RFC 3986, 5.2</a>
 */
public final class Links {
    /** RFC 3986, appendix B. */
    private static final Pattern PARTS =
            Pattern.compile("^(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");

    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]");

    private Links() {}

    private record Parts(
            @Nullable String scheme,
            @Nullable String authority,
            String path,
            @Nullable String query,
            @Nullable String fragment) {

        static Parts of(String url) {
            Matcher matcher = PARTS.matcher(url);
            return matcher.find()
                    ? new Parts(
                            matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4), matcher.group(5))
                    : new Parts(null, null, url, null, null);
        }

        String text() {
            return (scheme == null ? "" : scheme + ":")
                    + (authority == null ? "" : "//" + authority)
                    + path
                    + (query == null ? "" : "?" + query)
                    + (fragment == null ? "" : "#" + fragment);
        }

        Parts at(Parts base) {
            if (scheme != null) {
                return this;
            }
            if (authority != null) {
                return new Parts(base.scheme, authority, path, query, fragment);
            }
            if (path.isEmpty()) {
                String inherited = query == null ? base.query : query;
                return new Parts(base.scheme, base.authority, base.path, inherited, fragment);
            }
            return new Parts(base.scheme, base.authority, withoutDots(merged(base)), query, fragment);
        }

        private String merged(Parts base) {
            if (path.startsWith("/")) {
                return path;
            }
            return base.authority != null && base.path.isEmpty()
                    ? "/" + path
                    : base.path.substring(0, base.path.lastIndexOf('/') + 1) + path;
        }
    }

    /** A link at the page that it stands on. */
    public static String absolute(String base, String link) {
        Parts parts = Parts.of(BREAKS.matcher(link.strip()).replaceAll(""));
        return base.isBlank() ? parts.text() : parts.at(Parts.of(base.strip())).text();
    }

    /** A link that leads to another page, made absolute; none for scripts and places on the same page. */
    public static Optional<String> toPage(String base, String link) {
        String written = link.strip().toLowerCase(Locale.ROOT);
        boolean leadsAway = !written.isEmpty() && !written.startsWith("#") && !written.startsWith("javascript:");
        return leadsAway ? Optional.of(absolute(base, link)) : Optional.empty();
    }

    private static String withoutDots(String path) {
        Deque<String> kept = new ArrayDeque<>();
        for (String segment : path.split("/", -1)) {
            step(kept, segment);
        }
        if (path.endsWith("/.") || path.endsWith("/..")) {
            kept.addLast("");
        }
        return String.join("/", kept);
    }

    private static void step(Deque<String> kept, String segment) {
        boolean up = segment.equals("..");
        // The first segment is the empty one before the first slash.
        if (up && kept.size() > 1) {
            kept.removeLast();
        }
        if (!up && !segment.equals(".")) {
            kept.addLast(segment);
        }
    }
}
