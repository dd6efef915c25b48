package io.shelftalker.notifier.notice;

import static io.shelftalker.notifier.shop.SmallShop.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.testkit.bot.TestBot;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who watches something of a shop hears once that it cannot be read, and once that it can again. */
class BlindnessTest {
    private static final SourceId SOURCE = new SourceId(7);

    private final NoticeScene scene = new NoticeScene();
    private final TestBot.Person ada = scene.bot().person("ada");
    private final TestBot.Person bob = scene.bot().person("bob");

    @AfterEach
    void stop() {
        scene.close();
    }

    private void unreadable() {
        scene.database().transactions().run(scene.database().workspace(), handle -> catalog()
                .unreadable(handle, SOURCE, "FORBIDDEN: 403"));
    }

    private void readable() {
        scene.database().transactions().run(scene.database().workspace(), handle -> catalog()
                .readable(handle, SOURCE));
    }

    private Catalog catalog() {
        return scene.bot().context().getBean(Catalog.class);
    }

    @Test
    void tellsOnceThatAShopCannotBeReadAndOnceThatItCan() throws Exception {
        scene.shop().opens(seen("Copper Kettle", "64"), seen("Brass Lamp", "30"));
        ada.says("/watch kettle");
        ada.says("/watch lamp");
        bob.says("/random");
        scene.waits(Duration.ofHours(5));
        unreadable();

        assertThat(scene.told(ada))
                .singleElement()
                .asString()
                .startsWith("I have not been able to read shop.example since")
                .contains("it turns me away", "What you see of it is from then. I’ll say when it works again.");
        scene.waits(Duration.ofDays(1));
        assertThat(scene.told(ada)).hasSize(1);
        readable();
        assertThat(scene.told(ada)).hasSize(2).last().asString().startsWith("I can read shop.example again");
        assertThat(scene.told(bob)).isEmpty();
        unreadable();
        assertThat(scene.told(ada)).hasSize(3);
    }

    @Test
    void tellsWhoeverWatchesSomethingThenAndNobodyElse() throws Exception {
        scene.shop().opens(seen("Copper Kettle", "64"));
        ada.says("/watch kettle");
        bob.says("/watch anything new in Kitchen");
        unreadable();
        assertThat(scene.told(ada)).hasSize(1);
        assertThat(scene.told(bob)).hasSize(1);
        ada.says("/unwatch kettle");
        readable();
        assertThat(scene.told(ada)).hasSize(1);
        assertThat(scene.told(bob)).hasSize(2);
        assertThat(scene.count("select count(*) from blindness where state = 'over'"))
                .isEqualTo(2);
    }

    @Test
    void saysNothingOfAShopThatWasBackBeforeTheQuietHoursWereOver() throws Exception {
        scene.shop().opens(seen("Copper Kettle", "64"));
        ada.says("/timezone Paris");
        ada.says("/quiet 22:00-08:00");
        ada.says("/watch kettle");
        scene.waitsUntil("23:00");
        unreadable();
        assertThat(scene.told(ada)).isEmpty();
        scene.waitsUntil("02:00");
        readable();
        scene.waitsUntil("08:00");
        assertThat(scene.told(ada)).isEmpty();

        scene.waitsUntil("23:00");
        unreadable();
        assertThat(scene.told(ada)).isEmpty();
        scene.waitsUntil("08:00");
        assertThat(scene.told(ada)).singleElement().asString().startsWith("I have not been able to read shop.example");
    }
}
