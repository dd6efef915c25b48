package io.shelftalker.channels.telegram;

import io.shelftalker.channels.GroupRoles;
import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.GroupRole;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** What people are in groups on Telegram. */
final class TelegramMembers {
    private static final Logger log = LoggerFactory.getLogger(TelegramMembers.class);

    /** Who writes as the group itself, which only its admins can (core.telegram.org/bots/api#message, sender_chat). */
    private static final String ANONYMOUS_ADMIN = "1087968824";

    private static final Set<String> RUNNING_IT = Set.of("creator", "administrator");

    private final GroupRoles roles = new GroupRoles();

    GroupRole role(TelegramBot bot, Address group, String person) {
        if (person.equals(ANONYMOUS_ADMIN)) {
            return GroupRole.ADMIN;
        }
        String chat = TelegramChat.of(group.chat()).id();
        return person.matches("\\d{1,18}") && !bot.rests().isResting(chat)
                ? roles.of(new Address(group.account(), chat), person, () -> ask(bot, chat, Long.parseLong(person)))
                : GroupRole.UNKNOWN;
    }

    private static GroupRole ask(TelegramBot bot, String chat, long person) {
        try {
            String status =
                    bot.client().execute(new GetChatMember(chat, person)).getStatus();
            return RUNNING_IT.contains(status) ? GroupRole.ADMIN : GroupRole.MEMBER;
        } catch (TelegramApiException failure) {
            if (TelegramAnswer.of(failure) instanceof TelegramAnswer.Wait wait) {
                bot.heed(chat, wait);
            }
            log.info(
                    "Telegram does not say to {} who runs a group: {}",
                    bot.account(),
                    bot.account().redacted(String.valueOf(failure.getMessage())));
            return GroupRole.UNKNOWN;
        }
    }
}
