package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.StoreLosses;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides whether what a run would do to a source's products may be done without asking.
 *
 * <p>It always weighs the whole of a run so far, what was applied as well as what is staged: a lie that comes in small
 * slices weighs as much as one that comes at once.
 */
final class Gate {
    private Gate() {}

    /**
     * What a run has done and would do, in products.
     *
     * @param listed products that the source had in the catalog when the run began
     * @param weighing those that were or would be delisted, sold out or repriced
     * @param tenfold those repriced about ten- or hundredfold, up or down
     * @param currency those that would change their currency
     * @param blocked pages that were walls or logins
     * @param shrunken whether the list of pages is empty or shrank by more than 30 %
     * @param shelves what the run saw in single stores
     */
    record Load(
            long listed, long weighing, long tenfold, long currency, long blocked, boolean shrunken, Shelves shelves) {
        /** The same with stores that most of what was looked at there would be gone from. */
        Load clearing(long stores) {
            return new Load(
                    listed,
                    weighing,
                    tenfold,
                    currency,
                    blocked,
                    shrunken,
                    new Shelves(shelves.looked(), shelves.emptied(), stores));
        }

        boolean isTooMuch() {
            return weighing > limit(listed) || shelves.isTooMuch();
        }

        boolean isMoreThanHalf() {
            return weighing * 2 >= listed || (shelves.isTooMuch() && shelves.emptied() * 2 >= shelves.looked());
        }
    }

    /**
     * Products that were looked at in single stores.
     *
     * @param looked those that some store had before
     * @param emptied those of them that most of the stores that had them have, or would have, no more
     * @param cleared stores that most of what was looked at there would be gone from
     */
    record Shelves(long looked, long emptied, long cleared) {
        static final Shelves NONE = new Shelves(0, 0, 0);

        /** Only what was looked at counts: a run may ask for the stock of few of many products. */
        boolean isTooMuch() {
            return isMostlyEmptied() || cleared > 0;
        }

        private boolean isMostlyEmptied() {
            return emptied > limit(looked);
        }

        /** Where a store is asked after the other, a lie takes few stores of many products at a time. */
        boolean isOfStoresOnly() {
            return cleared > 0 && !isMostlyEmptied();
        }
    }

    /** @param traits what makes it grave, where it is held */
    record Verdict(boolean held, List<Trait> traits) {
        Verdict {
            traits = List.copyOf(traits);
        }
    }

    static Verdict judge(Load load) {
        if (!load.isTooMuch() && !load.shrunken()) {
            return new Verdict(false, List.of());
        }
        List<Trait> traits = new ArrayList<>();
        add(traits, Trait.SHRUNKEN_LIST, load.shrunken());
        add(traits, Trait.TENFOLD_PRICES, load.tenfold() > 0);
        add(traits, Trait.OTHER_CURRENCY, load.currency() > 0);
        add(traits, Trait.BLOCKED_PAGES, load.blocked() > 0);
        add(traits, Trait.MORE_THAN_HALF, load.isMoreThanHalf());
        add(traits, Trait.CLEARED_STORES, load.shelves().isOfStoresOnly());
        return new Verdict(true, traits);
    }

    /**
     * Whether a run that goes on may apply what it has so far. Only as much may change as in a shop of no more products
     * than it has looked at, or else the first pages of a lie would be applied before there is enough of it to be seen;
     * and nothing of what only an operator could let pass. What may not pass now waits for the end of the run, where all
     * of it is judged.
     */
    static boolean passesEarly(Load load, long looked) {
        return load.weighing() <= limit(Math.min(load.listed(), looked))
                && load.tenfold() + load.currency() == 0
                && !load.shelves().isTooMuch()
                && !load.shrunken();
    }

    /** Whether a store lost most of what it had, and more than may change at once. */
    static boolean isCleared(StoreLosses losses) {
        return losses.lost() * 2 > losses.had() && losses.lost() > limit(losses.had());
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
