package io.shelftalker.channels.fault;

import java.util.List;
import java.util.stream.Stream;

/** Faults in the adapters' own code, each with the test that notices it. */
final class AdapterFaults {
    private AdapterFaults() {}

    static Stream<AdapterFault> all() {
        return Stream.of(SharedFaults.ALL, SlackFaults.ALL, TelegramFaults.ALL, WhatsAppFaults.ALL, WidgetFaults.ALL)
                .flatMap(List::stream);
    }
}
