package io.shelftalker.scraper.run;

import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.scraper.fetch.Trouble;
import io.shelftalker.scraper.fetch.Visit;
import io.shelftalker.scraper.source.BrokenSource;
import io.shelftalker.scraper.source.Source;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What one worker at a time does for all who work on a run: reads its list, and closes it. */
@Singleton
final class Leader {
    private final Transactions transactions;
    private final Leads leads;
    private final Listings listings;
    private final StoreRound stores;
    private final Closing closing;
    private final Aftermath aftermath;

    Leader(Transactions transactions, Leads leads, Steps steps) {
        this.transactions = transactions;
        this.leads = leads;
        this.listings = steps.listings();
        this.stores = steps.stores();
        this.closing = steps.closing();
        this.aftermath = steps.aftermath();
    }

    /** The steps of a run that one worker takes at a time. */
    @Singleton
    record Steps(Listings listings, StoreRound stores, Closing closing, Aftermath aftermath) {}

    /** Finds out which pages there are to read. @return false if somebody else leads just now */
    boolean list(Run run, Source source, Visit visit) throws InterruptedException {
        return lead(run, lead -> listings.read(new Listings.Work(lead, run), source, visit)
                .ifPresent(ending -> aftermath.end(lead, run.key(), ending)));
    }

    /** Looks what single stores have, and ends a run whose pages were all read. @return false if somebody else leads just now */
    boolean close(Run run, Source source, Visit visit) throws InterruptedException {
        return lead(run, lead -> {
            stores.read(new StoreRound.Tour(lead, run, source, visit));
            closing.close(lead, run.key(), source);
        });
    }

    /** Ends a run whose source's rules cannot be read: without them it would believe what they deny. */
    boolean refuse(Run run, String refused) throws InterruptedException {
        return fail(run, Ending.failed(Trouble.RULES_REFUSED, refused));
    }

    /** Ends a run of whose source nobody can tell what to read. @return false if somebody else leads just now */
    boolean breakOff(Run run, BrokenSource broken) throws InterruptedException {
        return fail(run, Ending.failed(Trouble.SOURCE_BROKEN, broken.why()));
    }

    private boolean fail(Run run, Ending ending) throws InterruptedException {
        return lead(run, lead -> aftermath.end(lead, run.key(), ending));
    }

    /** What is done under a run's lead. */
    @FunctionalInterface
    private interface Led {
        void under(Lead lead) throws InterruptedException;
    }

    private boolean lead(Run run, Led led) throws InterruptedException {
        Optional<Long> fence = transactions.across(handle -> leads.take(handle, run.key()));
        if (fence.isEmpty()) {
            return false;
        }
        Lead lead = new Lead(transactions, leads, run.key(), fence.get());
        try (Renewal _ = Renewal.of(lead::keep)) {
            led.under(lead);
        } catch (Lead.Lost lost) {
            // Whoever leads by now goes on; the next look at the run says how far they are.
            return true;
        } finally {
            lead.leave();
        }
        return true;
    }
}
