package io.shelftalker.core.channel;

/**
 * Where a message goes: a chat as its platform names it.
 *
 * @param chat the platform's own id of the chat
 */
public record Address(AccountId account, String chat) {}
