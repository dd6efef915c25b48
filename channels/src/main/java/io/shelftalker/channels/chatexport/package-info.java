/**
 * Chats as WhatsApp exports them into a text file, in the formats of all its versions and languages.
 *
 * <p>Pure: lines in, messages out. Knows nothing of conversations and of the channel.
 */
@NullMarked
package io.shelftalker.channels.chatexport;

import org.jspecify.annotations.NullMarked;
