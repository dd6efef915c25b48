package io.shelftalker.channels.chart;

import io.shelftalker.core.channel.Outgoing;
import java.net.URI;
import java.util.Optional;

/** Where a platform that fetches pictures by URL finds the chart of a message; asked when the message is sent. */
@FunctionalInterface
public interface ChartAddresses {
    /** @return nothing for a message without one; nothing, and a loss, where nobody could fetch it from here */
    Optional<URI> of(Outgoing outgoing);
}
