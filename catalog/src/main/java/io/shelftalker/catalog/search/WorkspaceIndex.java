package io.shelftalker.catalog.search;

import io.shelftalker.catalog.product.Cursor;
import io.shelftalker.catalog.product.Keys;
import io.shelftalker.catalog.product.ProductId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jdbi.v3.core.Handle;

/** The index of one workspace, and how far it has followed the catalog. */
final class WorkspaceIndex implements AutoCloseable {
    private static final String KEY = "key";
    private static final int STEP = 500;

    /**
     * Up to so many documents, what was deleted is cleared away at once. Until then it counts in how rare a word is, and
     * processes that followed the catalog in other steps would rank by other counts; among more it weighs little.
     */
    private static final int CLEARED = 2_000;

    private final ChangedProducts changes = new ChangedProducts();
    private final Analyzer analyzer = Words.asked();
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final InstantSource clock;
    private final Set<String> currencies = ConcurrentHashMap.newKeySet();
    private Cursor followed = Cursor.START;

    private WorkspaceIndex(Directory directory, IndexWriter writer, SearcherManager searchers, InstantSource clock) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
        this.clock = clock;
    }

    /** An empty index in a directory that it closes at the end. */
    static WorkspaceIndex in(Directory directory, InstantSource clock) {
        try {
            IndexWriterConfig config = new IndexWriterConfig(Words.sold()).setCommitOnClose(false);
            IndexWriter writer = new IndexWriter(directory, config);
            return new WorkspaceIndex(directory, writer, new SearcherManager(writer, null), clock);
        } catch (IOException failure) {
            throw new UncheckedIOException("A search index cannot be opened", failure);
        }
    }

    /**
     * Takes up the next changes of the catalog. One caller at a time.
     *
     * @return whether there are no more: what is found from now on is as the catalog was when this was called
     */
    boolean follow(Handle handle) {
        List<ChangedProducts.Changed> next = changes.after(handle, followed, STEP);
        try {
            for (ChangedProducts.Changed product : next) {
                take(product);
                followed = product.cursor();
            }
            if (next.size() == STEP) {
                return false;
            }
            if (writer.hasDeletions() && writer.getDocStats().maxDoc <= CLEARED) {
                writer.forceMerge(1);
            }
            searchers.maybeRefreshBlocking();
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException("A search index cannot be written", failure);
        }
    }

    /** The products for what was asked. */
    Found search(Asked asked, IndexSearch.Slice slice) {
        return in(asked, search -> search.search(asked, slice));
    }

    /** Those that have all of it in their names. */
    Found named(Asked asked, IndexSearch.Slice slice) {
        return in(asked, search -> search.named(asked, slice));
    }

    /** Those that have all of these words in their names. */
    Found called(String words, IndexSearch.Slice slice) {
        return in(Asked.words(words), search -> search.called(words, slice));
    }

    /** Those of some products that fit all of what was asked. */
    Set<ProductId> fitting(Asked asked, Collection<ProductId> products) {
        List<BytesRef> keys = products.stream()
                .map(product -> new BytesRef(Long.toString(product.value())))
                .toList();
        return in(search -> search.fitting(asked, new TermInSetQuery(KEY, keys), products.size()));
    }

    /** How each word fares. */
    Heard heard(String words) {
        return in(search -> search.heard(words));
    }

    private interface Look<T> {
        T into(IndexSearch search) throws IOException;
    }

    private Found in(Asked asked, Look<Found> look) {
        boolean mute = !asked.words().isEmpty() && new WordQuery(analyzer, asked.words()).isEmpty();
        return mute ? Found.NOTHING : in(look);
    }

    private <T> T in(Look<T> look) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return look.into(new IndexSearch(searcher, analyzer, currencies, clock.instant()));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("A search index cannot be read", failure);
        }
    }

    @Override
    public void close() {
        try (directory;
                writer;
                searchers) {
            analyzer.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("A search index cannot be closed", failure);
        }
    }

    private void take(ChangedProducts.Changed product) throws IOException {
        Term key = new Term(KEY, Long.toString(product.id()));
        if (product.listed()) {
            writer.updateDocument(key, document(product));
        } else {
            writer.deleteDocuments(key);
        }
    }

    private Document document(ChangedProducts.Changed product) {
        Document document = new Document();
        document.add(new StringField(KEY, Long.toString(product.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(IndexSearch.ID, product.id()));
        text(document, Words.Part.NAME, product.name());
        product.about().forEach(words -> text(document, Words.Part.ABOUT, words));
        product.traits().forEach((trait, value) -> trait.add(document, value));
        text(document, Words.Part.DESCRIPTION, product.description());
        OfferFields.add(document, product.offer());
        product.offer().price().ifPresent(price -> currencies.add(price.currency()));
        product.codes().forEach(code -> document.add(new StringField(Words.CODE, Keys.ofSku(code), Field.Store.NO)));
        return document;
    }

    private static void text(Document document, Words.Part part, String words) {
        document.add(new TextField(part.plain(), words, Field.Store.NO));
        document.add(new TextField(part.english(), words, Field.Store.NO));
        document.add(new TextField(part.french(), words, Field.Store.NO));
    }
}
