package io.shelftalker.core.egress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuardedProxyTest {
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Proxy-Authorization"));
            byte[] body = "hello ".repeat(1_000).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void passesOnWhatTheOperatorOpened() throws IOException {
        String answer = through(
                1_000_000,
                "GET http://127.0.0.1:" + port() + "/p?a=1 HTTP/1.1\r\nHost: 127.0.0.1:" + port()
                        + "\r\nProxy-Authorization: x\r\nConnection: keep-alive\r\n\r\n",
                "127.0.0.1:" + port());

        assertThat(answer).startsWith("HTTP/1.1 200").contains("hello hello");
        assertThat(asked).containsExactly("/p?a=1 null");
    }

    @Test
    void opensATunnelToWhatTheOperatorOpened() throws IOException {
        String request = "CONNECT 127.0.0.1:" + port()
                + " HTTP/1.1\r\n\r\nGET /t HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

        assertThat(through(1_000_000, request, "127.0.0.1:" + port()))
                .startsWith("HTTP/1.1 200 Connection established")
                .contains("hello hello");
    }

    @Test
    void refusesPrivateAddressesHoweverTheyAreWritten() throws IOException {
        for (String host : List.of("127.0.0.1", "localhost", "[::1]", "2130706433", "169.254.169.254", "10.0.0.1")) {
            assertThat(through(1_000_000, "GET http://" + host + "/ HTTP/1.1\r\n\r\n"))
                    .startsWith("HTTP/1.1 403");
            assertThat(through(1_000_000, "CONNECT " + host + ":443 HTTP/1.1\r\n\r\n"))
                    .startsWith("HTTP/1.1 403");
        }
        assertThat(through(1_000_000, "CONNECT 127.0.0.1:" + port() + " HTTP/1.1\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(through(1_000_000, "CONNECT shop.example:22 HTTP/1.1\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(asked).isEmpty();
    }

    @Test
    void endsWhenTheBudgetIsSpent() throws IOException {
        String answer = through(
                3_000, "GET http://127.0.0.1:" + port() + "/ HTTP/1.1\r\nHost: x\r\n\r\n", "127.0.0.1:" + port());

        assertThat(answer.length()).isLessThan(3_000);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static String through(long bytes, String request, String... allowed) throws IOException {
        Egress egress = new Egress(EgressConfiguration.allowing(allowed));
        try (GuardedProxy proxy = egress.proxy(bytes);
                Socket client = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            client.getOutputStream().write(request.getBytes(UTF_8));
            client.getOutputStream().flush();
            return new String(client.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
