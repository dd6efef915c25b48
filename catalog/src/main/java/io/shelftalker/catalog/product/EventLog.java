package io.shelftalker.catalog.product;

import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The events of a workspace in the order of their commits, without gaps. */
@Singleton
public final class EventLog {

    /** The events after a cursor, at most so many. The handle's transaction is in the workspace. */
    public List<LoggedEvent> after(Handle handle, Cursor cursor, int limit) {
        throw new UnsupportedOperationException("being built: " + handle + cursor + limit);
    }

    /** The cursor of a reader that wants only what is committed from now on. */
    public Cursor end(Handle handle) {
        throw new UnsupportedOperationException("being built: " + handle);
    }
}
