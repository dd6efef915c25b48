package io.shelftalker.scraper.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class DisguisesTest {
    @Test
    void seesThroughAWallALoginAndAnApologyWithoutATitle() {
        assertThat(trouble("<div class='h-captcha'></div><p>One more step</p>")).isEqualTo(Trouble.CHALLENGE);
        assertThat(trouble("<form><input type=password></form> Please sign in")).isEqualTo(Trouble.LOGIN);
        assertThat(trouble("<h1>Page not found</h1>")).isEqualTo(Trouble.SOFT_NOT_FOUND);
        assertThat(trouble("<div id='root'></div>")).isEqualTo(Trouble.EMPTY);
    }

    @Test
    void leavesOrdinaryPagesAlone() {
        assertThat(Disguises.onCloserLook(Jsoup.parse("<h1>About us</h1><p>We sell kettles.</p>")))
                .isEmpty();
        assertThat(Disguises.onCloserLook(Jsoup.parse(
                        "<h1>Contact</h1>" + "Write to us. ".repeat(200) + "<div class='g-recaptcha'></div>")))
                .isEmpty();
    }

    private static Trouble trouble(String html) {
        return switch (Disguises.onCloserLook(Jsoup.parse(html)).orElseThrow()) {
            case Fetched.Blocked blocked -> blocked.trouble();
            case Fetched.Failed failed -> failed.trouble();
            case Fetched other -> throw new AssertionError(other);
        };
    }
}
