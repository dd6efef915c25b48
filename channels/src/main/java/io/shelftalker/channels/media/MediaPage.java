package io.shelftalker.channels.media;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.shelftalker.channels.chart.Charts;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.delivery.WrittenMessages;
import io.shelftalker.i18n.Phrasebooks;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** {@code /media/{token}}: the chart of a message, drawn again for whoever has its address. */
@Controller("/media")
final class MediaPage {
    /** Drawing is work for the processor: more at once would only take longer. */
    private static final int AT_ONCE = 2;

    private final MediaTokens tokens;
    private final WrittenMessages written;
    private final Charts charts;
    private final Phrasebooks phrasebooks;
    private final Semaphore drawing = new Semaphore(AT_ONCE);

    MediaPage(MediaTokens tokens, WrittenMessages written, Charts charts, Phrasebooks phrasebooks) {
        this.tokens = tokens;
        this.written = written;
        this.charts = charts;
        this.phrasebooks = phrasebooks;
    }

    /** What was never there, has ended or cannot be drawn is answered alike. */
    @Get("/{token}")
    HttpResponse<byte[]> picture(@PathVariable String token) throws InterruptedException {
        Optional<Outgoing> message =
                tokens.read(token).flatMap(reference -> written.find(reference.workspace(), reference.key()));
        Optional<byte[]> png = message.isPresent() ? drawn(message.get()) : Optional.empty();
        return png.map(MediaPage::answer)
                .orElseGet(() -> HttpResponse.<byte[]>notFound().header(HttpHeaders.CACHE_CONTROL, "no-store"));
    }

    private Optional<byte[]> drawn(Outgoing message) throws InterruptedException {
        drawing.acquire();
        try {
            return charts.png(message, phrasebooks.book(message.locale(), message.zone()));
        } finally {
            drawing.release();
        }
    }

    private static HttpResponse<byte[]> answer(byte[] png) {
        return HttpResponse.ok(png)
                .contentType(MediaType.IMAGE_PNG_TYPE)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"chart.png\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=86400, immutable");
    }
}
