package io.shelftalker.core.delivery;

import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.json.Json;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Brings messages up to date that are shown later than they were written: nobody reads yesterday's price. */
@Singleton
public final class Renewals {
    private final Json json;
    private final List<Renewal> all;

    public Renewals(Json json, List<Renewal> all) {
        this.json = json;
        this.all = List.copyOf(all);
    }

    /** The message as it is now; its buttons are then those of what it says now. */
    public Outgoing fresh(Handle handle, WorkspaceId workspace, Outgoing old) {
        return all.stream()
                .flatMap(renewal -> renewal.now(handle, workspace, old.idempotencyKey()).stream())
                .findFirst()
                .map(reply -> renewed(handle, old, reply))
                .orElse(old);
    }

    private Outgoing renewed(Handle handle, Outgoing old, Reply reply) {
        handle.createUpdate("update outgoing set content = :content::json where key = :key")
                .bind("content", json.write(reply))
                .bind("key", old.idempotencyKey())
                .execute();
        return old.saying(reply);
    }
}
