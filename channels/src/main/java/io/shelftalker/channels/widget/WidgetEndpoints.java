package io.shelftalker.channels.widget;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Options;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.shelftalker.core.web.Allowances;
import io.shelftalker.core.web.RemoteAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the widget's script asks for a session, posts what the visitor does, and listens. */
@Controller("/widget/{bot}")
@Consumes(MediaType.ALL)
final class WidgetEndpoints {
    private static final MediaType EVENTS = MediaType.of("text/event-stream;charset=utf-8");

    /** New sessions from one address. */
    private static final Allowances.Rate SESSION_FROM_ADDRESS = new Allowances.Rate("widget session", 40, 40);

    /** What comes from one address, behind which an office may sit. */
    private static final Allowances.Rate EVENT_FROM_ADDRESS = new Allowances.Rate("widget event", 200, 300);

    /** What one visitor says and presses. */
    private static final Allowances.Rate EVENT_OF_VISITOR = new Allowances.Rate("widget visitor", 60, 60);

    private final WidgetDoor door;
    private final WidgetSessions sessions;
    private final WidgetReception reception;
    private final WidgetStreams streams;
    private final InstantSource clock;

    WidgetEndpoints(
            WidgetDoor door,
            WidgetSessions sessions,
            WidgetReception reception,
            WidgetStreams streams,
            InstantSource clock) {
        this.door = door;
        this.sessions = sessions;
        this.reception = reception;
        this.streams = streams;
        this.clock = clock;
    }

    @Post("/session")
    HttpResponse<?> session(@PathVariable String bot, HttpRequest<byte[]> request) {
        return door.admit(
                bot,
                request,
                page -> door.within(
                        SESSION_FROM_ADDRESS,
                        RemoteAddress.of(request),
                        address -> door.body(request, body -> sessions.open(page, body))));
    }

    @Post("/events")
    HttpResponse<?> events(@PathVariable String bot, HttpRequest<byte[]> request) {
        return door.guest(
                bot,
                request,
                guest -> door.within(
                        EVENT_FROM_ADDRESS,
                        RemoteAddress.of(request),
                        address -> door.within(
                                EVENT_OF_VISITOR,
                                Optional.of(guest.account().account().id().value() + " "
                                        + guest.pass().chat()),
                                visitor -> door.body(request, body -> reception.take(guest, body)))));
    }

    @Get("/stream")
    HttpResponse<?> stream(@PathVariable String bot, HttpRequest<?> request) {
        return door.guest(bot, request, guest -> streams.open(
                        guest.account().account(),
                        guest.pass().chat(),
                        lastEvent(request.getHeaders().get("Last-Event-ID")),
                        Duration.between(clock.instant(), guest.pass().expires()))
                .<HttpResponse<?>>map(stream -> HttpResponse.ok(stream)
                        .contentType(EVENTS)
                        // Buffering proxies would hold back what is said.
                        .header("X-Accel-Buffering", "no"))
                .orElseGet(() -> WidgetDoor.tooMany(Duration.ofSeconds(30))));
    }

    @Options("/{path}")
    HttpResponse<?> preflight(@PathVariable String bot, @PathVariable String path, HttpRequest<?> request) {
        return WidgetDoor.preflight(request);
    }

    private static long lastEvent(@Nullable String header) {
        return header != null && header.matches("\\d{1,18}") ? Long.parseLong(header) : 0;
    }
}
