/**
 * How a chat becomes somebody's: one-time codes that make several chats one person's, or their sender an operator, and the
 * language a person is spoken to in.
 *
 * <p>Linked chats are one person for what features keep of them; what each may do is its own, whatever it is linked with.
 */
@NullMarked
package io.shelftalker.core.linking;

import org.jspecify.annotations.NullMarked;
