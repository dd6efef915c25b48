package io.shelftalker.channels.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The ordinary tests of channels notice faults in the adapters' own code. Each of these changes what one method of an
 * adapter does, and the clause named is run as it stands in that adapter's contract test, against the fake of its
 * platform; where only one platform knows of such a thing, another test of its adapter is. A fault in a class that
 * adapters share is there once for each.
 */
@Tag("slow")
final class AdapterFaultsTest {
    static Stream<AdapterFault> faults() {
        return AdapterFaults.all();
    }

    static Stream<AdapterFault> clauses() {
        return faults()
                .collect(Collectors.toMap(
                        fault -> fault.adapter() + fault.clause(), fault -> fault, (one, other) -> one, TreeMap::new))
                .values()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsNoticed(AdapterFault fault) throws ClassNotFoundException {
        assertThat(broken(fault, Optional.of(fault))).isPresent();
    }

    @ParameterizedTest
    @MethodSource("clauses")
    void withoutItTheClauseHolds(AdapterFault fault) throws ClassNotFoundException {
        assertThat(broken(fault, Optional.empty())).isEmpty();
    }

    private static Optional<String> broken(AdapterFault fault, Optional<AdapterFault> seeded)
            throws ClassNotFoundException {
        Class<?> tests = new FaultyLoader(seeded).loadClass(fault.testClass());
        return new TestRun(tests, fault.test()).broken();
    }
}
