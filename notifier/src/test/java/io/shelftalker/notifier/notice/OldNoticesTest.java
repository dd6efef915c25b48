package io.shelftalker.notifier.notice;

import static io.shelftalker.notifier.shop.SmallShop.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.testkit.bot.TestBot;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was told long ago is taken away; what still waits is kept however old it is. */
class OldNoticesTest {
    private final NoticeScene scene = new NoticeScene();

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void onlyWhatWasToldLongAgoGoes() throws Exception {
        TestBot.Person ada = scene.bot().person("ada");
        TestBot.Person bob = scene.bot().person("bob");
        scene.shop().opens(seen("Copper Kettle", "64"));
        ada.says("/watch kettle");
        bob.says("/watch kettle");
        bob.says("/pause");
        scene.shop().run(seen("Copper Kettle", "62"));
        assertThat(scene.told(ada)).hasSize(1);
        scene.waits(Duration.ofDays(89));
        scene.shop().run(seen("Copper Kettle", "60"));
        assertThat(scene.told(ada)).hasSize(2);

        assertThat(tidied()).isZero();
        scene.waits(Duration.ofDays(2));
        assertThat(tidied()).isEqualTo(1);
        assertThat(tidied()).isZero();
        assertThat(scene.count("select count(*) from notice where state = 'told'"))
                .isEqualTo(1);
        assertThat(scene.count("select count(*) from notice where state = 'held'"))
                .isEqualTo(2);
    }

    private int tidied() {
        OldNotices chore = scene.bot().context().getBean(OldNotices.class);
        return scene.database().transactions().in(scene.database().workspace(), chore::tidy);
    }
}
