package io.shelftalker.core.channel;

/** One chat with one bot: a person's private chat, or a group. */
public record ConversationId(long value) {}
