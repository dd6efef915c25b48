package io.shelftalker.notifier.watch;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.workspace.ContactId;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What somebody's own page shows of what they watch. */
@Singleton
public final class WatchPage {
    private final WatchList list;

    WatchPage(WatchList list) {
        this.list = list;
    }

    /** The page as it is now; whoever looks at it begins at the top. */
    public Reply of(Handle handle, ConversationId conversation, ContactId contact) {
        return list.show(handle, new Watcher(conversation, contact), 1, Phrase.NOTHING, List.of());
    }
}
