package io.shelftalker.core.workspace;

import io.shelftalker.core.database.DatabaseAway;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Transactions, each within one workspace or within none. They throw {@link DatabaseAway} when the server does not answer. */
@Singleton
public final class Transactions {
    private final Jdbi jdbi;

    public Transactions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Does work in one transaction that sees the rows of one workspace only. */
    public <T> T in(WorkspaceId workspace, Function<Handle, T> work) {
        return across(handle -> {
            enter(handle, workspace);
            return work.apply(handle);
        });
    }

    /** Does work in one transaction that sees the rows of one workspace only. */
    public void run(WorkspaceId workspace, Consumer<Handle> work) {
        in(workspace, handle -> {
            work.accept(handle);
            return true;
        });
    }

    /**
     * Does work in one transaction without a workspace: it sees no rows but those of narrow tables.
     *
     * @throws DatabaseAway if the server does not answer
     */
    public <T> T across(Function<Handle, T> work) {
        try {
            return jdbi.inTransaction(work::apply);
        } catch (RuntimeException failure) {
            throw DatabaseAway.of(failure).map(RuntimeException.class::cast).orElse(failure);
        }
    }

    /** Sets the workspace for the rest of a transaction. */
    public static void enter(Handle handle, WorkspaceId workspace) {
        handle.createQuery("select set_config('shelftalker.workspace', :workspace, true)")
                .bind("workspace", Long.toString(workspace.value()))
                .mapTo(String.class)
                .one();
    }
}
