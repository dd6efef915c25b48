package io.shelftalker.channels.telegram;

import io.shelftalker.channels.PlainText;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Inbound.Envelope;
import io.shelftalker.core.channel.Sender;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Reads what Telegram sends one bot. Edited messages, channel posts, service messages and whatever else concerns nobody
 * are nothing.
 *
 * @param account whose updates these are
 * @param username the bot's name without {@code @}; empty while it is not known, and every command is taken as its own
 */
record TelegramUpdates(AccountId account, String username) {
    /** What the bot asks Telegram for. */
    static final List<String> ALLOWED = List.of("message", "callback_query", "inline_query", "my_chat_member");

    /** Who an administrator is that writes in the name of the group (core.telegram.org/bots/api#message, sender_chat). */
    private static final long ANONYMOUS_ADMINISTRATOR = 1_087_968_824L;

    private static final Set<String> OUTSIDE = Set.of("left", "kicked");

    /** @param received when it came, for updates that carry no time of their own */
    Optional<Inbound> read(Update update, Instant received) {
        if (update.getMessage() != null) {
            return message(update.getUpdateId(), update.getMessage());
        }
        if (update.getCallbackQuery() != null) {
            return pressed(update.getUpdateId(), update.getCallbackQuery(), received);
        }
        if (update.getInlineQuery() != null) {
            return Optional.of(inquired(update.getInlineQuery(), received));
        }
        return update.getMyChatMember() == null
                ? Optional.empty()
                : membership(update.getUpdateId(), update.getMyChatMember());
    }

    private Optional<Inbound> message(long id, Message message) {
        @Nullable User from = message.getFrom();
        Optional<ChatKind> kind = kind(message.getChat());
        if (from == null || kind.isEmpty() || isOtherBot(from)) {
            return Optional.empty();
        }
        Envelope envelope =
                envelope(id, TelegramChat.of(message), kind.get(), from, Instant.ofEpochSecond(message.getDate()));
        if (message.getMigrateToChatId() != null) {
            return Optional.of(
                    new Inbound.Migrated(envelope, message.getMigrateToChatId().toString()));
        }
        String text = PlainText.clean(Stream.of(message.getText(), message.getCaption())
                        .flatMap(Stream::ofNullable)
                        .findFirst()
                        .orElse(""))
                .strip();
        if (text.isEmpty()) {
            // Somebody who sends the bot a sticker or a voice message gets an answer too.
            boolean meant = kind.get() == ChatKind.PRIVATE && isContent(message);
            return meant ? Optional.of(new Inbound.Said(envelope, "")) : Optional.empty();
        }
        return kind.get() == ChatKind.PRIVATE
                ? said(envelope, text)
                : new TelegramAddressing(username).meant(message, text).flatMap(meant -> said(envelope, meant));
    }

    /** Whether a person sent it, as opposed to a note of Telegram's about the chat. */
    private static boolean isContent(Message message) {
        return message.hasText()
                || message.hasPhoto()
                || message.hasSticker()
                || message.hasVoice()
                || message.hasAudio()
                || message.hasVideo()
                || message.hasVideoNote()
                || message.hasAnimation()
                || message.hasDocument()
                || message.hasLocation()
                || message.hasContact()
                || message.hasPoll()
                || message.hasDice();
    }

    private Optional<Inbound> said(Envelope envelope, String text) {
        if (!text.startsWith("/")) {
            return Optional.of(new Inbound.Said(envelope, text));
        }
        String word = text.split("\\s", 2)[0];
        String rest = text.substring(word.length());
        int at = word.indexOf('@');
        if (at > 0 && !isOurs(word.substring(at + 1))) {
            return Optional.empty();
        }
        String command = at > 0 ? word.substring(0, at) : word;
        if (command.toLowerCase(Locale.ROOT).equals("/start")) {
            return Optional.of(new Inbound.Opened(envelope, rest.strip()));
        }
        Optional<String> ours = at > 0 ? Optional.of(command + rest) : Optional.empty();
        return Optional.of(new Inbound.Said(envelope, command + rest, ours));
    }

    private boolean isOurs(String addressed) {
        return username.isEmpty() || addressed.equalsIgnoreCase(username);
    }

    /** A button without data, or under a message sent through another bot's inline mode, is not ours. */
    private Optional<Inbound> pressed(long id, CallbackQuery query, Instant received) {
        if (query.getData() == null || query.getMessage() == null) {
            return Optional.empty();
        }
        Chat chat = query.getMessage().getChat();
        TelegramChat where = query.getMessage() instanceof Message message
                ? TelegramChat.of(message)
                : TelegramChat.whole(chat.getId());
        return kind(chat)
                .map(kind -> new Inbound.Pressed(
                        envelope(id, where, kind, query.getFrom(), received),
                        PlainText.clean(query.getData()),
                        Optional.of(query.getMessage().getMessageId().toString())));
    }

    /** A private chat with the bot has its person's id. */
    private Inbound inquired(InlineQuery query, Instant received) {
        Sender sender = sender(query.getFrom());
        return new Inbound.Inquired(
                new Envelope(account, query.getId(), sender.id(), ChatKind.PRIVATE, sender, received),
                PlainText.clean(query.getQuery()).strip(),
                query.getOffset());
    }

    private Optional<Inbound> membership(long id, ChatMemberUpdated change) {
        Optional<ChatKind> kind = kind(change.getChat());
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Envelope envelope = envelope(
                id,
                TelegramChat.whole(change.getChat().getId()),
                kind.get(),
                change.getFrom(),
                Instant.ofEpochSecond(change.getDate()));
        boolean before = isInside(change.getOldChatMember());
        boolean after = isInside(change.getNewChatMember());
        if (before == after) {
            return Optional.empty();
        }
        return Optional.of(
                switch (kind.get()) {
                    // Clients that unblock a bot start it as well.
                    case PRIVATE -> after ? new Inbound.Returned(envelope, true) : new Inbound.Blocked(envelope);
                    case GROUP -> after ? new Inbound.Joined(envelope) : new Inbound.Left(envelope);
                });
    }

    private static boolean isInside(@Nullable ChatMember member) {
        return member != null && !OUTSIDE.contains(member.getStatus());
    }

    private Envelope envelope(long id, TelegramChat where, ChatKind kind, User from, Instant at) {
        return new Envelope(account, Long.toString(id), where.address(), kind, sender(from), at);
    }

    private static Sender sender(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .flatMap(Stream::ofNullable)
                .map(part -> PlainText.clean(part).strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        String called = PlainText.isBlank(name)
                ? Optional.ofNullable(user.getUserName()).orElse("Telegram " + user.getId())
                : name;
        return new Sender(user.getId().toString(), called, Optional.ofNullable(user.getLanguageCode()));
    }

    private static boolean isOtherBot(User from) {
        return from.getIsBot() && from.getId() != ANONYMOUS_ADMINISTRATOR;
    }

    private static Optional<ChatKind> kind(Chat chat) {
        return switch (chat.getType()) {
            case "private" -> Optional.of(ChatKind.PRIVATE);
            case "group", "supergroup" -> Optional.of(ChatKind.GROUP);
            default -> Optional.empty();
        };
    }
}
