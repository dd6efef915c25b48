package io.shelftalker.scraper;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.shelftalker.core.egress.Egress;
import io.shelftalker.core.egress.EgressConfiguration;
import io.shelftalker.scraper.fetch.Fetcher;
import io.shelftalker.scraper.fetch.Gates;
import io.shelftalker.scraper.fetch.Robots;
import io.shelftalker.scraper.fetch.Visits;
import io.shelftalker.scraper.render.Browser;
import io.shelftalker.scraper.render.RenderConfiguration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** A small site on loopback whose pages a test writes by hand. Whatever is not written is a 404. */
public final class LocalSite implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> allowed = new ArrayList<>();

    /** @param fields names and values of header fields */
    public record Answer(int status, byte[] body, Map<String, String> fields) {
        public static Answer html(String body) {
            return new Answer(200, body.getBytes(UTF_8), Map.of("Content-Type", "text/html; charset=utf-8"));
        }

        public static Answer text(String body) {
            return new Answer(200, body.getBytes(UTF_8), Map.of("Content-Type", "text/plain"));
        }

        public static Answer xml(String body) {
            return new Answer(200, body.getBytes(UTF_8), Map.of("Content-Type", "application/xml"));
        }

        public static Answer json(String body) {
            return new Answer(200, body.getBytes(UTF_8), Map.of("Content-Type", "application/json"));
        }

        public static Answer file(byte[] body) {
            return new Answer(200, body, Map.of("Content-Type", "application/octet-stream"));
        }

        public static Answer status(int status, String... field) {
            return new Answer(status, new byte[0], field.length == 2 ? Map.of(field[0], field[1]) : Map.of());
        }
    }

    public LocalSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
        allowed.add(url("").getAuthority());
    }

    /** Another site may be called as well. */
    public LocalSite leadingTo(LocalSite other) {
        allowed.add(other.url("").getAuthority());
        return this;
    }

    /** @param path with a query where the answer depends on it */
    public LocalSite with(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    public Egress egress() {
        return new Egress(EgressConfiguration.allowing(allowed.toArray(String[]::new)));
    }

    public Fetcher fetcher() {
        return new Fetcher(egress(), InstantSource.system());
    }

    public Visits visits() {
        RenderConfiguration render = new RenderConfiguration("", Duration.ofSeconds(60), 30_000_000);
        return new Visits(fetcher(), new Robots(egress()), Gates.unshared(), new Browser(render, egress()));
    }

    /** The paths that were asked for, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    public static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Replaces the site's own address into a text, where it says {@code SITE}. */
    public UnaryOperator<String> addressed() {
        return text -> text.replace("SITE", url("").toString());
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        Answer answer = answers.getOrDefault(
                exchange.getRequestURI().toString(), answers.getOrDefault(path, Answer.status(404)));
        boolean same = answer.fields().containsKey("ETag")
                && answer.fields()
                        .get("ETag")
                        .equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        answer.fields().forEach(exchange.getResponseHeaders()::set);
        byte[] body = same ? new byte[0] : answer.body();
        exchange.sendResponseHeaders(same ? 304 : answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
