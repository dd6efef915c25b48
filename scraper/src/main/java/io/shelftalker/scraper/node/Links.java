package io.shelftalker.scraper.node;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Links as they are written, made absolute without being spelled anew.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-5.2">RFC 3986, 5.2</a>
 */
public final class Links {
    private Links() {}

    private record Parts(
            @Nullable String scheme,
            @Nullable String authority,
            String path,
            @Nullable String query,
            @Nullable String fragment) {

        /** As RFC 3986, appendix B, takes a reference apart. */
        static Parts of(String url) {
            int hash = url.indexOf('#');
            String fragment = hash < 0 ? null : url.substring(hash + 1);
            String found = hash < 0 ? url : url.substring(0, hash);
            int mark = found.indexOf('?');
            String query = mark < 0 ? null : found.substring(mark + 1);
            String place = mark < 0 ? found : found.substring(0, mark);
            int colon = place.indexOf(':');
            boolean named = colon > 0 && place.lastIndexOf('/', colon) < 0;
            String scheme = named ? place.substring(0, colon) : null;
            String rest = named ? place.substring(colon + 1) : place;
            if (!rest.startsWith("//")) {
                return new Parts(scheme, null, rest, query, fragment);
            }
            int slash = rest.indexOf('/', 2);
            int end = slash < 0 ? rest.length() : slash;
            return new Parts(scheme, rest.substring(2, end), rest.substring(end), query, fragment);
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
        Parts parts = Parts.of(withoutBreaks(link.strip()));
        return base.isBlank() ? parts.text() : parts.at(Parts.of(base.strip())).text();
    }

    /** A link that leads to another page, made absolute; none for scripts and places on the same page. */
    public static Optional<String> toPage(String base, String link) {
        String written = link.strip();
        boolean script = written.regionMatches(true, 0, "javascript:", 0, "javascript:".length());
        boolean leadsAway = !written.isEmpty() && !written.startsWith("#") && !script;
        return leadsAway ? Optional.of(absolute(base, link)) : Optional.empty();
    }

    private static String withoutBreaks(String link) {
        return link.chars().anyMatch(Links::isBreak) ? link.replaceAll("[\t\r\n]", "") : link;
    }

    private static boolean isBreak(int letter) {
        return letter == '\t' || letter == '\r' || letter == '\n';
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
