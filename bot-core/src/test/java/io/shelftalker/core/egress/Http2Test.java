package io.shelftalker.core.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shop that speaks HTTP/2 over TLS is asked for many pages over one connection, to the address that was checked. */
class Http2Test {
    private static final int AT_ONCE = 4;
    private static final InetAddress PUBLIC = InetAddress.ofLiteral("93.184.215.14");
    private static final InetAddress INSIDE = InetAddress.ofLiteral("10.0.0.7");
    private static final Budget BUDGET = new Budget(10_000, 10_000, 10, Duration.ofSeconds(20));

    private final HeldCertificate certificate = new HeldCertificate.Builder()
            .addSubjectAlternativeName("shop.example")
            .addSubjectAlternativeName("inside.example")
            .build();
    private final MockWebServer shop = new MockWebServer();

    @BeforeEach
    void open() throws IOException {
        HandshakeCertificates own =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        shop.useHttps(own.sslSocketFactory(), false);
        shop.setDispatcher(new Together());
        shop.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void close() throws IOException {
        shop.shutdown();
    }

    @Test
    void asksForManyPagesAtOnceOverOneConnection() throws InterruptedException, ExecutionException {
        Line line = new Line(shop.getPort());
        Egress egress = egress(line, leading(PUBLIC));
        assertThat(egress.get(ask("/first"))).isInstanceOf(Answer.Received.class);

        Callable<Answer> asking = () -> egress.get(ask("/together"));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(Collections.nCopies(AT_ONCE, asking))) {
                assertThat(answer.get())
                        .isInstanceOfSatisfying(Answer.Received.class, received -> assertThat(received.status())
                                .isEqualTo(200));
            }
        }

        assertThat(line.called()).containsExactly(PUBLIC);
    }

    @Test
    void callsNobodyInsideThoughAnOpenConnectionWouldVouchForTheName() {
        Line line = new Line(shop.getPort());
        Egress egress = egress(line, name -> List.of(name.equals("inside.example") ? INSIDE : PUBLIC));
        assertThat(egress.get(ask("/first"))).isInstanceOf(Answer.Received.class);

        assertThat(egress.get(Ask.of(URI.create("https://inside.example/"), BUDGET)))
                .isInstanceOf(Answer.Forbidden.class);
        assertThat(line.called()).containsExactly(PUBLIC);
    }

    @Test
    void believesNoCertificateOfAnotherName() {
        Egress egress = egress(new Line(shop.getPort()), name -> List.of(PUBLIC));

        assertThat(egress.get(Ask.of(URI.create("https://other.example/"), BUDGET)))
                .isInstanceOf(Answer.Failed.class);
    }

    private Egress egress(Line line, Dns names) {
        HandshakeCertificates trusted = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build();
        OkHttpClient client = line.client()
                .newBuilder()
                .sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager())
                .build();
        return new Egress(EgressConfiguration.allowing(), names, client);
    }

    private static Ask ask(String path) {
        return Ask.of(URI.create("https://shop.example" + path), BUDGET);
    }

    /** Answers once with each address, and then knows the name no more. */
    private static Dns leading(InetAddress... addresses) {
        Iterator<InetAddress> next = List.of(addresses).iterator();
        return name -> List.of(next.next());
    }

    /** Answers none of some requests before all of them are there: over one connection that takes HTTP/2. */
    private static final class Together extends Dispatcher {
        private final CyclicBarrier all = new CyclicBarrier(AT_ONCE);

        @Override
        public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            if ("/together".equals(request.getPath())) {
                try {
                    all.await(10, TimeUnit.SECONDS);
                } catch (BrokenBarrierException | TimeoutException alone) {
                    return new MockResponse().setResponseCode(500);
                }
            }
            return new MockResponse().setBody("hello");
        }
    }
}
