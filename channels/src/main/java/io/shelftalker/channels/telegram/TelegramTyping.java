package io.shelftalker.channels.telegram;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** Shows for some seconds that a bot is typing (core.telegram.org/bots/api#sendchataction). */
final class TelegramTyping {
    private static final Logger log = LoggerFactory.getLogger(TelegramTyping.class);

    private TelegramTyping() {}

    static void show(TelegramBot bot, TelegramChat chat) {
        if (bot.rests().isResting(chat.id())) {
            return;
        }
        try {
            bot.client()
                    .execute(SendChatAction.builder()
                            .chatId(chat.id())
                            .messageThreadId(chat.thread())
                            .action(ActionType.TYPING.toString())
                            .build());
        } catch (TelegramApiException failure) {
            if (TelegramAnswer.of(failure) instanceof TelegramAnswer.Wait wait) {
                bot.heed(chat.id(), wait);
            }
            log.debug("{} is not shown typing", bot.account());
        }
    }
}
