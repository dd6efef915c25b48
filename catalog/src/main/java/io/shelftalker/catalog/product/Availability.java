package io.shelftalker.catalog.product;

/** Whether something can be bought. No data is {@link #UNKNOWN}, never {@link #OUT}. */
public enum Availability {
    IN,
    OUT,
    UNKNOWN
}
