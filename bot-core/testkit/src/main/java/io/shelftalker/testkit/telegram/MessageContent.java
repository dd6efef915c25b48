package io.shelftalker.testkit.telegram;

import org.jspecify.annotations.Nullable;

/**
 * What a message shows at one time.
 *
 * @param text the text, or the caption of the photo
 * @param photo the picture; null for a message of text
 * @param keyboard the buttons below it
 */
public record MessageContent(FormattedText text, @Nullable Photo photo, Keyboard keyboard) {

    MessageContent with(Keyboard other) {
        return new MessageContent(text, photo, other);
    }

    boolean looksLike(MessageContent other) {
        boolean samePhoto = photo == null ? other.photo == null : isSame(photo, other.photo);
        return samePhoto && text.looksLike(other.text) && keyboard.json().equals(other.keyboard.json());
    }

    private static boolean isSame(Photo one, @Nullable Photo other) {
        return other != null && one.fileId().equals(other.fileId());
    }
}
