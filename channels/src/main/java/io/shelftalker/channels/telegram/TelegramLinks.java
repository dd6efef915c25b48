package io.shelftalker.channels.telegram;

import io.shelftalker.core.channel.Call;
import io.shelftalker.core.command.DeepLinks;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Links to one bot (core.telegram.org/bots/features#deep-linking).
 *
 * @param username the bot's name without {@code @}; while it is not known, no link leads to it
 */
record TelegramLinks(String username, DeepLinks links) {
    /** Where the call's answer is shown in the reader's own chat with the bot. */
    Optional<URI> to(Call call) {
        return username.isEmpty()
                ? Optional.empty()
                : links.payload(call).map(payload -> URI.create("https://t.me/" + username + "?start=" + payload));
    }

    /** Where the reader chooses whom to send such a link to. */
    Optional<URI> sharing(Call call) {
        return to(call).map(link ->
                URI.create("https://t.me/share/url?url=" + URLEncoder.encode(link.toString(), StandardCharsets.UTF_8)));
    }
}
