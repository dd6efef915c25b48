package io.shelftalker.catalog.search;

import io.shelftalker.i18n.PlainLetters;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What shops tell of a product under a name of its own, so that a red wine in a white box is not "in red". */
enum Trait {
    COLOUR("color", "colour", "couleur"),
    ORIGIN(
            "country",
            "country of origin",
            "origin",
            "region",
            "province",
            "appellation",
            "pays",
            "pays d origine",
            "origine",
            "provenance"),
    BRAND("brand", "marque");

    private static final String TOLD = "told";

    private final Set<String> names;

    Trait(String... names) {
        this.names = Set.of(names);
    }

    /** The trait that shops call so. */
    static Optional<Trait> called(String name) {
        String plain = PlainLetters.words(name);
        return Stream.of(values()).filter(trait -> trait.names.contains(plain)).findFirst();
    }

    /** Where the index has it, in plain letters. */
    String field() {
        return name();
    }

    void add(Document document, String value) {
        document.add(new TextField(field(), value, Field.Store.NO));
        document.add(new StringField(TOLD, name(), Field.Store.NO));
    }

    /** Products of which it is told. */
    Query told() {
        return new TermQuery(new Term(TOLD, name()));
    }
}
