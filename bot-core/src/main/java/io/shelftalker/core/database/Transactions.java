package io.shelftalker.core.database;

import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Transactions, each within one workspace or within none. */
@Singleton
public final class Transactions {
    private final Jdbi jdbi;

    public Transactions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Does work in one transaction that sees the rows of one workspace only. */
    public <T> T in(WorkspaceId workspace, Function<Handle, T> work) {
        return jdbi.inTransaction(handle -> {
            enter(handle, workspace);
            return work.apply(handle);
        });
    }

    /** Does work in one transaction that sees the rows of one workspace only. */
    public void run(WorkspaceId workspace, Consumer<Handle> work) {
        jdbi.useTransaction(handle -> {
            enter(handle, workspace);
            work.accept(handle);
        });
    }

    /** Does work in one transaction without a workspace: it sees no rows but those of narrow tables. */
    public <T> T across(Function<Handle, T> work) {
        return jdbi.inTransaction(work::apply);
    }

    /** Sets the workspace for the rest of a transaction. */
    public static void enter(Handle handle, WorkspaceId workspace) {
        handle.createQuery("select set_config('shelftalker.workspace', :workspace, true)")
                .bind("workspace", Long.toString(workspace.value()))
                .mapTo(String.class)
                .one();
    }
}
