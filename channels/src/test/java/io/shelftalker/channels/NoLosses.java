package io.shelftalker.channels;

import io.shelftalker.channels.chart.ChartAddresses;
import io.shelftalker.channels.loss.Losses;
import java.net.URI;
import java.util.Optional;

/** For tests in which nothing is noted. */
public final class NoLosses {
    public static final Losses HERE = (outgoing, loss) -> {};

    /** Where every chart can be fetched. */
    public static final ChartAddresses CHARTS = outgoing -> Optional.of(
            URI.create("https://bot.example/media/" + outgoing.idempotencyKey().hashCode()));

    private NoLosses() {}
}
