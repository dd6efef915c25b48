package io.shelftalker.channels.telegram;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Factory;
import io.shelftalker.core.conversation.Inquiries;
import jakarta.inject.Singleton;

/** Joins Telegram to the kernel. */
@Factory
final class TelegramFactory {
    /** Looked up when it is first used: what answers is made with the channels. */
    @Singleton
    Lookup lookup(BeanProvider<Inquiries> inquiries) {
        return inquired -> inquiries.get().answer(inquired);
    }
}
