/**
 * What every HTTP page of the product shares: health, metrics, problems, and the console's frame; and of the API whatever
 * its resources have in common: keys, the door that asks for one, lists, and requests that come again.
 *
 * <p>The resources themselves stand with the features they speak for.
 */
@NullMarked
package io.shelftalker.core.web;

import org.jspecify.annotations.NullMarked;
