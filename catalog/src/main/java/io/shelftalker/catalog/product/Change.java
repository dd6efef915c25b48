package io.shelftalker.catalog.product;

import io.shelftalker.i18n.Money;
import java.util.Optional;

/** One way in which an observation differs from the last confirmed state of its offer. */
public sealed interface Change {

    /** The source had nothing under this id. There is no earlier state to differ from. */
    record Added() implements Change {}

    /** It had been delisted. */
    record Relisted() implements Change {}

    /** Its price is known for the first time. */
    record Priced(Money price) implements Change {}

    /** It costs something else, in the same currency. */
    record Repriced(Money before, Money after) implements Change {}

    /** It is priced in another currency, so that no difference can be told. */
    record CurrencyChanged(Money before, Money after) implements Change {}

    /**
     * It shows a price that is not believed before it is seen again: nothing comes of it yet.
     *
     * @param before what it is believed to cost, where that is known
     */
    record Doubted(Optional<Money> before, Money seen) implements Change {}

    /** It shows again what it is believed to cost, after a price that was not. */
    record Cleared() implements Change {}

    /** Whether it can be bought is known for the first time. @param availability in or out */
    record Confirmed(Availability availability) implements Change {}

    record Restocked() implements Change {}

    record SoldOut() implements Change {}

    /** What single stores have of it. @param emptied whether most of those that had it have none left */
    record InStores(boolean emptied) implements Change {}

    /** What it is, where it stands, its list price, or the words and number behind its stock. */
    record Described() implements Change {}

    /** What buyers gave it, or how many did: that is kept, and is news to nobody. */
    record Rated() implements Change {}
}
