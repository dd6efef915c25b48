package io.shelftalker.core.audit;

import io.shelftalker.core.workspace.Actor;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** Writes who changed what; reading alone is not recorded. */
@Singleton
public final class AuditLog {
    /**
     * Records a change in the caller's transaction.
     *
     * @param action what was done, as {@code thing.verb}
     * @param subject to which thing, by its id or name, never its content
     */
    public void changed(Handle handle, Actor actor, String action, String subject) {
        handle.createUpdate("""
                        insert into audit (workspace, contact, action, subject)
                        values (:workspace, :contact, :action, :subject)
                        """)
                .bind("workspace", actor.workspace().value())
                .bind("contact", actor.contact().value())
                .bind("action", action)
                .bind("subject", subject)
                .execute();
    }
}
