@NullMarked
package io.shelftalker.scraper.review;

import org.jspecify.annotations.NullMarked;
