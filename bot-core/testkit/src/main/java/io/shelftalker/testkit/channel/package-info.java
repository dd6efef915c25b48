/**
 * Channels for tests: one that remembers what it was told to send, and the contract that every real one must hold.
 */
@NullMarked
package io.shelftalker.testkit.channel;

import org.jspecify.annotations.NullMarked;
