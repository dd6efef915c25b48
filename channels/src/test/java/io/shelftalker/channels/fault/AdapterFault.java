package io.shelftalker.channels.fault;

import java.util.Locale;

/**
 * A fault in an adapter's own code: a method of its does something else.
 *
 * @param adapter as its classes' names begin
 * @param what in words
 * @param type the class below {@code io.shelftalker.channels}
 * @param clause of the contract that notices it, or {@code WhatsAppChannelTest.itsName} for another of the adapter's tests
 */
record AdapterFault(String adapter, String what, String type, String method, Effect effect, String clause) {
    static final String ADAPTERS = "io.shelftalker.channels.";

    /** Where faults are. @param adapter as its classes' names begin */
    record In(String adapter) {
        AdapterFault fault(String what, String type, String method, Effect effect, String clause) {
            return new AdapterFault(adapter, what, type, method, effect, clause);
        }
    }

    String typeName() {
        return ADAPTERS + type;
    }

    /** The class of the test that notices it. */
    String testClass() {
        int dot = clause.indexOf('.');
        return ADAPTERS
                + adapter.toLowerCase(Locale.ROOT)
                + "."
                + (dot < 0 ? adapter + "ContractTest" : clause.substring(0, dot));
    }

    /** The test's name in it. */
    String test() {
        return clause.substring(clause.indexOf('.') + 1);
    }

    @Override
    public String toString() {
        return adapter + ": " + what;
    }
}
