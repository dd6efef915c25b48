/**
 * Telegram: updates come in by webhook or long polling, replies leave through Telegram's Java client within the
 * platform's limits.
 *
 * <p>Knows replies and conversations; it must not know products, nor keep anything about a workspace's people.
 */
@NullMarked
package io.shelftalker.channels.telegram;

import org.jspecify.annotations.NullMarked;
