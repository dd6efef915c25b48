package io.shelftalker.channels.telegram;

import io.shelftalker.channels.RichText;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/**
 * One message as Telegram will take it.
 *
 * @param text the text, or the caption where there is a picture
 * @param picture the picture to send as a photo
 * @param drawn a photo that has no address, because we drew it
 * @param instead what is said where the photo cannot be shown
 * @param preview the page or picture to preview under a text; without one, previews are off
 * @param keyboard rows of buttons
 */
record TelegramMessage(
        RichText text,
        Optional<URI> picture,
        Optional<byte[]> drawn,
        RichText instead,
        Optional<URI> preview,
        List<InlineKeyboardRow> keyboard) {
    TelegramMessage {
        keyboard = List.copyOf(keyboard);
    }

    static TelegramMessage words(RichText text) {
        return new TelegramMessage(text, Optional.empty(), Optional.empty(), text, Optional.empty(), List.of());
    }

    static TelegramMessage photo(RichText caption, URI picture) {
        return new TelegramMessage(
                caption, Optional.of(picture), Optional.empty(), caption, Optional.empty(), List.of());
    }

    /** @param instead what the picture shows as well, in words */
    static TelegramMessage drawing(RichText caption, byte[] drawn, RichText instead) {
        return new TelegramMessage(caption, Optional.empty(), Optional.of(drawn), instead, Optional.empty(), List.of());
    }

    boolean isPhoto() {
        return picture.isPresent() || drawn.isPresent();
    }

    boolean showsPicture() {
        return isPhoto() || preview.isPresent();
    }

    TelegramMessage previewing(Optional<URI> page) {
        return new TelegramMessage(text, picture, drawn, instead, page, keyboard);
    }

    TelegramMessage with(List<InlineKeyboardRow> buttons) {
        return new TelegramMessage(text, picture, drawn, instead, preview, buttons);
    }

    TelegramMessage withoutPicture() {
        return new TelegramMessage(instead, Optional.empty(), Optional.empty(), instead, preview, keyboard);
    }
}
