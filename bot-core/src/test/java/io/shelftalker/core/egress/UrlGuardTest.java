package io.shelftalker.core.egress;

import static org.assertj.core.api.Assertions.assertThat;

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
}
