package io.shelftalker.channels.chatexport;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One message of a chat.
 *
 * @param time by the clock of the phone that exported it
 * @param author empty for what WhatsApp itself says
 * @param text its lines separated by line feeds
 */
record Message(LocalDateTime time, Optional<String> author, String text) {
    private static final Pattern ATTACHED = Pattern.compile(
            "^<[^:<>]{1,30}: *([^<>]+?\\.\\w{2,5}) *>|^(\\S.{0,200}\\.\\w{2,5}) \\([^()]+\\)$", Pattern.MULTILINE);

    /** The name of the file that came with it. */
    Optional<String> attachment() {
        Matcher attached = ATTACHED.matcher(text);
        return attached.find()
                ? Optional.ofNullable(attached.group(1)).or(() -> Optional.ofNullable(attached.group(2)))
                : Optional.empty();
    }
}
