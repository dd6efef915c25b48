package io.shelftalker.core.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.shelftalker.core.database.DatabaseAway;
import jakarta.inject.Singleton;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a page answers when it fails: a problem (RFC 9457) that tells strangers nothing; the log has the rest. */
@Singleton
final class Failures implements ExceptionHandler<Throwable, HttpResponse<Map<String, Object>>> {
    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final String RETRY_SECONDS = "5";

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<Map<String, Object>> handle(HttpRequest request, Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return refusal.problem();
        }
        if (failure instanceof DatabaseAway) {
            log.warn("{} {} must come again: the database is away", request.getMethod(), request.getPath());
            return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "database-away")
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        log.error("{} {} failed", request.getMethod(), request.getPath(), failure);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "failed");
    }
}
