package io.shelftalker.channels.telegram;

import io.shelftalker.channels.Rests;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** A configured bot, connected. */
final class TelegramBot {
    /** People write quickly: beyond this, what was written before is no longer what they ask. */
    private static final int INLINE_AT_ONCE = 16;

    private final TelegramAccount account;
    private final TelegramClient client;
    private final TelegramPhotos photos;
    private final Rests<String> rests;
    private final Semaphore inlineRoom = new Semaphore(INLINE_AT_ONCE);
    private volatile String username = "";

    TelegramBot(TelegramAccount account, TelegramClient client, InstantSource clock) {
        this.account = account;
        this.client = client;
        this.photos = new TelegramPhotos(clock);
        this.rests = new Rests<>(clock);
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

    /** Chats, whole ones, in which Telegram asked the bot to wait: nothing is done in them until then. */
    Rests<String> rests() {
        return rests;
    }

    /** Waits in a chat where Telegram asked for it. */
    void heed(String chat, TelegramAnswer.Wait wait) {
        if (wait.asked()) {
            rests.rest(chat, wait.pause());
        }
    }

    /** Room for the inline queries that are being answered, so that no bot takes it from another. */
    Semaphore inlineRoom() {
        return inlineRoom;
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
