/**
 * Pages as a browser draws them, for sources whose pages say nothing before their scripts ran. Off unless a source asks for
 * it; the browser is the system's own, and reaches nothing but what the egress guard lets it.
 *
 * <p>Knows how to draw one page. Knows nothing of products, nor of politeness.
 */
@NullMarked
package io.shelftalker.scraper.render;

import org.jspecify.annotations.NullMarked;
