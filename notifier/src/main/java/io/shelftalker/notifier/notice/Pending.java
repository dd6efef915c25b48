package io.shelftalker.notifier.notice;

import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.workspace.ContactId;
import io.shelftalker.notifier.watch.Notice;

/**
 * A notice in its row.
 *
 * @param event the event that it comes from
 */
record Pending(long id, long event, ContactId contact, ProductId product, Notice notice) {}
