package io.shelftalker.channels.telegram;

import io.shelftalker.channels.Connections;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * What an attempt that did not go through means. Telegram says it in words; those read here are the ones of
 * core.telegram.org/bots/api#making-requests and of the Bot API server's source.
 */
sealed interface TelegramAnswer {
    /** The message already looks like that, or nobody waits for the answer any more: as good as done. */
    record Already() implements TelegramAnswer {}

    /** The markup could not be read. */
    record BadMarkup(String reason) implements TelegramAnswer {}

    /** Telegram could not fetch or use the picture. */
    record BadPicture(String reason) implements TelegramAnswer {}

    /** The message cannot be edited into this one. */
    record NotEditable(String reason) implements TelegramAnswer {}

    /** The group goes on under another id. */
    record Moved(long chat) implements TelegramAnswer {}

    /** @param asked whether Telegram has asked for it, which holds for all that is done in the chat */
    record Wait(Duration pause, String reason, boolean asked) implements TelegramAnswer {
        Wait(Duration pause, String reason) {
            this(pause, reason, false);
        }
    }

    /** Nobody hears the bot there, or it may not speak there. */
    record Gone(String reason) implements TelegramAnswer {}

    record Refused(String reason) implements TelegramAnswer {}

    /** Nobody knows whether it arrived. */
    record Lost(String reason) implements TelegramAnswer {}

    /** How long to wait when Telegram cannot be reached or fails without saying how long. */
    Duration BREATH = Duration.ofSeconds(5);

    /** How long to wait when the token is refused: an operator has to act. */
    Duration OPERATOR = Duration.ofMinutes(5);

    static TelegramAnswer of(TelegramApiException failure) {
        if (failure instanceof TelegramApiRequestException request && request.getErrorCode() != null) {
            return said(request);
        }
        if (failure instanceof TelegramApiValidationException invalid) {
            return new Refused("The client refuses it: " + invalid.getMessage());
        }
        return Connections.notSent(failure)
                .<TelegramAnswer>map(reason -> new Wait(BREATH, reason))
                .orElseGet(() -> new Lost(Connections.root(failure)));
    }

    private static TelegramAnswer said(TelegramApiRequestException failure) {
        String reason = Optional.ofNullable(failure.getApiResponse()).orElse("");
        return switch (failure.getErrorCode()) {
            case 429 -> new Wait(pause(failure), reason, true);
            case 401, 404 -> new Wait(OPERATOR, "Telegram does not know the bot's token");
            case 403 -> new Gone(reason);
            case 400 -> badRequest(failure, reason);
            case 503 -> new Wait(BREATH, reason);
            // Whoever fails, or waits in vain for one behind it, may have taken the message before.
            default -> failure.getErrorCode() >= 500 ? new Lost(reason) : new Refused(reason);
        };
    }

    private static TelegramAnswer badRequest(TelegramApiRequestException failure, String reason) {
        Optional<Long> moved = Optional.ofNullable(failure.getParameters()).map(ResponseParameters::getMigrateToChatId);
        if (moved.isPresent()) {
            return new Moved(moved.get());
        }
        String words = reason.toLowerCase(Locale.ROOT);
        if (has(words, "message is not modified", "query is too old", "query id is invalid")) {
            return new Already();
        }
        if (has(words, "can't parse entities", "can't parse caption entities")) {
            return new BadMarkup(reason);
        }
        if (has(words, "to edit", "message can't be edited", "message_id_invalid", "message identifier")) {
            return new NotEditable(reason);
        }
        if (isAboutPicture(words)) {
            return new BadPicture(reason);
        }
        return isNoPlace(words) ? new Gone(reason) : new Refused(reason);
    }

    /** Nobody there, or no right to write there: the same until somebody writes to the bot from there again. */
    private static boolean isNoPlace(String words) {
        return has(
                words,
                "chat not found",
                "user not found",
                "peer_id_invalid",
                "chat was deactivated",
                "bot was kicked",
                "not enough rights to send text messages",
                "have no rights to send a message",
                "chat_write_forbidden",
                "chat_send_plain_forbidden",
                "chat_restricted",
                "message thread not found",
                "topic_deleted",
                "topic_closed");
    }

    private static boolean isAboutPicture(String words) {
        return has(
                words,
                "file identifier",
                "http url",
                "wrong type of the web page content",
                "webpage_",
                "photo_",
                "image_process_failed",
                "wrong padding",
                "too big for a photo",
                "photo");
    }

    private static boolean has(String words, String... parts) {
        return Stream.of(parts).anyMatch(words::contains);
    }

    private static Duration pause(TelegramApiRequestException failure) {
        return Optional.ofNullable(failure.getParameters())
                .map(ResponseParameters::getRetryAfter)
                .map(Duration::ofSeconds)
                .orElse(BREATH);
    }
}
