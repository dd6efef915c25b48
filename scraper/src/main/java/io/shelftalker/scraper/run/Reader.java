package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.Observation;
import io.shelftalker.scraper.extract.Extraction;
import io.shelftalker.scraper.extract.Page;
import io.shelftalker.scraper.extract.Sighting;
import io.shelftalker.scraper.fetch.Disguises;
import io.shelftalker.scraper.fetch.Fetched;
import io.shelftalker.scraper.fetch.Trouble;
import io.shelftalker.scraper.fetch.Visit;
import io.shelftalker.scraper.price.PriceHabits;
import io.shelftalker.scraper.rules.EndlessRule;
import io.shelftalker.scraper.rules.Rules;
import io.shelftalker.scraper.rules.StoreRules;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/** Runs one errand: asks for the page and says what came of it. */
@Singleton
final class Reader {
    private final Extraction extraction;
    private final InstantSource clock;
    private final PriceHabits habits;

    @Inject
    Reader(Extraction extraction, InstantSource clock) {
        this(extraction, clock, PriceHabits.UNKNOWN);
    }

    private Reader(Extraction extraction, InstantSource clock, PriceHabits habits) {
        this.extraction = extraction;
        this.clock = clock;
        this.habits = habits;
    }

    /** The same for the pages of a source that has such habits. */
    Reader with(PriceHabits other) {
        return new Reader(extraction, clock, other);
    }

    /** @param rules of the source that the page belongs to */
    Visited read(Errand errand, Visit visit, Rules rules) throws InterruptedException {
        return new Visited(errand, result(errand, visit.fetch(errand.url(), errand.known()), rules));
    }

    private Visited.Result result(Errand errand, Fetched fetched, Rules rules) {
        return switch (fetched) {
            case Fetched.Page page -> ruled(errand, page, rules);
            case Fetched.NotModified same -> new Visited.Same();
            case Fetched.Gone gone -> new Visited.Gone();
            case Fetched.Blocked blocked -> new Visited.Unread(blocked.trouble(), blocked.detail(), true);
            case Fetched.Failed failed -> new Visited.Unread(failed.trouble(), failed.detail(), false);
        };
    }

    private Visited.Result ruled(Errand errand, Fetched.Page page, Rules rules) {
        try {
            return ofPage(errand, page, rules);
        } catch (EndlessRule refused) {
            return new Visited.Unread(Trouble.BROKEN, String.valueOf(refused.getMessage()), false);
        }
    }

    private Visited.Result ofPage(Errand errand, Fetched.Page page, Rules rules) {
        Optional<Sighting> seen = extraction.look(Page.of(page.url(), page.document(), rules, habits), clock.instant());
        Optional<Observation> product = seen.map(Sighting::product);
        if (product.isPresent() && isElsewhere(errand, page.url(), product.get())) {
            return new Visited.Redirected(
                    new Visited.Read(page, seen, stockKey(page, rules)),
                    product.get(),
                    "redirected to " + page.url().getPath());
        }
        if (product.isEmpty()) {
            Optional<Fetched> disguise = Disguises.onCloserLook(page.document());
            if (disguise.isPresent()) {
                return result(errand, disguise.get(), rules);
            }
        }
        return product.isEmpty() && errand.externalId().isPresent()
                ? new Visited.Unread(Trouble.NO_PRODUCT, "no product on the page any more", false)
                : new Visited.Read(page, seen, stockKey(page, rules));
    }

    /** A redirect to another product is no news of this one, unless that is the same at another address. */
    private static boolean isElsewhere(Errand errand, URI answered, Observation product) {
        return !answered.equals(errand.url())
                && errand.externalId()
                        .filter(known -> !known.equals(product.externalId()))
                        .isPresent();
    }

    private static Optional<String> stockKey(Fetched.Page page, Rules rules) {
        return rules.stores()
                .stock()
                .flatMap(StoreRules.StockPoint::product)
                .flatMap(rule -> rule.read(page.document()));
    }
}
