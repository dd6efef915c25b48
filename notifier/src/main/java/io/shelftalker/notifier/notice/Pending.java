package io.shelftalker.notifier.notice;

import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.workspace.ContactId;
import io.shelftalker.notifier.watch.Notice;
import io.shelftalker.notifier.watch.SecondLook;
import io.shelftalker.notifier.watch.WatchId;
import java.time.Instant;
import java.util.Optional;

/**
 * A notice in its row.
 *
 * @param event the event that it comes from
 * @param watch what it is for
 * @param at when that happened
 * @param retold how often its message was taken back before it was sent
 * @param held what it waited for last, if it did
 */
record Pending(
        long id,
        long event,
        WatchId watch,
        Instant at,
        ContactId contact,
        ProductId product,
        Notice notice,
        int retold,
        Optional<Held> held) {
    /** The same for whom they are in another chat. */
    Pending of(ContactId other) {
        return new Pending(id, event, watch, at, other, product, notice, retold, held);
    }

    SecondLook.Finding finding() {
        return new SecondLook.Finding(watch, product, notice);
    }
}
