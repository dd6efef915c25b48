/**
 * What every HTTP page of the product shares: health, metrics, problems, and the console's frame.
 */
@NullMarked
package io.shelftalker.core.web;

import org.jspecify.annotations.NullMarked;
