package io.shelftalker.channels.telegram;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * What of a group's talk is meant for the bot: commands, answers to what it said, and what mentions it. Where its privacy
 * is off, or it is an administrator, Telegram tells it all the rest too, which is nobody's question to it.
 *
 * @param username the bot's name without {@code @}; while it is not known, whoever answers a bot may mean it
 */
record TelegramAddressing(String username) {
    /** What is said to the bot, without its name; nothing where others are talked to. */
    Optional<String> meant(Message message, String text) {
        @Nullable
        User answered = message.getReplyToMessage() == null
                ? null
                : message.getReplyToMessage().getFrom();
        boolean toUs = answered != null && answered.getIsBot() && isUs(answered);
        boolean toAnotherBot = answered != null && answered.getIsBot() && !toUs;
        if (text.startsWith("/")) {
            boolean named = text.split("\\s", 2)[0].contains("@");
            return toAnotherBot && !named ? Optional.empty() : Optional.of(text);
        }
        Optional<String> mentioning = withoutMention(text);
        return mentioning.isPresent() || !toUs ? mentioning : Optional.of(text);
    }

    private boolean isUs(User bot) {
        return username.isEmpty() || username.equalsIgnoreCase(bot.getUserName());
    }

    /** The text without the bot's name; nothing where it is not in it. */
    private Optional<String> withoutMention(String text) {
        if (username.isEmpty()) {
            return Optional.empty();
        }
        Pattern mention = Pattern.compile(
                "(?<![\\w@])@" + Pattern.quote(username) + "(?!\\w)[,:]?\\s*", Pattern.CASE_INSENSITIVE);
        String rest = mention.matcher(text).replaceAll("");
        return rest.equals(text) ? Optional.empty() : Optional.of(rest.strip());
    }
}
