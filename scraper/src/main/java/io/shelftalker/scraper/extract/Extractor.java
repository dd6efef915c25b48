package io.shelftalker.scraper.extract;

/** One way in which pages tell of their product. Each is a bean; {@link Extraction} asks them all. */
public interface Extractor {
    /** What it is called as evidence, such as {@code json-ld}; its row in {@link Trust}. */
    String name();

    /** Says what the page tells of its main product in this way, and nothing of any other product. */
    void read(Page page, Claims claims);

    /**
     * Whether it is worth asking, after what the cheaper ones said.
     *
     * @param soFar what is known by then
     */
    default boolean isWorthAsking(Reading soFar) {
        return true;
    }

    /** Whether what it says makes a page one of a product; if not, others have to say so, or it has to say very much. */
    default boolean isProof() {
        return true;
    }

    /** Those who cost more are asked after those who cost less. */
    default Cost cost() {
        return Cost.LITTLE;
    }

    /** What asking an extractor costs. */
    enum Cost {
        /** It looks at what the page's one walk gathered. */
        LITTLE,
        /** It parses scripts. */
        SOME,
        /** It walks over the whole page. */
        MUCH
    }
}
