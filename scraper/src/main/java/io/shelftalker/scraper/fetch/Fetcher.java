package io.shelftalker.scraper.fetch;

import io.shelftalker.core.egress.Answer;
import io.shelftalker.core.egress.Ask;
import io.shelftalker.core.egress.Budget;
import io.shelftalker.core.egress.Egress;
import io.shelftalker.core.egress.Fields;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Asks for one page, once. */
@Singleton
public final class Fetcher {
    private final Egress egress;
    private final InstantSource clock;

    public Fetcher(Egress egress, InstantSource clock) {
        this.egress = egress;
        this.clock = clock;
    }

    /**
     * Asks for a page, and for nothing but a yes if it is as known.
     *
     * @param asked what was asked for first
     * @param at where that leads, or the same
     */
    Step fetch(URI asked, URI at, Known known) {
        Ask ask = Ask.of(at, Budget.PAGE).with(conditions(known));
        return switch (egress.getOnly(ask)) {
            case Answer.Received received ->
                received.redirect().map(Step::on).orElseGet(() -> Step.end(read(asked, received, known)));
            case Answer.Forbidden forbidden ->
                Step.end(new Fetched.Failed(Trouble.NOT_ALLOWED_OUT, forbidden.reason()));
            case Answer.Failed failed -> Step.end(new Fetched.Failed(trouble(failed.cause()), failed.reason()));
        };
    }

    /** Asks for something that is no page. */
    Answer download(URI url, Budget budget) {
        return egress.getOnly(Ask.of(url, budget));
    }

    /** Why nobody goes where a redirect leads, if so. */
    Optional<Fetched> refusal(String next) {
        return egress.refusal(next).map(reason -> new Fetched.Failed(Trouble.NOT_ALLOWED_OUT, reason));
    }

    /** What a missing answer is called. */
    public static Trouble trouble(Answer.Cause cause) {
        return switch (cause) {
            case UNRESOLVED -> Trouble.UNRESOLVED;
            case UNREACHABLE -> Trouble.UNREACHABLE;
            case TIMEOUT -> Trouble.TIMEOUT;
            case TOO_LARGE -> Trouble.TOO_LARGE;
            case REDIRECTS -> Trouble.TOO_MANY_REDIRECTS;
            case BROKEN -> Trouble.BROKEN;
        };
    }

    /** What an answer other than a success is called. */
    public Fetched refused(int status, Fields fields) {
        String detail = "status " + status;
        if (isChallenge(fields)) {
            return new Fetched.Blocked(Trouble.CHALLENGE, detail, retryAfter(fields));
        }
        Trouble trouble = named(status);
        return switch (trouble) {
            case NOT_FOUND -> new Fetched.Gone(status);
            case FORBIDDEN, TOO_MANY_REQUESTS -> new Fetched.Blocked(trouble, detail, retryAfter(fields));
            default -> new Fetched.Failed(trouble, detail);
        };
    }

    /** What a status other than a success is called. */
    public static Trouble named(int status) {
        return switch (status) {
            case 404, 410 -> Trouble.NOT_FOUND;
            case 401, 403 -> Trouble.FORBIDDEN;
            case 429, 503 -> Trouble.TOO_MANY_REQUESTS;
            default -> status >= 500 ? Trouble.SERVER_ERROR : Trouble.CLIENT_ERROR;
        };
    }

    /** Some walls say what they are. */
    private static boolean isChallenge(Fields fields) {
        return fields.get("cf-mitigated").isPresent()
                || fields.get("x-amzn-waf-action")
                        .filter(action -> !action.equals("allow"))
                        .isPresent();
    }

    private Fetched read(URI asked, Answer.Received received, Known known) {
        if (received.status() == 304) {
            return new Fetched.NotModified();
        }
        if (received.status() / 100 != 2 || isChallenge(received.fields())) {
            return unmasked(received, refused(received.status(), received.fields()));
        }
        if (received.body().length == 0) {
            return new Fetched.Failed(Trouble.EMPTY, "an answer without content");
        }
        if (!isHtml(received)) {
            return new Fetched.Failed(
                    Trouble.NOT_HTML, received.fields().get("Content-Type").orElse("no content type"));
        }
        if (isPacked(received.body())) {
            return new Fetched.Failed(Trouble.NOT_HTML, "compressed with gzip, without saying so");
        }
        String hash = hash(received.body());
        return known.hash().filter(hash::equals).isPresent() ? new Fetched.NotModified() : page(asked, received, hash);
    }

    /** Most walls come with a 403 or a 503: then the page says what it is. */
    private static Fetched unmasked(Answer.Received received, Fetched refused) {
        boolean mayBeWall = received.status() == 403 || received.status() == 503;
        if (!mayBeWall || received.body().length == 0 || !(refused instanceof Fetched.Blocked blocked)) {
            return refused;
        }
        String html = Charsets.decode(received.body(), received.fields().get("Content-Type"));
        return Disguises.wallOn(Jsoup.parse(html, received.url().toString()))
                .<Fetched>map(wall -> new Fetched.Blocked(wall.trouble(), wall.detail(), blocked.retryAfter()))
                .orElse(refused);
    }

    private static Fetched page(URI asked, Answer.Received received, String hash) {
        Fields fields = received.fields();
        String html = Charsets.decode(received.body(), fields.get("Content-Type"));
        Document document = Jsoup.parse(html, received.url().toString());
        return Disguises.atFirstSight(asked, received.url(), document)
                .orElseGet(() -> new Fetched.Page(
                        received.url(), document, hash, fields.get("ETag"), fields.get("Last-Modified")));
    }

    private static Map<String, String> conditions(Known known) {
        Map<String, String> fields = new HashMap<>();
        fields.put("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1");
        known.etag().ifPresent(tag -> fields.put("If-None-Match", tag));
        known.lastModified().ifPresent(time -> fields.put("If-Modified-Since", time));
        return fields;
    }

    private static boolean isHtml(Answer.Received received) {
        String type = received.fields().get("Content-Type").orElse("text/html").toLowerCase(Locale.ROOT);
        return type.contains("html") || type.startsWith("text/plain") || type.startsWith("application/octet-stream");
    }

    /** Read as a page it would be one without a product. */
    private static boolean isPacked(byte[] body) {
        return body.length > 2 && body[0] == 0x1f && body[1] == (byte) 0x8b;
    }

    private Optional<Duration> retryAfter(Fields fields) {
        return fields.get("Retry-After").flatMap(text -> RetryAfter.read(text, clock.instant()));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
