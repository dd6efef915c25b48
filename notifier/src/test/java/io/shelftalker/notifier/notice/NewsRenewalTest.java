package io.shelftalker.notifier.notice;

import static io.shelftalker.notifier.shop.SmallShop.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.Reply;
import io.shelftalker.testkit.bot.TestBot;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** News that are read later than they were written. */
class NewsRenewalTest {
    private static final String KETTLE = "Copper Kettle";

    private final NoticeScene scene = new NoticeScene();
    private final TestBot.Person ada = scene.bot().person("ada");

    @BeforeEach
    void isTold() throws Exception {
        scene.shop().opens(seen(KETTLE, "64"));
        ada.says("/watch kettle below 60");
        scene.shop().run(seen(KETTLE, "52"));
        assertThat(scene.told(ada)).singleElement().asString().contains("$52.00");
        scene.waits(Duration.ofDays(2));
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void areOfThePriceThatThereIs() {
        scene.shop().run(seen(KETTLE, "49"));

        assertThat(now("notice:1:1"))
                .hasValueSatisfying(
                        reply -> assertThat(reply.toString()).contains("49.00").doesNotContain("52.00"));
    }

    @Test
    void areNoneWhereAllHasChangedAgain() {
        scene.shop().run(seen(KETTLE, "64"));

        assertThat(now("notice:1:1"))
                .hasValueSatisfying(reply -> assertThat(reply.toString()).contains("notice.none"));
    }

    @Test
    void areTheirsOnly() {
        assertThat(now("reply:1:0")).isEmpty();
        assertThat(now("notice:1:4711")).isEmpty();
        assertThat(now("notice:everybody")).isEmpty();
    }

    private Optional<Reply> now(String key) {
        return scene.database().transactions().in(scene.database().workspace(), handle -> scene.bot()
                .context()
                .getBean(NewsRenewal.class)
                .now(handle, scene.database().workspace(), key));
    }
}
