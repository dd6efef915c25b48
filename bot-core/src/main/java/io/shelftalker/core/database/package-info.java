/**
 * The PostgreSQL that everything durable lives in: embedded or external, migrated by its owner, used by a role that
 * owns nothing, one workspace a transaction.
 */
@NullMarked
package io.shelftalker.core.database;

import org.jspecify.annotations.NullMarked;
