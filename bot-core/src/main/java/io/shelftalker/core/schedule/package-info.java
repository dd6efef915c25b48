/**
 * Waking on time: one clustered scheduler for every module's jobs.
 */
@NullMarked
package io.shelftalker.core.schedule;

import org.jspecify.annotations.NullMarked;
