package io.shelftalker.catalog.search;

import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jdbi.v3.core.Handle;

/**
 * Finds products by words.
 *
 * <p>Every search first takes up what changed in the catalog since the last one, so that it finds what the catalog
 * holds. Where that takes too long, as while the index is built after a start, the database is asked for the words as
 * they are written.
 */
@Singleton
public final class ProductSearch {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration LONGER_PATIENCE = Duration.ofSeconds(10);

    private final Transactions transactions;
    private final InstantSource clock;
    private final Map<WorkspaceId, Follower> followers = new ConcurrentHashMap<>();

    public ProductSearch(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The listed products for some words, best first.
     *
     * @param handle a transaction in the workspace
     */
    public Found search(Handle handle, WorkspaceId workspace, String words, int offset, int limit) {
        return search(handle, workspace, Asked.words(words), offset, limit);
    }

    /**
     * The listed products that have all of a question in their names, even what reads as something else: "cheap" in
     * "Cheap Trick". None while the index is not there to ask.
     */
    public Found named(Handle handle, WorkspaceId workspace, Asked asked, int offset, int limit) {
        if (asked.words().isEmpty() || asked.parts().isEmpty()) {
            return Found.NOTHING;
        }
        Follower follower = follower(workspace);
        return follower.catchUp(handle, PATIENCE)
                ? follower.index.named(asked, new IndexSearch.Slice(offset, limit))
                : Found.NOTHING;
    }

    /** Where each of some words is found; nothing of any of them while the index is not there to ask. */
    public Heard heard(Handle handle, WorkspaceId workspace, String words) {
        Follower follower = follower(workspace);
        return follower.catchUp(handle, PATIENCE) ? follower.index.heard(words) : Heard.NOTHING;
    }

    /** The listed products that have all of some words in their names, best first; none while the index is not there to ask. */
    public Found called(Handle handle, WorkspaceId workspace, String words, int limit) {
        Follower follower = follower(workspace);
        return follower.catchUp(handle, PATIENCE)
                ? follower.index.called(words, new IndexSearch.Slice(0, limit))
                : Found.NOTHING;
    }

    /** The listed products for what was asked, best first. */
    public Found search(Handle handle, WorkspaceId workspace, Asked asked, int offset, int limit) {
        IndexSearch.Slice slice = new IndexSearch.Slice(offset, limit);
        Follower follower = follower(workspace);
        return follower.catchUp(handle, PATIENCE)
                ? follower.index.search(asked, slice)
                : AsWritten.search(handle, asked, slice);
    }

    /**
     * Those of some products that fit all of what was asked.
     *
     * @throws IllegalStateException while the index is not there to ask: nothing can be said of them then
     */
    public Set<ProductId> fitting(Handle handle, WorkspaceId workspace, Asked asked, Collection<ProductId> products) {
        Follower follower = follower(workspace);
        if (!follower.catchUp(handle, LONGER_PATIENCE)) {
            throw new IllegalStateException("The search index of workspace " + workspace.value() + " is not ready");
        }
        return follower.index.fitting(asked, products);
    }

    /** Brings a workspace's index up to the catalog, so that the first search need not. */
    public void prepare(WorkspaceId workspace) {
        Follower follower = follower(workspace);
        boolean current = false;
        while (!current && !Thread.currentThread().isInterrupted()) {
            current = transactions.in(workspace, follower::step);
        }
    }

    @PreDestroy
    void close() {
        followers.values().forEach(follower -> follower.index.close());
        followers.clear();
    }

    private Follower follower(WorkspaceId workspace) {
        return followers.computeIfAbsent(
                workspace,
                each -> new Follower(WorkspaceIndex.in(new ByteBuffersDirectory(), clock), new ReentrantLock()));
    }

    /** An index and the right to write to it. */
    private record Follower(WorkspaceIndex index, ReentrantLock turn) {

        /** @return whether the index is as the catalog is, within the time there is */
        boolean catchUp(Handle handle, Duration patience) {
            long end = System.nanoTime() + patience.toNanos();
            while (end > System.nanoTime()) {
                if (tryStep(handle, end - System.nanoTime())) {
                    return true;
                }
            }
            return false;
        }

        boolean step(Handle handle) {
            turn.lock();
            try {
                return index.follow(handle);
            } finally {
                turn.unlock();
            }
        }

        private boolean tryStep(Handle handle, long nanos) {
            try {
                if (!turn.tryLock(nanos, TimeUnit.NANOSECONDS)) {
                    return false;
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
            try {
                return index.follow(handle);
            } finally {
                turn.unlock();
            }
        }
    }
}
