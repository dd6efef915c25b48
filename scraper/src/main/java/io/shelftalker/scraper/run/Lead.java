package io.shelftalker.scraper.run;

import io.shelftalker.core.workspace.Transactions;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The lead of a run, held by one worker. Every transaction under it first makes sure that it still is. */
final class Lead {
    private final Transactions transactions;
    private final Leads leads;
    private final RunKey run;
    private final long fence;

    Lead(Transactions transactions, Leads leads, RunKey run, long fence) {
        this.transactions = transactions;
        this.leads = leads;
        this.run = run;
        this.fence = fence;
    }

    /** Somebody else leads by now. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost(RunKey run) {
            super("Somebody else leads run " + run.run().value() + " by now");
        }
    }

    /** @throws Lost if somebody else leads by now */
    <T> T in(Function<Handle, T> work) {
        return transactions.in(run.workspace(), handle -> {
            if (!leads.keep(handle, run, fence)) {
                throw new Lost(run);
            }
            return work.apply(handle);
        });
    }

    /** Keeps the lead, if it is still ours. */
    void keep() {
        transactions.across(handle -> leads.keep(handle, run, fence));
    }

    void leave() {
        transactions.across(handle -> {
            leads.leave(handle, run, fence);
            return true;
        });
    }
}
