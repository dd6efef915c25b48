package io.shelftalker.channels.media;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.shelftalker.channels.chart.Charts;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.delivery.WrittenMessages;
import io.shelftalker.i18n.Phrasebooks;
import java.util.Optional;

/** {@code /media/{token}}: the chart of a message, drawn for whoever has its address. */
@Controller("/media")
final class MediaPage {
    /** In seconds. */
    private static final String AGAIN_AFTER = "5";

    private final MediaTokens tokens;
    private final WrittenMessages written;
    private final Drawings drawings;
    private final Charts charts;
    private final Phrasebooks phrasebooks;

    MediaPage(MediaTokens tokens, WrittenMessages written, Drawings drawings, Charts charts, Phrasebooks phrasebooks) {
        this.tokens = tokens;
        this.written = written;
        this.drawings = drawings;
        this.charts = charts;
        this.phrasebooks = phrasebooks;
    }

    /** What was never there, has ended or cannot be drawn is answered alike. */
    @Get("/{token}")
    HttpResponse<byte[]> picture(@PathVariable String token) throws InterruptedException {
        Optional<MediaTokens.Reference> reference = tokens.read(token);
        // Looked up each time: what is no longer kept is no longer shown.
        Optional<Outgoing> message = reference.flatMap(known -> written.find(known.workspace(), known.key()));
        return message.isPresent() ? answer(drawn(reference.get(), message.get())) : answer(Optional.empty());
    }

    private Drawing drawn(MediaTokens.Reference reference, Outgoing message) throws InterruptedException {
        return drawings.of(reference, () -> charts.png(message, phrasebooks.book(message.locale(), message.zone())));
    }

    static HttpResponse<byte[]> answer(Drawing drawing) {
        return switch (drawing) {
            case Drawing.Done done -> answer(done.png());
            case Drawing.Busy _ ->
                HttpResponse.<byte[]>status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, AGAIN_AFTER)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store");
        };
    }

    private static HttpResponse<byte[]> answer(Optional<byte[]> png) {
        return png.map(MediaPage::shown)
                .orElseGet(() -> HttpResponse.<byte[]>notFound().header(HttpHeaders.CACHE_CONTROL, "no-store"));
    }

    private static HttpResponse<byte[]> shown(byte[] png) {
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
