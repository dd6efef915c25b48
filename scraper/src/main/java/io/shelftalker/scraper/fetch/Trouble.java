package io.shelftalker.scraper.fetch;

/** Why a page, or a list of pages, could not be read. Each has its words: {@code trouble.<name in lower case>}. */
public enum Trouble {
    /** The URL, or where its host leads, may not be called. */
    NOT_ALLOWED_OUT,
    /** robots.txt asks crawlers to stay away from this page. */
    ROBOTS_DISALLOW,
    /** robots.txt could not be read: nothing may be fetched (RFC 9309, section 2.3.1.4). */
    ROBOTS_UNREACHABLE,
    /** A page that wants to see a human. */
    CHALLENGE,
    /** A login page in place of what was asked for. */
    LOGIN,
    /** A page that wants consent, or an age, in place of what was asked for. */
    CONSENT,
    /** 401 or 403. */
    FORBIDDEN,
    /** 429, or 503 with or without a time to come back. */
    TOO_MANY_REQUESTS,
    /** The host pushed back so often that the run left it alone. */
    HOST_CLOSED,
    /** 5xx. */
    SERVER_ERROR,
    /** A 4xx that says nothing more. */
    CLIENT_ERROR,
    /** 404 or 410. */
    NOT_FOUND,
    /** 200, and the page says that there is no such page. */
    SOFT_NOT_FOUND,
    /** Redirected to the home page, or to another product. */
    REDIRECTED_ELSEWHERE,
    EMPTY,
    /** A page that has hardly any text until a browser ran its scripts. */
    NEEDS_JAVASCRIPT,
    /** A page is to be drawn by a browser, and there is none. */
    NO_BROWSER,
    /** The browser could not draw a page. */
    NOT_DRAWN,
    /** A page that had a product, and has none now: it may have failed to say it. */
    NO_PRODUCT,
    /** A page on which the reading itself broke down: a fault of ours, not of the site. */
    READING_FAILED,
    /** A price that may mean several things, and nothing that says which. */
    OPEN_PRICE,
    /** A product that shows no price at all. */
    NO_PRICE,
    NOT_HTML,
    UNRESOLVED,
    UNREACHABLE,
    TIMEOUT,
    TOO_LARGE,
    TOO_MANY_REDIRECTS,
    /** Cut short, or wrongly compressed. */
    BROKEN,
    /** A web page in place of a sitemap. */
    SITEMAP_IS_HTML,
    /** A sitemap with a DOCTYPE, which is refused. */
    SITEMAP_HAS_DOCTYPE,
    /** Neither XML nor a list of URLs. */
    SITEMAP_UNREADABLE,
    /** A sitemap that ends before its end. */
    SITEMAP_CUT_SHORT,
    /** Sitemap indexes inside sitemap indexes, deeper than 2, or in a circle. */
    SITEMAP_TOO_DEEP,
    /** More than 50,000 URLs in one sitemap. */
    SITEMAP_TOO_LONG,
    SITEMAP_EMPTY,
    /** A feed that is none, or breaks off. */
    FEED_UNREADABLE,
    /** No list of stores where a source's rules say that one stands. */
    STORES_UNREADABLE,
    /** A source's rules, kept by an earlier version, are refused by this one. */
    RULES_REFUSED,
    /** The row of a source cannot be understood, so that nobody knows what to read. */
    SOURCE_BROKEN,
    /** No sitemap in robots.txt nor in the usual places. */
    NO_SITEMAP
}
