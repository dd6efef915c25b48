package io.shelftalker.core.egress;

import static io.shelftalker.core.egress.RawSite.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A name that leads to a public address while it is checked, and inside the next time it is asked. */
class RebindingTest {
    private static final InetAddress PUBLIC = InetAddress.ofLiteral("93.184.215.14");
    private static final InetAddress METADATA = InetAddress.ofLiteral("169.254.169.254");
    private static final Budget BUDGET = new Budget(10_000, 10_000, 10, Duration.ofSeconds(5));

    private final RawSite site = new RawSite(
            out -> out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello")));
    private final RawSite turnstile = new RawSite(out -> out.write(bytes(
            "HTTP/1.1 302 Found\r\nLocation: http://shop.example/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")));

    @AfterEach
    void close() {
        site.close();
        turnstile.close();
    }

    @Test
    void isCalledAtTheAddressThatWasChecked() {
        Line line = new Line(site.port());
        Egress egress = new Egress(EgressConfiguration.allowing(), leading(PUBLIC, METADATA), line.client());

        assertThat(egress.get(ask())).isInstanceOf(Answer.Received.class);
        assertThat(line.called()).containsExactly(PUBLIC);
    }

    @Test
    void isRefusedOnceItLeadsInside() {
        Line line = new Line(site.port());
        Egress egress = new Egress(EgressConfiguration.allowing(), leading(PUBLIC, METADATA), line.client());

        egress.get(ask());

        assertThat(egress.get(ask())).isInstanceOf(Answer.Forbidden.class);
        assertThat(line.called()).containsExactly(PUBLIC);
    }

    @Test
    void isRefusedWhenARedirectLeadsItBackInside() {
        Line line = new Line(turnstile.port());
        Egress egress = new Egress(EgressConfiguration.allowing(), leading(PUBLIC, METADATA), line.client());

        assertThat(egress.get(ask()))
                .isInstanceOfSatisfying(Answer.Forbidden.class, forbidden -> assertThat(forbidden.reason())
                        .contains("169.254.169.254"));
        assertThat(line.called()).containsExactly(PUBLIC);
    }

    @Test
    void isRefusedWhereOneOfItsAddressesIsInside() {
        Line line = new Line(site.port());
        Egress egress = new Egress(EgressConfiguration.allowing(), name -> List.of(PUBLIC, METADATA), line.client());

        assertThat(egress.get(ask())).isInstanceOf(Answer.Forbidden.class);
        assertThat(line.called()).isEmpty();
    }

    @Test
    void isNotResolvedForAnOpenedHostOfAnotherName() {
        Line line = new Line(site.port());
        Egress egress =
                new Egress(EgressConfiguration.allowing("inside.example"), name -> List.of(METADATA), line.client());

        assertThat(egress.get(ask())).isInstanceOf(Answer.Forbidden.class);
        assertThat(egress.get(Ask.of(URI.create("http://inside.example/"), BUDGET)))
                .isInstanceOf(Answer.Received.class);
        assertThat(line.called()).containsExactly(METADATA);
    }

    private static Ask ask() {
        return Ask.of(URI.create("http://shop.example/"), BUDGET);
    }

    /** Answers once with each address. */
    private static Dns leading(InetAddress... addresses) {
        Iterator<InetAddress> next = List.of(addresses).iterator();
        return name -> List.of(next.next());
    }
}
