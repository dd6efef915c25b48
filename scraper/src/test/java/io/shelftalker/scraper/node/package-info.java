@NullMarked
package io.shelftalker.scraper.node;

import org.jspecify.annotations.NullMarked;
