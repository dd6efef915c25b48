package io.shelftalker.notifier.digest;

import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.i18n.Money;
import io.shelftalker.notifier.blindness.Blind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happened in the time of one issue.
 *
 * @param added what is new, the latest first
 * @param drops what became cheaper, by how much
 * @param restocked what is back in stock
 * @param yours what changed of what is watched in the chat
 * @param counts of all that, with what is not given here
 * @param blind the shops that cannot be read
 * @param lastLook when any shop was last read well
 */
record Week(
        Instant since,
        Instant until,
        List<ProductView> added,
        List<Drop> drops,
        List<ProductView> restocked,
        List<Yours> yours,
        Counts counts,
        List<Blind> blind,
        Optional<Instant> lastLook) {
    Week {
        added = List.copyOf(added);
        drops = List.copyOf(drops);
        restocked = List.copyOf(restocked);
        yours = List.copyOf(yours);
        blind = List.copyOf(blind);
    }

    /** How many products are new, cheaper, back in stock, and changed on the chat's own list. */
    record Counts(int added, int down, int back, int yours) {
        static final Counts NONE = new Counts(0, 0, 0, 0);
    }

    /** A product that costs less than it did when the week began. */
    record Drop(ProductView product, Money before, Money now) {
        BigDecimal share() {
            return before.minus(now).amount().divide(before.amount(), 4, RoundingMode.HALF_UP);
        }
    }

    /** Something that is watched in the chat, and what it cost when the week began if that was something else. */
    record Yours(ProductView product, Optional<Money> before) {}

    /** Whether nothing at all is to be told of it. */
    boolean isEmpty() {
        return added.isEmpty() && drops.isEmpty() && restocked.isEmpty() && yours.isEmpty();
    }

    /** Whether no shop was read well in it. */
    boolean isUnseen() {
        return lastLook.filter(since::isBefore).isEmpty();
    }
}
