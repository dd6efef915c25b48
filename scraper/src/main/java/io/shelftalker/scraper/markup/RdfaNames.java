package io.shelftalker.scraper.markup;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What names mean at some place of a page: the default vocabulary, the prefixes, and the page's address.
 *
 * @param base absolute, or empty where relative names shall stay as they are
 * @param vocabulary empty where none is declared
 * @see <a href="https://www.w3.org/TR/rdfa-core/#s_curieprocessing">RDFa Core 1.1, section 7.4</a>
 * @see <a href="https://www.w3.org/2011/rdfa-context/rdfa-1.1">The prefixes that are known from the start</a>
 */
record RdfaNames(Optional<URI> base, String vocabulary, Map<String, String> prefixes) {
    private static final Pattern PREFIX = Pattern.compile("([^\\s:]*):\\s+(\\S+)");
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("schema", "http://schema.org/"),
            Map.entry("og", "http://ogp.me/ns#"),
            Map.entry("gr", "http://purl.org/goodrelations/v1#"),
            Map.entry("v", "http://rdf.data-vocabulary.org/#"),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("dc", "http://purl.org/dc/terms/"),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("dc11", "http://purl.org/dc/elements/1.1/"),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("rdfa", RdfaTriples.RDFA),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"),
            Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("xhv", "http://www.w3.org/1999/xhtml/vocab#"),
            Map.entry("cc", "http://creativecommons.org/ns#"),
            Map.entry("ctag", "http://commontag.org/ns#"),
            Map.entry("ical", "http://www.w3.org/2002/12/cal/icaltzd#"),
            Map.entry("vcard", "http://www.w3.org/2006/vcard/ns#"),
            Map.entry("rev", "http://purl.org/stuff/rev#"),
            Map.entry("sioc", "http://rdfs.org/sioc/ns#"),
            Map.entry("void", "http://rdfs.org/ns/void#"),
            Map.entry("wdr", "http://www.w3.org/2007/05/powder#"),
            Map.entry("org", "http://www.w3.org/ns/org#"),
            Map.entry("prov", "http://www.w3.org/ns/prov#"));
    private static final Map<String, String> TERMS = Map.of(
            "describedby", "http://www.w3.org/2007/05/powder-s#describedby",
            "license", "http://www.w3.org/1999/xhtml/vocab#license",
            "role", "http://www.w3.org/1999/xhtml/vocab#role");

    static RdfaNames start(Optional<URI> base) {
        return new RdfaNames(base, "", KNOWN);
    }

    /** These names with what an element declares. */
    RdfaNames at(Element element) {
        String vocab = element.hasAttr("vocab") ? iri(element.attr("vocab")) : vocabulary;
        Map<String, String> declared = null;
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().startsWith("xmlns:")) {
                declared = declared == null ? new HashMap<>(prefixes) : declared;
                declared.put(
                        attribute.getKey().substring(6).toLowerCase(Locale.ROOT),
                        attribute.getValue().strip());
            }
        }
        if (element.hasAttr("prefix")) {
            declared = declared == null ? new HashMap<>(prefixes) : declared;
            Matcher pairs = PREFIX.matcher(element.attr("prefix"));
            while (pairs.find()) {
                declared.put(pairs.group(1).toLowerCase(Locale.ROOT), pairs.group(2));
            }
        }
        return declared == null && vocab.equals(vocabulary)
                ? this
                : new RdfaNames(base, vocab, declared == null ? prefixes : declared);
    }

    /** A word of {@code property}, {@code typeof}, {@code rel} or {@code datatype}; empty where it means nothing. */
    Optional<String> term(String word) {
        int colon = word.indexOf(':');
        if (colon >= 0) {
            return curie(word, colon).or(() -> Optional.of(word)).filter(iri -> !iri.startsWith("_:"));
        }
        if (!vocabulary.isEmpty()) {
            return Optional.of(vocabulary + word);
        }
        return Optional.ofNullable(TERMS.get(word.toLowerCase(Locale.ROOT)));
    }

    /** What {@code about} and {@code resource} name: an IRI, a name with prefix, also in square brackets. */
    Optional<String> resource(String written) {
        String text = written.strip();
        if (text.startsWith("[") && text.endsWith("]")) {
            String safe = text.substring(1, text.length() - 1);
            int colon = safe.indexOf(':');
            return colon < 0 ? Optional.empty() : curie(safe, colon);
        }
        int colon = text.indexOf(':');
        return colon < 0 ? Optional.of(iri(text)) : curie(text, colon).or(() -> Optional.of(iri(text)));
    }

    /** A URL, absolute if the page's address is known. */
    String iri(String written) {
        String url = written.strip();
        if (base.isEmpty()) {
            return url;
        }
        if (url.isEmpty()) {
            return base.get().toString();
        }
        try {
            return base.get().resolve(url).toString();
        } catch (IllegalArgumentException unreadable) {
            return url;
        }
    }

    private Optional<String> curie(String word, int colon) {
        if (word.startsWith("//", colon + 1)) {
            return Optional.empty();
        }
        String prefix = word.substring(0, colon).toLowerCase(Locale.ROOT);
        if (prefix.equals("_")) {
            return Optional.of("_:" + word.substring(colon + 1));
        }
        return Optional.ofNullable(prefixes.get(prefix)).map(start -> start + word.substring(colon + 1));
    }
}
