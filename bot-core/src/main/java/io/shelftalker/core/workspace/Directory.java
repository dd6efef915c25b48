package io.shelftalker.core.workspace;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The workspaces by name, and their members. */
@Singleton
public final class Directory {
    private final Transactions transactions;

    public Directory(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The workspace of a name, made if there is none. */
    public WorkspaceId workspace(String name) {
        return transactions.across(handle -> find(handle, name).orElseGet(() -> create(handle, name)));
    }

    public List<WorkspaceId> workspaces() {
        return transactions.across(
                handle -> handle.createQuery("select workspace from workspace_name order by workspace")
                        .mapTo(Long.class)
                        .map(WorkspaceId::new)
                        .list());
    }

    /** The workspace's time zone, in which its schedules are kept. */
    public ZoneId zone(WorkspaceId workspace) {
        return transactions.in(workspace, handle -> handle.createQuery("select zone from workspace")
                .mapTo(String.class)
                .map(ZoneId::of)
                .one());
    }

    private static Optional<WorkspaceId> find(Handle handle, String name) {
        return handle.createQuery("select workspace from workspace_name where name = :name")
                .bind("name", name)
                .mapTo(Long.class)
                .findOne()
                .map(WorkspaceId::new);
    }

    private static WorkspaceId create(Handle handle, String name) {
        long next = handle.createQuery("select nextval(pg_get_serial_sequence('workspace', 'workspace'))")
                .mapTo(Long.class)
                .one();
        WorkspaceId workspace = new WorkspaceId(next);
        int named = handle.createUpdate("""
                        insert into workspace_name (name, workspace) values (:name, :workspace)
                        on conflict (name) do nothing
                        """)
                .bind("name", name)
                .bind("workspace", next)
                .execute();
        if (named == 0) {
            return find(handle, name).orElseThrow();
        }
        Transactions.enter(handle, workspace);
        handle.createUpdate("insert into workspace (workspace) overriding system value values (:workspace)")
                .bind("workspace", next)
                .execute();
        return workspace;
    }
}
