package io.shelftalker.scraper.markup;

import java.util.List;

/** What stands at the end of a triple. */
sealed interface RdfaTerm {

    /** @param iri absolute, relative where the page's address is not known, or {@code _:…} for a thing without name */
    record Resource(String iri) implements RdfaTerm {
        boolean isBlank() {
            return iri.startsWith("_:");
        }
    }

    /**
     * Words.
     *
     * @param language empty where none is said
     * @param datatype an IRI, empty for plain text
     */
    record Literal(String text, String language, String datatype) implements RdfaTerm {}

    /** Values whose order counts. */
    record Ordered(List<RdfaTerm> members) implements RdfaTerm {}
}
