package io.shelftalker.notifier.notice;

import io.shelftalker.catalog.product.Cursor;
import io.shelftalker.catalog.product.EventLog;
import io.shelftalker.catalog.product.LoggedEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads the events of a workspace, each in one transaction that commits. */
@Singleton
final class EventReader {
    private final EventLog log;

    EventReader(EventLog log) {
        this.log = log;
    }

    /**
     * The next events, read as of this transaction's commit. Until then nobody else gets any.
     *
     * @return nothing while somebody else reads them
     */
    Optional<List<LoggedEvent>> next(Handle handle, int most) {
        return lock(handle).map(cursor -> {
            List<LoggedEvent> events = log.after(handle, cursor, most);
            if (!events.isEmpty()) {
                move(handle, events.getLast().cursor());
            }
            return events;
        });
    }

    private static Optional<Cursor> lock(Handle handle) {
        return locked(handle).or(() -> {
            handle.execute("insert into notice_cursor default values on conflict do nothing");
            return locked(handle);
        });
    }

    private static Optional<Cursor> locked(Handle handle) {
        return handle.createQuery("select transaction, event from notice_cursor for update skip locked")
                .map((row, context) -> new Cursor(row.getLong("transaction"), row.getLong("event")))
                .findOne();
    }

    private static void move(Handle handle, Cursor cursor) {
        handle.createUpdate("update notice_cursor set transaction = :transaction, event = :event")
                .bind("transaction", cursor.transaction())
                .bind("event", cursor.id())
                .execute();
    }
}
