package io.shelftalker.core.egress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressTest {
    private static final Budget SMALL = new Budget(100_000, 2_000_000, 50, Duration.ofSeconds(5));

    private HttpServer server;
    private Egress egress;
    private final ConcurrentLinkedQueue<HttpExchange> seen = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        egress = new Egress(EgressConfiguration.allowing("127.0.0.1:" + port(), "localhost:" + port()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsAnAnswerWithItsFieldsAndSaysWhoAsks() {
        serve("/page", exchange -> answer(exchange, 200, "hello".getBytes(UTF_8), "ETag", "\"1\""));

        Answer answer = egress.get(ask("/page").with(Map.of("If-None-Match", "\"0\"")));

        assertThat(answer).isInstanceOfSatisfying(Answer.Received.class, received -> {
            assertThat(received.body()).asString(UTF_8).isEqualTo("hello");
            assertThat(received.fields().get("etag")).contains("\"1\"");
        });
        assertThat(field("User-Agent")).contains("Shelftalker").contains("+https://");
        assertThat(field("If-None-Match")).isEqualTo("\"0\"");
    }

    @Test
    void inflatesWhatWasSentCompressed() {
        serve("/page", exchange -> answer(exchange, 200, gzip("hello".getBytes(UTF_8)), "Content-Encoding", "gzip"));

        assertThat(egress.get(ask("/page")))
                .isInstanceOfSatisfying(
                        Answer.Received.class,
                        received -> assertThat(received.body()).asString(UTF_8).isEqualTo("hello"));
    }

    @Test
    void undoesOneCompressionAfterTheOther() throws IOException {
        byte[] twice = gzip(gzip("hello".getBytes(UTF_8)));
        serve("/twice", exchange -> answer(exchange, 200, twice, "Content-Encoding", "gzip, GZIP"));
        serve("/none", exchange -> answer(exchange, 200, "hello".getBytes(UTF_8), "Content-Encoding", "utf-8"));

        assertThat(List.of("/twice", "/none")).allSatisfy(path -> assertThat(egress.get(ask(path)))
                .isInstanceOfSatisfying(
                        Answer.Received.class,
                        received -> assertThat(received.body()).asString(UTF_8).isEqualTo("hello")));
        assertThat(field("Accept-Encoding")).isEqualTo("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "gzip, br", "gzip, gzip, gzip, gzip"})
    void readsNoTextFromWhatItCannotUndo(String coding) {
        serve("/page", exchange -> answer(exchange, 200, "hello".getBytes(UTF_8), "Content-Encoding", coding));

        assertThat(egress.get(ask("/page"))).isInstanceOfSatisfying(Answer.Failed.class, failed -> {
            assertThat(failed.cause()).isEqualTo(Answer.Cause.BROKEN);
            assertThat(failed.reason()).contains("\"" + coding + "\"").contains("asked for gzip");
        });
    }

    @Test
    void followsRedirectsAndDropsCredentialsOnTheWay() {
        serve("/old", exchange -> answer(exchange, 301, new byte[0], "Location", "/new?a=@b"));
        serve("/new", exchange -> answer(exchange, 200, "there".getBytes(UTF_8)));

        Answer answer = egress.get(ask("/old").with(Map.of("Authorization", "Bearer x", "Accept", "text/html")));

        assertThat(answer).isInstanceOfSatisfying(Answer.Received.class, received -> assertThat(received.url())
                .isEqualTo(URI.create(url("/new?a=@b"))));
        assertThat(seen.remove().getRequestHeaders()).containsKey("Authorization");
        assertThat(seen.remove().getRequestHeaders()).containsKey("Accept").doesNotContainKey("Authorization");
    }

    @Test
    void checksEveryRedirect() {
        serve("/inside", exchange -> answer(exchange, 302, new byte[0], "Location", "http://169.254.169.254/latest"));
        serve("/file", exchange -> answer(exchange, 302, new byte[0], "Location", "file:///etc/passwd"));
        serve("/six", exchange -> answer(exchange, 307, new byte[0], "Location", "http://[::ffff:169.254.169.254]/"));
        serve("/slash", exchange -> answer(exchange, 308, new byte[0], "Location", "/\\169.254.169.254/latest"));
        serve("/number", exchange -> answer(exchange, 303, new byte[0], "Location", "//2852039166/latest"));
        serve(
                "/user",
                exchange -> answer(exchange, 302, new byte[0], "Location", "//me:secret@localhost:" + port() + "/"));

        assertThat(egress.get(ask("/inside"))).isInstanceOf(Answer.Forbidden.class);
        assertThat(egress.get(ask("/file"))).isInstanceOf(Answer.Forbidden.class);
        assertThat(egress.get(ask("/user"))).isInstanceOf(Answer.Forbidden.class);
        assertThat(egress.get(ask("/six"))).isInstanceOf(Answer.Forbidden.class);
        assertThat(egress.get(ask("/slash"))).isInstanceOf(Answer.Forbidden.class);
        assertThat(egress.get(ask("/number"))).isInstanceOf(Answer.Forbidden.class);
    }

    @Test
    void leavesACircleOfRedirects() {
        serve("/here", exchange -> answer(exchange, 302, new byte[0], "Location", "/there"));
        serve("/there", exchange -> answer(exchange, 302, new byte[0], "Location", "/here"));

        assertThat(cause("/here")).isEqualTo(Answer.Cause.REDIRECTS);
        assertThat(seen).hasSize(6);
    }

    @Test
    void followsFiveRedirectsAndNoMore() {
        AtomicInteger hops = new AtomicInteger();
        serve("/turn", exchange -> answer(exchange, 302, new byte[0], "Location", "/turn?" + hops.incrementAndGet()));

        assertThat(egress.get(ask("/turn")))
                .isInstanceOfSatisfying(Answer.Failed.class, failed -> assertThat(failed.cause())
                        .isEqualTo(Answer.Cause.REDIRECTS));
        assertThat(hops).hasValue(6);
    }

    @Test
    void refusesANameThatLeadsInside() {
        Egress fooled = new Egress(
                EgressConfiguration.allowing(), name -> List.of(InetAddress.getLoopbackAddress()), new OkHttpClient());

        assertThat(fooled.get(Ask.of(URI.create("http://shop.example:8080/"), SMALL)))
                .isInstanceOf(Answer.Forbidden.class);
    }

    @Test
    void stopsReadingAtItsBudget() throws IOException {
        byte[] bomb = gzip(new byte[1_500_000]);
        serve("/large", exchange -> answer(exchange, 200, new byte[200_000]));
        serve("/bomb", exchange -> answer(exchange, 200, bomb, "Content-Encoding", "gzip"));

        assertThat(cause("/large")).isEqualTo(Answer.Cause.TOO_LARGE);
        assertThat(cause("/bomb")).isEqualTo(Answer.Cause.TOO_LARGE);
    }

    @Test
    void namesAnAnswerThatIsCutShort() throws IOException {
        byte[] whole = gzip("hello, hello, hello".getBytes(UTF_8));
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        serve("/cut", exchange -> answer(exchange, 200, half, "Content-Encoding", "gzip"));
        serve("/garbled", exchange -> answer(exchange, 200, "hello".getBytes(UTF_8), "Content-Encoding", "gzip"));

        assertThat(cause("/cut")).isEqualTo(Answer.Cause.BROKEN);
        assertThat(cause("/garbled")).isEqualTo(Answer.Cause.BROKEN);
    }

    @Test
    void endsWhenTimeIsUp() {
        serve("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
        });
        Budget hasty = new Budget(1000, 1000, 10, Duration.ofMillis(300));

        assertThat(egress.get(Ask.of(URI.create(url("/slow")), hasty)))
                .isInstanceOfSatisfying(Answer.Failed.class, failed -> assertThat(failed.cause())
                        .isEqualTo(Answer.Cause.TIMEOUT));
    }

    @Test
    void namesAHostThatIsNotThere() {
        int port = port();
        server.stop(0);

        assertThat(egress.get(Ask.of(URI.create("http://127.0.0.1:" + port + "/"), SMALL)))
                .isInstanceOfSatisfying(Answer.Failed.class, failed -> assertThat(failed.cause())
                        .isEqualTo(Answer.Cause.UNREACHABLE));
    }

    private Answer.Cause cause(String path) {
        return ((Answer.Failed) egress.get(ask(path))).cause();
    }

    private String field(String name) {
        return seen.element().getRequestHeaders().getFirst(name);
    }

    private Ask ask(String path) {
        return Ask.of(URI.create(url(path)), SMALL);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            seen.add(exchange);
            handler.handle(exchange);
        });
    }

    private static void answer(HttpExchange exchange, int status, byte[] body, String... field) throws IOException {
        if (field.length == 2) {
            exchange.getResponseHeaders().set(field[0], field[1]);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
