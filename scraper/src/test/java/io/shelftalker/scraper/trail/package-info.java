@NullMarked
package io.shelftalker.scraper.trail;

import org.jspecify.annotations.NullMarked;
