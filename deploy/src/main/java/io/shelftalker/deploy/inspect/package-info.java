/**
 * {@code inspect}: what the bot reads in one text, page or file, or in a batch of them. Needs no database.
 */
@NullMarked
package io.shelftalker.deploy.inspect;

import org.jspecify.annotations.NullMarked;
