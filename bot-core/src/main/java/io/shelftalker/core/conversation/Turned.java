package io.shelftalker.core.conversation;

import io.shelftalker.core.channel.Inbound;

/**
 * An inbound whose turn it is.
 *
 * @param stored its row
 */
record Turned(Standing standing, Inbound inbound, long stored) {}
