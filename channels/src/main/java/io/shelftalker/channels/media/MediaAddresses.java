package io.shelftalker.channels.media;

import io.shelftalker.channels.chart.ChartAddresses;
import io.shelftalker.channels.loss.Loss;
import io.shelftalker.channels.loss.Losses;
import io.shelftalker.core.channel.Accounts;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.web.WebConfiguration;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** Addresses below the public URL; where there is none, that is noted as a loss. */
@Singleton
final class MediaAddresses implements ChartAddresses {
    private final Optional<String> publicUrl;
    private final MediaTokens tokens;
    private final Accounts accounts;
    private final Losses losses;

    MediaAddresses(WebConfiguration web, MediaTokens tokens, Accounts accounts, Losses losses) {
        this.publicUrl = web.publicUrl();
        this.tokens = tokens;
        this.accounts = accounts;
        this.losses = losses;
    }

    @Override
    public Optional<URI> of(Outgoing outgoing) {
        return outgoing.reply() instanceof Reply.Series ? found(outgoing) : Optional.empty();
    }

    private Optional<URI> found(Outgoing outgoing) {
        if (publicUrl.isEmpty()) {
            losses.add(outgoing, Loss.CHART_WITHOUT_ADDRESS);
            return Optional.empty();
        }
        MediaTokens.Reference reference = new MediaTokens.Reference(
                accounts.of(outgoing.address().account()).workspace(), outgoing.idempotencyKey());
        Optional<String> token = tokens.token(reference);
        if (token.isEmpty()) {
            losses.add(outgoing, Loss.CHART_WITHOUT_KEY);
        }
        return token.map(last -> URI.create(publicUrl.get() + "/media/" + last));
    }
}
