package io.shelftalker.channels.telegram;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Where something is said on Telegram. A topic of a group is a chat of its own, so that answers and alerts stay in it
 * (core.telegram.org/bots/api#forumtopic); who is in the group, and how fast one may write there, is the group's.
 *
 * @param id Telegram's id of the whole chat
 * @param topic the thread of the topic; none for what is said outside of topics, as in the topic General
 */
record TelegramChat(String id, Optional<Integer> topic) {
    static final char BETWEEN = ':';

    /** The chat of an address that {@link #address} gave. */
    static TelegramChat of(String address) {
        int at = address.indexOf(BETWEEN);
        return at < 0
                ? new TelegramChat(address, Optional.empty())
                : new TelegramChat(address.substring(0, at), Optional.of(Integer.valueOf(address.substring(at + 1))));
    }

    /** Where a message is. Chains of replies have threads too, and are no topics; a private chat is one, whatever its. */
    static TelegramChat of(Message message) {
        boolean isInTopic = Boolean.TRUE.equals(message.getIsTopicMessage())
                && !message.getChat().isUserChat();
        return new TelegramChat(
                message.getChat().getId().toString(),
                Optional.ofNullable(message.getMessageThreadId()).filter(_ -> isInTopic));
    }

    static TelegramChat whole(long id) {
        return new TelegramChat(Long.toString(id), Optional.empty());
    }

    String address() {
        return topic.map(thread -> id + BETWEEN + thread).orElse(id);
    }

    /** The same topic where the chat goes on under another id. */
    TelegramChat movedTo(long chat) {
        return new TelegramChat(Long.toString(chat), topic);
    }

    @Nullable
    Integer thread() {
        return topic.orElse(null);
    }
}
