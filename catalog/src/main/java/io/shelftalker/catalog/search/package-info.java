/**
 * Finding products by words, in two languages and with typing mistakes.
 *
 * <p>The index is a copy of the catalog that can be thrown away: it answers with ids, and whoever asks reads the
 * products themselves from the database. Knows nothing of chats.
 */
@NullMarked
package io.shelftalker.catalog.search;

import org.jspecify.annotations.NullMarked;
