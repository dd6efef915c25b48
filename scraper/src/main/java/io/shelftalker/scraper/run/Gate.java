package io.shelftalker.scraper.run;

import java.util.ArrayList;
import java.util.List;

/** Decides whether what a run would do to a source's products may be done without asking. */
final class Gate {
    private Gate() {}

    /**
     * What a run has done and would do, in products.
     *
     * @param listed products that the source has in the catalog
     * @param weighing those that were or would be delisted, sold out or repriced
     * @param tenfold those repriced about ten- or hundredfold, up or down
     * @param currency those that would change their currency
     * @param blocked pages behind walls or logins
     * @param shrunken whether the list of pages is empty or shrank by more than 30 %
     */
    record Load(long listed, long weighing, long tenfold, long currency, long blocked, boolean shrunken) {}

    /** @param traits what makes it grave, where it is held */
    record Verdict(boolean held, List<Trait> traits) {
        Verdict {
            traits = List.copyOf(traits);
        }
    }

    static Verdict judge(Load load) {
        long most = limit(load.listed());
        if (load.weighing() <= most && !load.shrunken()) {
            return new Verdict(false, List.of());
        }
        List<Trait> traits = new ArrayList<>();
        add(traits, Trait.SHRUNKEN_LIST, load.shrunken());
        add(traits, Trait.TENFOLD_PRICES, load.tenfold() > Math.min(most, load.weighing() / 2));
        add(traits, Trait.OTHER_CURRENCY, load.currency() > Math.min(most, load.weighing() / 2));
        add(traits, Trait.BLOCKED_PAGES, load.blocked() > 0);
        add(traits, Trait.MORE_THAN_HALF, load.weighing() * 2 > load.listed());
        return new Verdict(true, traits);
    }

    /** max(3, min(20, 30 %), 5 %) of the products. */
    static long limit(long listed) {
        return Math.max(3, Math.max(Math.min(20, listed * 30 / 100), listed * 5 / 100));
    }

    private static void add(List<Trait> traits, Trait trait, boolean present) {
        if (present) {
            traits.add(trait);
        }
    }
}
