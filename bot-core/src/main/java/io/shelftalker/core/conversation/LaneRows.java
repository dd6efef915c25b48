package io.shelftalker.core.conversation;

import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.json.Json;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of inbounds that wait, and of the lanes they wait in. */
@Singleton
final class LaneRows {
    private static final String LEASE = "120 seconds";

    private final Transactions transactions;
    private final Json json;

    LaneRows(Transactions transactions, Json json) {
        this.transactions = transactions;
        this.json = json;
    }

    /** A lane that this process alone works on, until its lease ends. */
    record Claim(ConversationId conversation, WorkspaceId workspace, long fence) {}

    /** An inbound that waits. */
    record Waiting(long id, AccountId account, Inbound inbound, int attempts) {}

    /** Lets a stored inbound wait. */
    void add(Handle handle, WorkspaceId workspace, long inbound, Duration delay) {
        handle.createUpdate("""
                        with waiting as (
                          update inbound set state = 'pending' where id = :inbound returning conversation
                        )
                        insert into lane (conversation, workspace, due_at)
                        select conversation, :workspace, clock() + :delay * interval '1 millisecond' from waiting
                        on conflict (conversation) do update set due_at = lane.due_at -- locks the lane: see close
                        """)
                .bind("inbound", inbound)
                .bind("workspace", workspace.value())
                .bind("delay", delay.toMillis())
                .execute();
    }

    List<Claim> claim(int most) {
        return transactions.across(handle -> handle.createQuery("""
                        with next as (
                          select conversation from lane
                          where due_at <= clock() and (lease_until is null or lease_until <= clock())
                          order by due_at limit :most
                          for update skip locked
                        )
                        update lane l set lease_until = clock() + :lease::interval, fence = l.fence + 1
                        from next where next.conversation = l.conversation
                        returning l.conversation, l.workspace, l.fence
                        """)
                .bind("most", most)
                .bind("lease", LEASE)
                .map((row, context) ->
                        new Claim(new ConversationId(row.getLong(1)), new WorkspaceId(row.getLong(2)), row.getLong(3)))
                .list());
    }

    /** Whether the lane is still this claim's; keeps it so until the transaction ends. */
    boolean holds(Handle handle, Claim claim) {
        return handle.createQuery("""
                        update lane set lease_until = clock() + :lease::interval
                        where conversation = :conversation and fence = :fence
                        returning true
                        """)
                .bind("conversation", claim.conversation().value())
                .bind("fence", claim.fence())
                .bind("lease", LEASE)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    Optional<Waiting> oldest(Handle handle, ConversationId conversation) {
        return handle.createQuery("""
                        select id, account, content, attempts from inbound
                        where conversation = :conversation and state = 'pending'
                        order by id limit 1
                        """)
                .bind("conversation", conversation.value())
                .map((row, context) -> new Waiting(
                        row.getLong(1),
                        new AccountId(row.getLong(2)),
                        json.read(row.getString(3), Inbound.class),
                        row.getInt(4)))
                .findOne();
    }

    /** What the same person did next in the same chat, where it waits too. */
    Optional<Inbound> next(Handle handle, long inbound) {
        return handle.createQuery("""
                        select next.content from inbound this
                        join inbound next on next.conversation = this.conversation and next.contact = this.contact
                        where this.id = :inbound and next.state = 'pending' and next.id > this.id
                        order by next.id limit 1
                        """)
                .bind("inbound", inbound)
                .map((row, context) -> json.read(row.getString(1), Inbound.class))
                .findOne();
    }

    void done(Handle handle, long inbound) {
        state(handle, inbound, "done", "");
    }

    void dead(Handle handle, long inbound, String reason) {
        state(handle, inbound, "dead", reason);
    }

    private static void state(Handle handle, long inbound, String state, String reason) {
        handle.createUpdate("""
                        update inbound set state = :state, attempts = attempts + 1, reason = nullif(:reason, '')
                        where id = :inbound
                        """)
                .bind("inbound", inbound)
                .bind("state", state)
                .bind("reason", reason)
                .execute();
    }

    /** Counts a failed attempt and gives the lane back for later. */
    void failed(Handle handle, Claim claim, long inbound, Duration delay) {
        handle.createUpdate("""
                        with failed as (update inbound set attempts = attempts + 1 where id = :inbound)
                        update lane set lease_until = null, due_at = clock() + :delay * interval '1 millisecond'
                        where conversation = :conversation and fence = :fence
                        """)
                .bind("inbound", inbound)
                .bind("delay", delay.toMillis())
                .bind("conversation", claim.conversation().value())
                .bind("fence", claim.fence())
                .execute();
    }

    /**
     * Closes a lane in which nothing waits any more.
     *
     * <p>The lane's row is locked before the last look, and whoever lets something wait locks it too: either the look
     * sees what waits, or the lane is opened again after it was closed.
     *
     * @return false if something waits after all
     */
    boolean close(Handle handle, Claim claim) {
        if (!holds(handle, claim)) {
            return true;
        }
        if (oldest(handle, claim.conversation()).isPresent()) {
            return false;
        }
        handle.createUpdate("delete from lane where conversation = :conversation")
                .bind("conversation", claim.conversation().value())
                .execute();
        return true;
    }
}
