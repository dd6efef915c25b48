@NullMarked
package io.shelftalker.scraper.store;

import org.jspecify.annotations.NullMarked;
