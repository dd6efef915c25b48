package io.shelftalker.scraper.run;

import io.shelftalker.scraper.fetch.Trouble;

/** A page, or a list of pages, that could not be read. */
public record FailedPage(String url, Trouble trouble, String detail) {}
