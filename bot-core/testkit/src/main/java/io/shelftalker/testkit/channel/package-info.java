/**
 * Channels for tests: one that remembers what it was told to send, and the contract that every real one must hold.
 *
 * <p>Knows channels only through their port; how a platform is played is the extending test's affair.
 */
@NullMarked
package io.shelftalker.testkit.channel;

import org.jspecify.annotations.NullMarked;
