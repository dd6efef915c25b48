package io.shelftalker.catalog.search;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/** How texts become words: as written without accents, and by their stems in each language. */
final class Words {
    /** What is searched, with the weight of a word found there. */
    enum Part {
        NAME(4),
        /** Brand, categories and attributes. */
        ABOUT(2),
        DESCRIPTION(1);

        final float weight;

        Part(float weight) {
            this.weight = weight;
        }

        String plain() {
            return name();
        }

        String english() {
            return name() + ".en";
        }

        String french() {
            return name() + ".fr";
        }
    }

    /** SKU, GTIN and MPN, each whole. */
    static final String CODE = "code";

    private Words() {}

    /** How what somebody asks for is read. */
    static Analyzer asked() {
        return analyzer(new Plain(false));
    }

    /** How products are read: what has accents is found with and without them. */
    static Analyzer sold() {
        return analyzer(new Plain(true));
    }

    private static Analyzer analyzer(Analyzer plain) {
        Map<String, Analyzer> fields = new HashMap<>();
        for (Part part : Part.values()) {
            fields.put(part.english(), new English());
            fields.put(part.french(), new French());
        }
        fields.put(CODE, new KeywordAnalyzer());
        return new PerFieldAnalyzerWrapper(plain, fields);
    }

    /** Words as written, in lower case, without accents and without French articles run into them. */
    private static final class Plain extends Analyzer {
        private final boolean accentsToo;

        private Plain(boolean accentsToo) {
            this.accentsToo = accentsToo;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new StandardTokenizer();
            TokenStream words = new LowerCaseFilter(new ElisionFilter(source, FrenchAnalyzer.DEFAULT_ARTICLES));
            return new TokenStreamComponents(source, new ASCIIFoldingFilter(words, accentsToo));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream in) {
            return new ASCIIFoldingFilter(new LowerCaseFilter(in));
        }
    }

    private static final class English extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new StandardTokenizer();
            TokenStream words = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(source)));
            return new TokenStreamComponents(source, new PorterStemFilter(new EnglishMinimalStemFilter(words)));
        }
    }

    private static final class French extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new StandardTokenizer();
            TokenStream words = new LowerCaseFilter(new ElisionFilter(source, FrenchAnalyzer.DEFAULT_ARTICLES));
            return new TokenStreamComponents(source, new ASCIIFoldingFilter(new FrenchLightStemFilter(words)));
        }
    }
}
