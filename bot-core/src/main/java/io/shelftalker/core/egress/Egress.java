package io.shelftalker.core.egress;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipException;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The one HTTP way out to addresses that people give. Every URL and every address behind it is checked, the connection
 * goes to the address that was checked, redirects are followed by hand, and every answer has a budget.
 */
@Singleton
public final class Egress {
    private static final int REDIRECTS = 5;
    private static final Set<String> CREDENTIALS =
            Set.of("authorization", "cookie", "proxy-authorization", "x-api-key");

    private final UrlGuard guard;
    private final String userAgent;
    private final Resolver resolver;
    private final OkHttpClient guarded;
    private final OkHttpClient opened;

    @Inject
    public Egress(EgressConfiguration configuration) {
        this(configuration, Dns.SYSTEM, new OkHttpClient());
    }

    /**
     * @param names how names are resolved
     * @param line how connections are made, and whom they trust
     */
    Egress(EgressConfiguration configuration, Dns names, OkHttpClient line) {
        this.guard = new UrlGuard(configuration);
        this.resolver = new Resolver(guard, names);
        this.userAgent = configuration.userAgent();
        this.opened = line.newBuilder()
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectionPool(new ConnectionPool(64, 30, TimeUnit.SECONDS))
                .connectTimeout(configuration.connectTimeout())
                .readTimeout(configuration.readTimeout())
                .dns(names)
                .build();
        // OkHttp connects to exactly the addresses that this returns, so what was checked is what is called.
        this.guarded = opened.newBuilder()
                .dns(host -> guard.refusePrivate(host, names.lookup(host)))
                .build();
    }

