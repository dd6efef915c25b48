package io.shelftalker.channels.telegram;

import org.telegram.telegrambots.meta.generics.TelegramClient;

/** A configured bot, connected. */
final class TelegramBot {
    private final TelegramAccount account;
    private final TelegramClient client;
    private final TelegramPhotos photos = new TelegramPhotos();
    private volatile String username = "";

    TelegramBot(TelegramAccount account, TelegramClient client) {
        this.account = account;
        this.client = client;
    }

    TelegramAccount account() {
        return account;
    }

    TelegramClient client() {
        return client;
    }

    TelegramPhotos photos() {
        return photos;
    }

    /** Learns what Telegram calls the bot, without {@code @}. */
    void isCalled(String name) {
        username = name;
    }

    /** What Telegram calls the bot, without {@code @}; empty while it is not known. */
    String username() {
        return username;
    }

    TelegramUpdates updates() {
        return new TelegramUpdates(account.account().id(), username);
    }
}
