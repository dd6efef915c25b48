package io.shelftalker.core.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** The figures, as Prometheus reads them: for programs on this machine, and for whoever has the key. */
@Controller("/metrics")
@Requires(beans = PrometheusMeterRegistry.class)
final class Metrics {
    private static final String BEARER = "Bearer ";

    private final PrometheusMeterRegistry registry;
    private final Optional<String> key;

    Metrics(PrometheusMeterRegistry registry, WebConfiguration configuration) {
        this.registry = registry;
        this.key = configuration.adminKey();
    }

    @Get
    @Produces(MediaType.TEXT_PLAIN)
    HttpResponse<String> metrics(HttpRequest<?> request) {
        if (!isLocal(request) && !hasKey(request)) {
            return HttpResponse.<String>status(HttpStatus.UNAUTHORIZED)
                    .body(
                            "Metrics are for this machine, or for requests with 'Authorization: Bearer' and the admin key.");
        }
        return HttpResponse.ok(registry.scrape());
    }

    /** A proxy on this machine speaks for somebody else. */
    private static boolean isLocal(HttpRequest<?> request) {
        InetAddress address = request.getRemoteAddress().getAddress();
        return address != null
                && address.isLoopbackAddress()
                && !request.getHeaders().contains("X-Forwarded-For")
                && !request.getHeaders().contains("Forwarded");
    }

    private boolean hasKey(HttpRequest<?> request) {
        String given = request.getHeaders().getAuthorization().orElse("");
        return key.filter(expected -> MessageDigest.isEqual(bytes(BEARER + expected), bytes(given)))
                .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
