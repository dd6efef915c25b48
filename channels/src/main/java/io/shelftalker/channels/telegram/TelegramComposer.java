package io.shelftalker.channels.telegram;

import io.shelftalker.channels.chart.Charts;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.i18n.Phrasebooks;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes the messages of a reply that is being sent: draws its chart, and has it rendered with that or without. */
@Singleton
final class TelegramComposer {
    private final TelegramRenderer renderer;
    private final Charts charts;
    private final Phrasebooks phrasebooks;

    TelegramComposer(TelegramRenderer renderer, Charts charts, Phrasebooks phrasebooks) {
        this.renderer = renderer;
        this.charts = charts;
        this.phrasebooks = phrasebooks;
    }

    /** @param username the bot's name, which links to it need; empty while it is not known */
    List<TelegramMessage> compose(Outgoing outgoing, String username) {
        return renderer.render(
                outgoing, username, charts.png(outgoing, phrasebooks.book(outgoing.locale(), outgoing.zone())));
    }
}
