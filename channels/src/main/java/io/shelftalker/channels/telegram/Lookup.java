package io.shelftalker.channels.telegram;

import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.conversation.Inquiries;
import java.util.Optional;

/** Who knows what to show somebody who writes to the bot from within another chat. */
@FunctionalInterface
interface Lookup {
    /**
     * What to show; nothing where nobody answers such questions.
     *
     * @throws io.shelftalker.core.database.DatabaseAway if nothing can be looked up now
     */
    Optional<Inquiries.Answer> answer(Inbound.Inquired inquired);
}
