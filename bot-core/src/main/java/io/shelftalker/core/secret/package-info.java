/** Secrets that are kept in the database: sealed under the installation's master key, opened only where they are used. */
@NullMarked
package io.shelftalker.core.secret;

import org.jspecify.annotations.NullMarked;
