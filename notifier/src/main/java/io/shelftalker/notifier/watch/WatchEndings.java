package io.shelftalker.notifier.watch;

import io.shelftalker.core.audit.AuditLog;
import io.shelftalker.core.conversation.KnownChats;
import io.shelftalker.core.web.Caller;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** Ends the watches that programs want ended, whoever has asked for them. */
@Singleton
final class WatchEndings {
    private final WatchRegister register;
    private final Watches watches;
    private final Lookouts lookouts;
    private final KnownChats chats;
    private final AuditLog audit;

    WatchEndings(WatchRegister register, Watches watches, Lookouts lookouts, KnownChats chats, AuditLog audit) {
        this.register = register;
        this.watches = watches;
        this.lookouts = lookouts;
        this.chats = chats;
        this.audit = audit;
    }

    /** @return whether there was one */
    boolean end(Handle handle, Caller caller, WatchId id) {
        register.find(handle, id)
                .ifPresent(entry -> chats.hold(handle, entry.watcher().conversation()));
        // Once more, as a turn may have ended it while the chat was waited for.
        boolean ended =
                register.find(handle, id).filter(entry -> remove(handle, entry)).isPresent();
        if (ended) {
            audit.changed(handle, caller.actor(), "watch.remove", Long.toString(id.value()));
        }
        return ended;
    }

    private boolean remove(Handle handle, WatchEntry entry) {
        switch (entry) {
            case WatchEntry.OfProduct of -> watches.remove(handle, of.watcher(), of.product(), of.form());
            case WatchEntry.OfSearch of -> lookouts.remove(handle, of.watcher(), of.id());
        }
        return true;
    }
}
