/**
 * The weekly digest of a chat: when it comes, what it says, and the command that sets it.
 *
 * <p>It says only what the catalog and its events say; nothing of it is made up by a model.
 */
@NullMarked
package io.shelftalker.notifier.digest;

import org.jspecify.annotations.NullMarked;
