package io.shelftalker.testkit.shop;

/** The parts of a shop that can fail on their own. */
public enum Part {
    ROBOTS,
    SITEMAP,
    /** The home page and the categories. */
    LISTING,
    PRODUCT,
    PICTURE,
    /** The directory of stores. */
    STORES,
    /** What stores have. */
    STOCK
}
