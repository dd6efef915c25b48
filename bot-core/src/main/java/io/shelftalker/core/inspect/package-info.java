/**
 * Trying out what the bot reads: one text, page or file in, what is read from it out, without a database.
 *
 * <p>Knows nothing of what there is to read: each feature answers for its own kinds.
 */
@NullMarked
package io.shelftalker.core.inspect;

import org.jspecify.annotations.NullMarked;
