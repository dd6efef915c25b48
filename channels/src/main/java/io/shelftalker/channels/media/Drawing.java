package io.shelftalker.channels.media;

import java.util.Optional;

/** What came of asking for a chart. */
sealed interface Drawing {
    /** It is there, or can never be. */
    record Done(Optional<byte[]> png) implements Drawing {}

    /** Others are being drawn: ask again. */
    record Busy() implements Drawing {}
}
