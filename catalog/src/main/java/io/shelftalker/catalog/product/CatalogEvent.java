package io.shelftalker.catalog.product;

import io.shelftalker.i18n.Money;
import java.time.Instant;
import java.util.Optional;

/** Something that happened to the catalog. */
public sealed interface CatalogEvent {
    Head head();

    /**
     * What every event carries.
     *
     * @param run the run that brought it; absent for what an import or an operator did
     */
    record Head(SourceId source, Optional<RunId> run, Instant at) {}

    /** Something that happened to one offer of one product. */
    sealed interface OfProduct extends CatalogEvent {
        ProductId product();
    }

    record Added(Head head, ProductId product) implements OfProduct {}

    record PriceChanged(Head head, ProductId product, Money before, Money after) implements OfProduct {}

    /** It can be bought again. @param price what it costs now, where known */
    record Restocked(Head head, ProductId product, Optional<Money> price) implements OfProduct {}

    record SoldOut(Head head, ProductId product) implements OfProduct {}

    /** One of the forms that it comes in, as a size, costs something else or can or cannot be bought any more. */
    record FormsChanged(Head head, ProductId product) implements OfProduct {}

    /** It is no longer in the shop. */
    record Delisted(Head head, ProductId product) implements OfProduct {}

    /** It is in the shop again. */
    record Relisted(Head head, ProductId product) implements OfProduct {}

    /**
     * It turned out to be the same as another, with whose offers it is one from now on.
     *
     * @param listed whether that one is in the shop
     */
    record Merged(Head head, ProductId product, ProductId into, boolean listed) implements OfProduct {}

    /**
     * It turned out to be another than the one that it had been held for, and stands for itself from now on.
     *
     * @param listed whether it is in the shop
     */
    record Split(Head head, ProductId product, ProductId from, boolean listed) implements OfProduct {}

    /** Something that happened to one offer of one product in one store. Whoever waits for the product hears nothing of it. */
    sealed interface AtStore extends CatalogEvent {
        ProductId product();

        StoreId store();
    }

    /** The store has it again. */
    record RestockedAt(Head head, ProductId product, StoreId store) implements AtStore {}

    /** The store has none left, whatever others have. */
    record SoldOutAt(Head head, ProductId product, StoreId store) implements AtStore {}

    /** A run ended: what it brought can be told as one. @param figures absent in events from before they were kept */
    record RunClosed(Head head, Optional<RunFigures> figures) implements CatalogEvent {}

    /** A source failed repeatedly. @param reason what it answered */
    record SourceUnreadable(Head head, String reason) implements CatalogEvent {}

    record SourceReadable(Head head) implements CatalogEvent {}
}
