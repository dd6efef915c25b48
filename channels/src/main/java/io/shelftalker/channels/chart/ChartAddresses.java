package io.shelftalker.channels.chart;

import io.shelftalker.core.channel.Outgoing;
import java.net.URI;
import java.util.Optional;

/** Where a platform that fetches pictures by URL finds the chart of a message. */
@FunctionalInterface
public interface ChartAddresses {
    /** @return nothing where this installation cannot be reached from outside */
    Optional<URI> of(Outgoing outgoing);
}
