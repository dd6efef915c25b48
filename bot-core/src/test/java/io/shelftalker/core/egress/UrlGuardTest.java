package io.shelftalker.core.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlGuardTest {
    private final UrlGuard guard =
            new UrlGuard(EgressConfiguration.allowing("10.1.2.3", "shop.internal:9000", "[::1]:9000"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example/",
                "https://shop.example:8443/a?b=c@d",
                "HTTP://SHOP.example:8080/@user",
                "http://10.1.2.3:5000/",
                "http://shop.internal:9000/",
                "http://[::1]:9000/",
                " http://8.8.8.8/ ",
                "http://bücher.example/"
            })
    void passesPublicUrlsAndOpenedHosts(String url) {
        assertThat(guard.check(url)).isInstanceOf(UrlGuard.Verdict.Passed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://shop.example/",
                "file:///etc/passwd",
                "gopher://shop.example/",
                "javascript:alert(1)",
                "",
                "http://",
                "shop.example",
                "http://shop.example:22/",
                "http://user@shop.example/",
                "http://user:pass@shop.example/",
                "http:user@shop.example/",
                "http://@shop.example/",
                "http://shop.example\\@127.0.0.1/",
                "http:\\\\127.0.0.1/",
                "http://127.0.0.1/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://10.1.2.4/",
                "http://0x7f.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://017700000001/",
                "http://0177.0.0.1/",
                "http://0x7f000001/",
                "http://0x7f.0.0.0x1/",
                "http://127.0.1/",
                "http://127.0.0.1./",
                "http://127%2e0%2e0%2e1/",
                "http://%31%32%37.0.0.1/",
                "http://127\u30020\u30020\u30021/",
                "http://\u2460\u2461\u2466.0.0.1/",
                "http://\uff11\uff12\uff17.0.0.1/",
                "http://127.0.0.1\t/",
                "http://127.0.0.1\n@shop.example/",
                "http://0/",
                "http://0.0.0.0/",
                "http://3232235777/",
                "http://256.1.1.1/",
                "http://shop.example.0x7f/",
                "http://[::]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[2001:0:7f00:1::]/",
                "http://[fe80::1%25eth0]/",
                "http://[fd00::1]:8080/",
                "http://shop.example:0/",
                "http://shop.example:8081/",
                "http://shop.example:65536/",
                "http://shop.example:80@127.0.0.1/",
                "http://shop.example:80:80/",
                "http://10.1.2.3@shop.example/",
                "http://shop.example@10.1.2.3/",
                "//127.0.0.1/",
                "http:///127.0.0.1/",
                "data:text/html,hello",
                "http+unix://%2fvar%2frun/",
                "http://169.254.169.254/latest/meta-data"
            })
    void forbidsWhatNobodyShouldCall(String url) {
        assertThat(guard.check(url)).isInstanceOf(UrlGuard.Verdict.Forbidden.class);
    }

    @Test
    void opensOnlyTheNamedPort() {
        assertThat(guard.check("http://shop.internal:9001/")).isInstanceOf(UrlGuard.Verdict.Forbidden.class);
        assertThat(guard.check("http://shop.internal/"))
                .isInstanceOfSatisfying(UrlGuard.Verdict.Passed.class, passed -> assertThat(passed.opened())
                        .isFalse());
    }

    @Test
    void saysWhatOpensAPrivateAddressOrAPort() {
        assertThat(guard.check("http://10.1.2.4/").toString()).contains("SHELFTALKER_EGRESS_ALLOW names 10.1.2.4]");
        assertThat(guard.check("http://shop.local:9001/").toString())
                .contains("port 9001 is not one of", "SHELFTALKER_EGRESS_ALLOW names shop.local:9001]");
        List<InetAddress> loopback = List.of(InetAddress.ofLiteral("127.0.0.1"));
        assertThatThrownBy(() -> guard.refusePrivate("shop.local", loopback))
                .hasMessage("shop.local leads to 127.0.0.1, which is not public, unless SHELFTALKER_EGRESS_ALLOW names"
                        + " shop.local");
    }
}
