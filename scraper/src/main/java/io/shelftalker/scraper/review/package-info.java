/**
 * What buyers think of a product: the rating and the number of reviews, out of the nodes of a page that show them.
 *
 * <p>Pure: takes elements or texts, returns values. What is ambiguous stays unknown.
 */
@NullMarked
package io.shelftalker.scraper.review;

import org.jspecify.annotations.NullMarked;
