package io.shelftalker.core.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.shelftalker.core.workspace.Directory;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way into the API: whoever has no key learns nothing of what is behind it, and whatever is refused there is a problem
 * (RFC 9457).
 */
@ServerFilter("/api/**")
final class ApiDoor {
    static final String CALLER = Caller.class.getName();

    private static final String ENVIRONMENT = "SHELFTALKER_ADMIN_KEY";
    private static final String WORKSPACE = "default";
    private static final String SCHEME = "Bearer ";
    private static final String INVALID = ", error=\"invalid_token\"";

    private static final Allowances.Rate OF_KEY = new Allowances.Rate("api key", 200, 600);
    private static final Allowances.Rate OF_STRANGERS = new Allowances.Rate("api stranger", 30, 30);

    private final ApiKeys keys;
    private final Allowances allowances;
    private final Regulars regulars;
    private final Directory directory;
    private final Optional<byte[]> environment;

    ApiDoor(
            ApiKeys keys,
            Allowances allowances,
            Regulars regulars,
            Directory directory,
            WebConfiguration configuration) {
        this.keys = keys;
        this.allowances = allowances;
        this.regulars = regulars;
        this.directory = directory;
        this.environment = configuration.adminKey().map(KeySecret::hash);
    }

    /** Lets a request on by answering nothing. */
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> admit(HttpRequest<?> request) {
        Optional<String> given = request.getHeaders()
                .getAuthorization()
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
        if (given.isEmpty()) {
            return noKey(request, "key-missing", "Send 'Authorization: Bearer' and an API key.", "");
        }
        Optional<Duration> guessing = regulars.has(given.get()) ? Optional.empty() : guessing(request);
        return guessing.isPresent() ? tooMany(guessing.get()) : admit(request, given.get());
    }

    private @Nullable HttpResponse<?> admit(HttpRequest<?> request, String given) {
        Recognition recognition = recognise(given);
        if (recognition instanceof Recognition.Known) {
            regulars.add(given);
        } else {
            regulars.remove(given);
        }
        return switch (recognition) {
            case Recognition.Known(Caller caller) ->
                allowances
                        .take(OF_KEY, Long.toString(caller.key().value()))
                        .<HttpResponse<?>>map(ApiDoor::tooMany)
                        .orElseGet(() -> enter(request, caller));
            case Recognition.Expired _ ->
                noKey(request, "key-expired", "The key has expired. Ask an operator for a new one.", INVALID);
            case Recognition.Unknown _ ->
                noKey(request, "key-invalid", "This is no key, or one that was revoked.", INVALID);
        };
    }

    /** Gives a problem to whatever was refused before it reached a resource: an unknown path, another method, too much. */
    @ResponseFilter
    HttpResponse<?> explain(HttpResponse<?> response) {
        if (response.code() < 400 || isProblem(response)) {
            return response;
        }
        MutableHttpResponse<Map<String, Object>> problem =
                Problem.of(HttpStatus.valueOf(response.code()), code(response.code()));
        Optional.ofNullable(response.getHeaders().get(HttpHeaders.ALLOW))
                .ifPresent(methods -> problem.header(HttpHeaders.ALLOW, methods));
        return problem;
    }

    private Recognition recognise(String given) {
        if (environment
                .filter(hash -> MessageDigest.isEqual(hash, KeySecret.hash(given)))
                .isPresent()) {
            return new Recognition.Known(keys.environment(directory.workspace(WORKSPACE), ENVIRONMENT));
        }
        return KeySecret.read(given).map(keys::recognise).orElseGet(Recognition.Unknown::new);
    }

    /** How long an address has to wait from which too many came of late that opened nothing: the database is not asked. */
    private Optional<Duration> guessing(HttpRequest<?> request) {
        return RemoteAddress.of(request).flatMap(address -> allowances.spent(OF_STRANGERS, address));
    }

    private static @Nullable HttpResponse<?> enter(HttpRequest<?> request, Caller caller) {
        request.setAttribute(CALLER, caller);
        return null;
    }

    /** Who tries many is asked to wait, so that guessing costs us little. @param error as RFC 6750 has it */
    private HttpResponse<?> noKey(HttpRequest<?> request, String code, String detail, String error) {
        Supplier<HttpResponse<?>> refused = () -> Problem.of(HttpStatus.UNAUTHORIZED, code, detail)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"shelftalker\"" + error);
        return RemoteAddress.of(request)
                .flatMap(address -> allowances.take(OF_STRANGERS, address))
                .<HttpResponse<?>>map(ApiDoor::tooMany)
                .orElseGet(refused);
    }

    private static HttpResponse<?> tooMany(Duration wait) {
        return Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many", "Too much at once. Try again in a moment.")
                .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
    }

    private static boolean isProblem(HttpResponse<?> response) {
        return response.getContentType()
                .map(MediaType::getName)
                .filter(Problem.TYPE.getName()::equals)
                .isPresent();
    }

    private static String code(int status) {
        return switch (status) {
            case 400 -> "malformed";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "body-too-large";
            case 415 -> "unsupported-media-type";
            default -> status < 500 ? "refused" : "failed";
        };
    }
}
