package io.shelftalker.core.linking;

import io.micronaut.context.BeanProvider;
import io.shelftalker.core.channel.Channels;
import jakarta.inject.Singleton;

/** What a person's chats are called where several of them are spoken of: the platform, and what they are called there. */
@Singleton
public final class ChatNames {
    // Commands ask this, and some channels know the commands.
    private final BeanProvider<Channels> channels;

    public ChatNames(BeanProvider<Channels> channels) {
        this.channels = channels;
    }

    /** As {@code Telegram (Ada)}. */
    public String of(LinkedChat chat) {
        String title = channels.get().named(chat.channel()).title();
        return chat.name().isBlank() ? title : title + " (" + chat.name() + ")";
    }
}
