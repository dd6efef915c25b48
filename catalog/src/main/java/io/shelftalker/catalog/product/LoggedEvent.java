package io.shelftalker.catalog.product;

/**
 * An event as the log keeps it.
 *
 * @param cursor where to go on after it
 * @param id unique over all workspaces
 */
public record LoggedEvent(Cursor cursor, long id, CatalogEvent event) {}
