package io.shelftalker.channels.telegram;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * One way of sending one message: formatted or plain, its picture by URL or uploaded, anew or in place of another.
 *
 * @param chat where; a message to edit is found by the id of the whole chat
 * @param edits the message to edit, absent to send anew
 * @param upload the picture's bytes, where Telegram could not fetch it by its URL or it has none
 * @param file what Telegram calls the picture, where it has it already
 */
record TelegramAttempt(
        TelegramChat chat,
        TelegramMessage message,
        Optional<Integer> edits,
        boolean plain,
        Optional<byte[]> upload,
        Optional<String> file) {
    private static final String FILE_NAME = "picture";

    TelegramAttempt asPlainText() {
        return new TelegramAttempt(chat, message, edits, true, upload, file);
    }

    TelegramAttempt anew() {
        return new TelegramAttempt(chat, message, Optional.empty(), plain, upload, file);
    }

    TelegramAttempt uploading(byte[] picture) {
        return new TelegramAttempt(chat, message, edits, plain, Optional.of(picture), Optional.empty());
    }

    TelegramAttempt withoutPicture() {
        return new TelegramAttempt(chat, message.withoutPicture(), edits, plain, Optional.empty(), Optional.empty());
    }

    /** With the picture by its address, which Telegram is to fetch. */
    TelegramAttempt fetching() {
        return new TelegramAttempt(chat, message, edits, plain, upload, Optional.empty());
    }

    /**
     * What came of it.
     *
     * @param photo what Telegram calls the picture that it shows
     */
    record Shown(String message, Optional<String> photo) {
        static Shown of(Message message) {
            Optional<String> photo = Optional.ofNullable(message.getPhoto())
                    .filter(sizes -> !sizes.isEmpty())
                    .map(sizes -> sizes.getLast().getFileId());
            return new Shown(message.getMessageId().toString(), photo);
        }
    }

    /** Does it. */
    Shown through(TelegramClient client) throws TelegramApiException {
        if (edits.isPresent()) {
            Serializable edited =
                    message.isPhoto() ? client.execute(editPhoto(edits.get())) : client.execute(editText(edits.get()));
            return edited instanceof Message shown
                    ? Shown.of(shown)
                    : new Shown(edits.get().toString(), Optional.empty());
        }
        Message sent = message.isPhoto() ? client.execute(photo()) : client.execute(text());
        return Shown.of(sent);
    }

    SendMessage text() {
        return SendMessage.builder()
                .chatId(chat.id())
                .messageThreadId(chat.thread())
                .text(words())
                .parseMode(parseMode())
                .linkPreviewOptions(preview(message.preview()))
                .replyMarkup(keyboard())
                .build();
    }

    private SendPhoto photo() {
        return SendPhoto.builder()
                .chatId(chat.id())
                .messageThreadId(chat.thread())
                .photo(upload.map(bytes -> new InputFile(new ByteArrayInputStream(bytes), FILE_NAME))
                        .orElseGet(() -> new InputFile(file.orElseGet(this::address))))
                .caption(caption())
                .parseMode(parseMode())
                .replyMarkup(keyboard())
                .build();
    }

    private EditMessageText editText(int id) {
        return EditMessageText.builder()
                .chatId(chat.id())
                .messageId(id)
                .text(words())
                .parseMode(parseMode())
                .linkPreviewOptions(preview(message.preview()))
                .replyMarkup(keyboard())
                .build();
    }

    private EditMessageMedia editPhoto(int id) {
        InputMediaPhoto media = new InputMediaPhoto(upload.isPresent() ? FILE_NAME : file.orElseGet(this::address));
        upload.ifPresent(bytes -> media.setMedia(new ByteArrayInputStream(bytes), FILE_NAME));
        media.setCaption(caption());
        media.setParseMode(parseMode());
        return EditMessageMedia.builder()
                .chatId(chat.id())
                .messageId(id)
                .media(media)
                .replyMarkup(keyboard())
                .build();
    }

    private String address() {
        return message.picture().orElseThrow().toASCIIString();
    }

    /** A message of text must have one; a picture can do without. */
    private String words() {
        String text = plain ? message.text().text() : Html.of(message.text());
        return message.text().isBlank() ? "…" : text;
    }

    private @Nullable String caption() {
        return message.text().isBlank() ? null : words();
    }

    private @Nullable String parseMode() {
        return plain ? null : ParseMode.HTML;
    }

    private @Nullable InlineKeyboardMarkup keyboard() {
        return message.keyboard().isEmpty() ? null : new InlineKeyboardMarkup(message.keyboard());
    }

    /** No preview, or that of a page or picture, large and above the text. */
    static LinkPreviewOptions preview(Optional<URI> shown) {
        LinkPreviewOptions options = new LinkPreviewOptions();
        options.setIsDisabled(shown.isEmpty());
        shown.ifPresent(url -> {
            options.setUrlField(url.toASCIIString());
            options.setPreferLargeMedia(true);
            options.setShowAboveText(true);
        });
        return options;
    }
}
