package io.shelftalker.channels.whatsapp;

import io.shelftalker.channels.chart.ChartAddresses;
import io.shelftalker.channels.loss.Loss;
import io.shelftalker.channels.loss.Losses;
import io.shelftalker.core.channel.Outgoing;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** Makes the messages of a reply that is being sent: finds its chart, and has it rendered with that or without. */
@Singleton
final class WhatsAppComposer {
    private final WhatsAppRenderer renderer;
    private final ChartAddresses charts;
    private final Losses losses;

    WhatsAppComposer(WhatsAppRenderer renderer, ChartAddresses charts, Losses losses) {
        this.renderer = renderer;
        this.charts = charts;
        this.losses = losses;
    }

    WhatsAppRenderer.Rendered compose(Outgoing outgoing) {
        Optional<URI> chart = charts.of(outgoing);
        Optional<URI> reachable = chart.filter(WhatsAppRenderer::isPublic);
        if (chart.isPresent() && reachable.isEmpty()) {
            losses.add(outgoing, Loss.CHART_WITHOUT_ADDRESS);
        }
        return renderer.render(outgoing, reachable);
    }

    /** Says how many messages before it are not shown any more. */
    WhatsAppMessage earlier(Outgoing outgoing, int count) {
        return renderer.earlier(outgoing, count);
    }

    /** What a reply is about, on one line. */
    String summary(Outgoing outgoing) {
        return renderer.summary(outgoing);
    }
}
