/**
 * What must reach a chat: rows written in the transaction of their cause, and the courier that sends and settles
 * them. The one way out for everything durable.
 */
@NullMarked
package io.shelftalker.core.delivery;

import org.jspecify.annotations.NullMarked;
