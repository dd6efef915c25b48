package io.shelftalker.testkit.shop;

/** The same words in English and in French, each written for its reader. */
public record Bilingual(String en, String fr) {
    /** One text for both languages, for tests that do not look at the words. */
    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }
}
