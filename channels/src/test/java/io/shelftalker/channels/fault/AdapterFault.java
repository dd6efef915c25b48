package io.shelftalker.channels.fault;

import java.util.Locale;

/**
 * A fault in an adapter's own code: a method of its does something else.
 *
 * @param adapter as its classes' names begin
 * @param what in words
 * @param type the class below {@code io.shelftalker.channels}
 * @param clause of the contract that notices it
 */
record AdapterFault(String adapter, String what, String type, String method, Effect effect, String clause) {
    static final String ADAPTERS = "io.shelftalker.channels.";

    String typeName() {
        return ADAPTERS + type;
    }

    /** The adapter's contract test. */
    String contract() {
        return ADAPTERS + adapter.toLowerCase(Locale.ROOT) + "." + adapter + "ContractTest";
    }

    @Override
    public String toString() {
        return adapter + ": " + what;
    }
}
