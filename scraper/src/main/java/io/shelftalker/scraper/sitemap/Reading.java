package io.shelftalker.scraper.sitemap;

import java.net.URI;

/** A way to read what is at an address as a sitemap. */
@FunctionalInterface
interface Reading {
    Sitemap read(URI url) throws InterruptedException;
}
