/**
 * Telling people what they watch for: events become notices, the notices of a run become one message for each chat.
 *
 * <p>Knows neither how shops are read nor how platforms are written to: events come from the catalog's log, messages go
 * into the outbox.
 */
@NullMarked
package io.shelftalker.notifier.notice;

import org.jspecify.annotations.NullMarked;
