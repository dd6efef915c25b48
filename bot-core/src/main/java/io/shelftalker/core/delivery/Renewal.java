package io.shelftalker.core.delivery;

import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.workspace.WorkspaceId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Knows what a message would say now that was written some time ago and that nobody has read yet. */
public interface Renewal {
    /**
     * Says it anew.
     *
     * @param handle a transaction in the workspace
     * @param key of the message
     * @return nothing where it knows of no such message, or it says the same for ever
     */
    Optional<Reply> now(Handle handle, WorkspaceId workspace, String key);
}
