package io.shelftalker.channels;

import io.shelftalker.channels.chart.ChartAddresses;
import io.shelftalker.channels.loss.Losses;
import io.shelftalker.core.channel.Reply;
import java.net.URI;
import java.util.Optional;

/** For tests in which nothing is noted. */
public final class NoLosses {
    public static final Losses HERE = (outgoing, loss) -> {};

    /** Where every chart can be fetched. */
    public static final ChartAddresses CHARTS = outgoing ->
            outgoing.reply() instanceof Reply.Series ? Optional.of(chart(outgoing.idempotencyKey())) : Optional.empty();

    private NoLosses() {}

    private static URI chart(String key) {
        return URI.create("https://bot.example/media/" + key.hashCode());
    }
}
