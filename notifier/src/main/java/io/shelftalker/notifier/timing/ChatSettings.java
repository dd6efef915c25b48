package io.shelftalker.notifier.timing;

import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.conversation.GroupAdmins;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** Changes what a chat wants, for whoever may: its own person, or who runs the group. */
@Singleton
public final class ChatSettings {
    private final GroupAdmins admins;

    ChatSettings(GroupAdmins admins) {
        this.admins = admins;
    }

    /** A change, and what is answered. */
    @FunctionalInterface
    public interface Change {
        Reply in(Handle handle);
    }

    /** Does it at once, or when the platform has said that it may be done. */
    public Outcome change(Turn turn, Change change) {
        return admins.only(
                turn,
                handle -> Outcome.reply(change.in(handle)),
                TimingReplies.text(
                        Phrase.of("timing.admins-only"), TimingReplies.press("watch.all", Call.of("alerts"))));
    }
}
