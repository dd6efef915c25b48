/**
 * One turn of talk: the door through which every inbound message comes, the engine that decides who answers it, and the
 * lanes in which slow or failed turns wait.
 *
 * <p>Knows commands only through their port.
 */
@NullMarked
package io.shelftalker.core.conversation;

import org.jspecify.annotations.NullMarked;
