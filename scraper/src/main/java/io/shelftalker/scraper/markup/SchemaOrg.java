package io.shelftalker.scraper.markup;

import java.util.Locale;

/** The names of schema.org, however the vocabulary is spelled in front of them. */
final class SchemaOrg {
    private static final String HOST = "schema.org";
    private static final int LONGEST_SCHEME = 12;

    private SchemaOrg() {}

    /** {@code Product} for {@code https://schema.org/Product} and {@code schema:Product}; other names as they are. */
    static String name(String written) {
        String word = written.strip();
        if (word.startsWith("schema:")) {
            return word.substring(7);
        }
        int host = word.toLowerCase(Locale.ROOT).indexOf(HOST);
        if (host < 0 || host > LONGEST_SCHEME) {
            return word;
        }
        String rest = word.substring(host + HOST.length());
        String name = rest.startsWith("/") || rest.startsWith("#") ? rest.substring(1) : "";
        return name.isEmpty() ? word : name;
    }

    /** The last part of a name, whatever vocabulary it is of. */
    static String lastPart(String name) {
        int end = name.endsWith("/") || name.endsWith("#") ? name.length() - 1 : name.length();
        int cut = Math.max(
                name.lastIndexOf('/', end - 1),
                Math.max(name.lastIndexOf(':', end - 1), name.lastIndexOf('#', end - 1)));
        return name.substring(cut + 1, end);
    }
}
