package io.shelftalker.channels.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.shelftalker.core.database.DatabaseAway;
import io.shelftalker.core.web.Allowances;
import io.shelftalker.core.web.Problem;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is let in: pages of the sites that the operator has named, with a pass that we have written, not too often. */
@Singleton
final class WidgetDoor {
    private static final Logger log = LoggerFactory.getLogger(WidgetDoor.class);
    private static final String BEARER = "Bearer ";
    private static final String RETRY_SECONDS = "5";
    private static final String A_DAY = "86400";

    private final WidgetAccounts accounts;
    private final Passes passes;
    private final Allowances allowances;
    private final ObjectMapper mapper = new ObjectMapper();

    WidgetDoor(WidgetAccounts accounts, Passes passes, Allowances allowances) {
        this.accounts = accounts;
        this.passes = passes;
        this.allowances = allowances;
    }

    /** A page that may show the widget. @param origin its site; empty where its own server is this one */
    record Page(WidgetAccount account, Optional<String> origin) {}

    /** A visitor whose pass holds. */
    record Guest(WidgetAccount account, Pass pass) {}

    /** Lets pages in. Those that are not let in may read why, so that their operator can see it. */
    HttpResponse<?> admit(String bot, HttpRequest<?> request, Function<Page, HttpResponse<?>> then) {
        @Nullable String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        return shared(admitted(bot, request, origin, then), origin);
    }

    private HttpResponse<?> admitted(
            String bot, HttpRequest<?> request, @Nullable String origin, Function<Page, HttpResponse<?>> then) {
        try {
            Optional<WidgetAccount> account =
                    accounts.named(bot).filter(one -> !one.origins().isEmpty());
            if (account.isEmpty()) {
                return Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-such-widget",
                        "No page may show a widget of this name. Its operator names the pages in"
                                + " SHELFTALKER_WIDGET_ORIGINS.");
            }
            if (!isAllowed(account.get(), origin, request.getMethod())) {
                return Problem.of(
                        HttpStatus.FORBIDDEN,
                        "foreign-origin",
                        "Pages of this site may not show the widget. Its operator names the sites in"
                                + " SHELFTALKER_WIDGET_ORIGINS.");
            }
            return then.apply(new Page(account.get(), Optional.ofNullable(origin)));
        } catch (DatabaseAway away) {
            log.warn("A visitor must come again: {}", away.getMessage());
            return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "database-away")
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
    }

    /** Lets visitors in. */
    HttpResponse<?> guest(String bot, HttpRequest<?> request, Function<Guest, HttpResponse<?>> then) {
        return admit(bot, request, page -> pass(page, request)
                .<HttpResponse<?>>map(pass -> then.apply(new Guest(page.account(), pass)))
                .orElseGet(() -> Problem.of(
                        HttpStatus.UNAUTHORIZED, "no-session", "The session has ended or is not of this site.")));
    }

    /** Goes on where this use is allowed; says how long to wait where it is not. */
    HttpResponse<?> within(Allowances.Rate rate, Optional<String> who, Function<String, HttpResponse<?>> then) {
        Optional<Duration> wait = who.flatMap(name -> allowances.take(rate, name));
        return wait.isEmpty() ? then.apply(who.orElse("")) : tooMany(wait.get());
    }

    static MutableHttpResponse<?> tooMany(Duration wait) {
        return Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many", "Too much at once. Try again in a moment.")
                .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
    }

    /** What was posted, if it is an object and not too much of it. */
    HttpResponse<?> body(HttpRequest<byte[]> request, Function<JsonNode, HttpResponse<?>> then) {
        byte[] body = request.getBody(byte[].class).orElseGet(() -> new byte[0]);
        if (body.length > WidgetProfile.BODY.value()) {
            return Problem.of(
                    HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                    "too-large",
                    "A post may have " + WidgetProfile.BODY.value() + " bytes.");
        }
        try {
            @Nullable JsonNode json = mapper.readTree(body);
            return json != null && json.isObject()
                    ? then.apply(json)
                    : Problem.of(HttpStatus.BAD_REQUEST, "no-object", "A JSON object is expected.");
        } catch (IOException unreadable) {
            return Problem.of(HttpStatus.BAD_REQUEST, "no-json", "The body is no JSON.");
        }
    }

    /** What a browser asks before it lets a page of another site post or listen: whether it may is said then. */
    static HttpResponse<?> preflight(HttpRequest<?> request) {
        return shared(
                HttpResponse.noContent()
                        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST")
                        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Authorization, Content-Type, Last-Event-ID")
                        .header(HttpHeaders.ACCESS_CONTROL_MAX_AGE, A_DAY),
                request.getHeaders().get(HttpHeaders.ORIGIN));
    }

    /** Browsers name no origin where a page reads from its own server; whoever does so has a pass. */
    private static boolean isAllowed(WidgetAccount account, @Nullable String origin, HttpMethod method) {
        return origin == null ? method == HttpMethod.GET : account.allows(origin);
    }

    private Optional<Pass> pass(Page page, HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith(BEARER))
                .flatMap(header ->
                        passes.read(page.account().account(), header.substring(BEARER.length()), Pass.Kind.SESSION))
                .filter(pass -> page.account().allows(pass.origin()))
                .filter(pass -> pass.origin().equals(page.origin().orElse(pass.origin())));
    }

    private static HttpResponse<?> shared(HttpResponse<?> response, @Nullable String origin) {
        MutableHttpResponse<?> open = response.toMutableResponse();
        open.header(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        open.header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (origin != null) {
            open.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            open.header(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.RETRY_AFTER);
        }
        return open;
    }
}