    /** Asks for a URL and whatever it redirects to. Returns what came of it; throws nothing that a site can cause. */
    public Answer get(Ask ask) {
        long deadline = System.nanoTime() + ask.budget().time().toNanos();
        String url = ask.url();
        Map<String, String> fields = ask.fields();
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            switch (guard.check(url)) {
                case UrlGuard.Verdict.Forbidden forbidden -> {
                    return new Answer.Forbidden(forbidden.reason());
                }
                case UrlGuard.Verdict.Passed passed -> {
                    Step step = step(passed, fields, ask.budget(), deadline);
                    if (step.next().isEmpty()) {
                        return step.answer();
                    }
                    url = step.next().get();
                    fields = withoutCredentials(fields);
                }
            }
        }
        return new Answer.Failed(Answer.Cause.REDIRECTS, "more than " + REDIRECTS + " redirects");
    }

    /**
     * Asks for a URL, and for nothing that it redirects to: whoever asks decides whether to go on. A redirect is an answer
     * whose {@code Location} is absolute, unless that is no URL.
     */
    public Answer getOnly(Ask ask) {
        long deadline = System.nanoTime() + ask.budget().time().toNanos();
        return switch (guard.check(ask.url())) {
            case UrlGuard.Verdict.Forbidden forbidden -> new Answer.Forbidden(forbidden.reason());
            case UrlGuard.Verdict.Passed passed ->
                step(passed, ask.fields(), ask.budget(), deadline).answer();
        };
    }

    /**
     * Opens a proxy for a program that makes its own connections, under the same guard. Whoever opens it closes it.
     *
     * @param bytes most that may pass through it, in both directions
     */
    public GuardedProxy proxy(long bytes) {
        return new GuardedProxy(resolver, bytes);
    }

    /** What every request says of itself. */
    public String userAgent() {
        return userAgent;
    }

    /** Why a URL may not be called as it is written, if so. */
    public Optional<String> refusal(String url) {
        return guard.check(url) instanceof UrlGuard.Verdict.Forbidden forbidden
                ? Optional.of(forbidden.reason())
                : Optional.empty();
    }

    /** @param next where to go on, if this was a redirect */
    private record Step(Answer answer, Optional<String> next) {
        static Step end(Answer answer) {
            return new Step(answer, Optional.empty());
        }
    }

    private Step step(UrlGuard.Verdict.Passed passed, Map<String, String> fields, Budget budget, long deadline) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            return Step.end(new Answer.Failed(
                    Answer.Cause.TIMEOUT, "no answer within " + budget.time().toSeconds() + " s"));
        }
        OkHttpClient client = (passed.opened() ? opened : guarded)
                .newBuilder()
                .callTimeout(Duration.ofNanos(left))
                .build();
        Call call = client.newCall(request(passed.url(), fields));
        try (Response response = call.execute()) {
            Optional<String> next = redirect(passed.url(), response);
            if (next.isPresent()) {
                call.cancel();
                return new Step(redirected(passed.url(), response, next.get()), next);
            }
            return Step.end(received(passed.url(), response, budget));
        } catch (IOException failure) {
            call.cancel();
            return Step.end(failed(failure, budget.time()));
        } catch (IllegalStateException | IllegalArgumentException confused) {
            // OkHttp's own assertions, which answers that are no HTTP can trip, such as one interim answer after
            // another.
            call.cancel();
            return Step.end(new Answer.Failed(Answer.Cause.BROKEN, "the answer is not HTTP"));
        }
    }

    private Request request(HttpUrl url, Map<String, String> fields) {
        Request.Builder request = new Request.Builder()
                .url(url)
                .header("User-Agent", userAgent)
                .header("Accept-Encoding", ContentCodings.ACCEPTED);
        fields.forEach(request::header);
        return request.build();
    }

    private static Optional<String> redirect(HttpUrl from, Response response) {
        String location = response.header("Location");
        if (!Answer.Received.isRedirecting(response.code()) || location == null) {
            return Optional.empty();
        }
        HttpUrl target = location.indexOf('\\') >= 0 ? null : from.resolve(location);
        // What cannot be resolved goes on as it is, for the guard to refuse by name.
        return Optional.of(target == null ? location : target.toString());
    }

    private static Answer redirected(HttpUrl url, Response response, String next) {
        Map<String, String> fields = new HashMap<>(fields(response).values());
        HttpUrl target = HttpUrl.parse(next);
        fields.put("location", target == null ? next : target.uri().toString());
        return new Answer.Received(url.uri(), response.code(), new Fields(fields), new byte[0]);
    }

    private static Answer received(HttpUrl url, Response response, Budget budget) throws IOException {
        boolean empty = response.code() == 304 || response.code() == 204;
        byte[] body =
                empty ? new byte[0] : ContentCodings.undone(response, budget).readAllBytes();
        return new Answer.Received(url.uri(), response.code(), fields(response), body);
    }

    private static Fields fields(Response response) {
        Map<String, String> fields = new HashMap<>();
        response.headers().toMultimap().forEach((name, values) -> fields.put(name, values.getLast()));
        return new Fields(fields);
    }

    private static Map<String, String> withoutCredentials(Map<String, String> fields) {
        Map<String, String> rest = new HashMap<>(fields);
        rest.keySet().removeIf(name -> CREDENTIALS.contains(name.toLowerCase(Locale.ROOT)));
        return rest;
    }

    private static Answer failed(IOException failure, Duration time) {
        return switch (failure) {
            case UrlGuard.ForbiddenAddress forbidden -> new Answer.Forbidden(String.valueOf(forbidden.getMessage()));
            case UnknownHostException unknown ->
                new Answer.Failed(Answer.Cause.UNRESOLVED, "the host's name leads nowhere");
            case BoundedStream.TooLarge large ->
                new Answer.Failed(Answer.Cause.TOO_LARGE, String.valueOf(large.getMessage()));
            case InterruptedIOException slow ->
                new Answer.Failed(Answer.Cause.TIMEOUT, "no complete answer within " + time.toSeconds() + " s");
            case ContentCodings.Unknown unknown ->
                new Answer.Failed(Answer.Cause.BROKEN, String.valueOf(unknown.getMessage()));
            case EOFException cut -> new Answer.Failed(Answer.Cause.BROKEN, "the answer is cut short");
            case ZipException garbled -> new Answer.Failed(Answer.Cause.BROKEN, "the answer is wrongly compressed");
            case ProtocolException garbled ->
                new Answer.Failed(Answer.Cause.BROKEN, "the answer is cut short or not HTTP");
            default -> new Answer.Failed(Answer.Cause.UNREACHABLE, "no connection: " + failure.getMessage());
        };
    }
}
