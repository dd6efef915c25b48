package io.shelftalker.channels.telegram;

import java.net.URI;
import java.util.Optional;

/** Where the bytes of a picture come from that Telegram cannot fetch itself. */
@FunctionalInterface
interface Pictures {
    /** The picture, or nothing where it cannot be had, is no picture or is too large to upload. */
    Optional<byte[]> fetch(URI url);
}
