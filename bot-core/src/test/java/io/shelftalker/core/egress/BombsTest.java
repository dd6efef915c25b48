package io.shelftalker.core.egress;

import static io.shelftalker.core.egress.RawSite.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a site sends, asking it ends, by its name, in little memory. */
class BombsTest {
    private static final int MIB = 1024 * 1024;
    private static final long MUCH_MEMORY = 24L * MIB;
    private static final Budget BUDGET = new Budget(2 * MIB, 4 * MIB, 50, Duration.ofSeconds(10));
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    private final CountDownLatch closing = new CountDownLatch(1);

    @AfterEach
    void close() {
        closing.countDown();
    }

    @Test
    void aGzipBombIsTooLargeByItsRatio() {
        expect(Answer.Cause.TOO_LARGE, "inflates more than 50 times", out -> {
            out.write(bytes(OK + "Content-Encoding: gzip\r\nConnection: close\r\n\r\n"));
            zeros(new GZIPOutputStream(out), 1_000);
        });
    }

    @Test
    void aDeflateBombIsTooLargeByItsRatio() {
        expect(Answer.Cause.TOO_LARGE, "inflates more than 50 times", out -> {
            out.write(bytes(OK + "Content-Encoding: deflate\r\nConnection: close\r\n\r\n"));
            zeros(new DeflaterOutputStream(out), 1_000);
        });
    }

    /** Ten to one, and therefore under the ratio. */
    @Test
    void aSlyGzipBombIsTooLargeOnceInflated() {
        expect(Answer.Cause.TOO_LARGE, "bytes once inflated", out -> {
            out.write(bytes(OK + "Content-Encoding: gzip\r\nConnection: close\r\n\r\n"));
            GZIPOutputStream gzip = new GZIPOutputStream(out);
            Random random = new Random(7);
            byte[] block = new byte[1_000];
            for (int sent = 0; sent < 100 * MIB; sent += block.length) {
                for (int place = 0; place < 60; place++) {
                    block[place] = (byte) random.nextInt();
                }
                gzip.write(block);
            }
        });
    }

    @Test
    void anEndlessChunkedBodyIsTooLarge() {
        expect(Answer.Cause.TOO_LARGE, "more than " + 2 * MIB + " bytes", out -> {
            out.write(bytes(OK + "Transfer-Encoding: chunked\r\n\r\n"));
            byte[] chunk = new byte[64 * 1024];
            while (true) {
                out.write(bytes("10000\r\n"));
                out.write(chunk);
                out.write(bytes("\r\n"));
            }
        });
    }

    @Test
    void aBodyLargerThanItSaysIsCutOffThere() {
        assertThat(ask(
                        BUDGET,
                        out -> out.write(bytes(OK + "Content-Length: 5\r\nConnection: close\r\n\r\nhello, world"))))
                .isInstanceOfSatisfying(Answer.Received.class, received -> assertThat(received.body())
                        .isEqualTo(bytes("hello")));
    }

    @Test
    void endlessHeaderFieldsBreakTheConnection() {
        expect(Answer.Cause.UNREACHABLE, "", out -> {
            out.write(bytes(OK));
            for (int number = 0; ; number++) {
                out.write(bytes("X-Field-" + number + ": " + "a".repeat(1_000) + "\r\n"));
            }
        });
    }

    @Test
    void oneEndlessHeaderFieldBreaksTheConnection() {
        expect(Answer.Cause.UNREACHABLE, "", out -> {
            out.write(bytes(OK + "X-Field: "));
            while (true) {
                out.write(bytes("a".repeat(10_000)));
            }
        });
    }

    @Test
    void endlessInterimAnswersAreBroken() {
        expect(Answer.Cause.BROKEN, "not HTTP", out -> {
            while (true) {
                out.write(bytes("HTTP/1.1 103 Early Hints\r\n\r\n"));
            }
        });
    }

    @Test
    void aSiteThatDripsEndsWhenTimeIsUp() {
        Budget hasty = new Budget(MIB, MIB, 50, Duration.ofMillis(700));
        assertThat(ask(hasty, out -> {
                    out.write(bytes(OK + "Content-Length: 100000\r\n\r\n"));
                    drip(out);
                }))
                .isInstanceOfSatisfying(Answer.Failed.class, failed -> assertThat(failed.cause())
                        .isEqualTo(Answer.Cause.TIMEOUT));
    }

    @Test
    void aSiteThatDripsItsHeaderFieldsEndsWhenTimeIsUp() {
        Budget hasty = new Budget(MIB, MIB, 50, Duration.ofMillis(700));
        assertThat(ask(hasty, out -> {
                    out.write(bytes(OK));
                    drip(out);
                }))
                .isInstanceOfSatisfying(Answer.Failed.class, failed -> assertThat(failed.cause())
                        .isEqualTo(Answer.Cause.TIMEOUT));
    }

    @Test
    void whatIsNotHttpIsBroken() {
        expect(Answer.Cause.BROKEN, "", out -> out.write(bytes("220 mail.example ESMTP\r\n")));
    }

    @Test
    void aSmallGoodGzipIsNoBomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[MIB / 2]);
        }
        assertThat(ask(BUDGET, out -> {
                    out.write(bytes(OK + "Content-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n"));
                    packed.writeTo(out);
                }))
                .isInstanceOfSatisfying(Answer.Received.class, received -> assertThat(received.body())
                        .hasSize(MIB / 2));
    }

    private void expect(Answer.Cause cause, String reason, RawSite.Speech speech) {
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();

        Answer answer = ask(BUDGET, speech);

        assertThat(answer).isInstanceOfSatisfying(Answer.Failed.class, failed -> {
            assertThat(failed.cause()).isEqualTo(cause);
            assertThat(failed.reason()).contains(reason);
        });
        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(MUCH_MEMORY);
    }

    private static Answer ask(Budget budget, RawSite.Speech speech) {
        try (RawSite site = new RawSite(speech)) {
            Egress egress = new Egress(EgressConfiguration.allowing("127.0.0.1:" + site.port()));
            return egress.get(Ask.of(URI.create("http://127.0.0.1:" + site.port() + "/"), budget));
        }
    }

    private void drip(OutputStream out) throws IOException, InterruptedException {
        boolean closed = false;
        while (!closed) {
            out.write('a');
            closed = closing.await(50, TimeUnit.MILLISECONDS);
        }
    }

    private static void zeros(OutputStream out, int mebibytes) throws IOException {
        byte[] block = new byte[MIB];
        for (int sent = 0; sent < mebibytes; sent++) {
            out.write(block);
        }
        out.close();
    }
}
