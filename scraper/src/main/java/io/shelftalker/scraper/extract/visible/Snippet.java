package io.shelftalker.scraper.extract.visible;

import org.jsoup.nodes.Element;

/**
 * A piece of text that stands together on a page.
 *
 * @param parent the element that it stands in
 * @param index its place among all snippets
 */
record Snippet(String text, Element parent, int index) {}
