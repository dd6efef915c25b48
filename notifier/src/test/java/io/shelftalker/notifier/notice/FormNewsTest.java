package io.shelftalker.notifier.notice;

import static io.shelftalker.notifier.shop.SmallShop.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.notifier.shop.SmallShop;
import io.shelftalker.testkit.bot.TestBot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of the forms that a product comes in. */
final class FormNewsTest {
    private static final String SHOE = "Trail Shoe";

    private final NoticeScene scene = new NoticeScene();
    private final TestBot.Person ada = scene.bot().person("ada");

    @BeforeEach
    void comesInTwoSizes() throws InterruptedException {
        scene.shop().opens(seen(SHOE, "90"));
        runs("90", "90", "90");
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void tellsOfTheProductAndOfASizeInOneMessage() throws Exception {
        ada.says("/watch trail shoe");
        ada.says("/watch trail shoe size 42 any change");
        runs("80", "90", "72");

        assertThat(scene.told(ada))
                .singleElement()
                .asString()
                .startsWith("Price down: Trail Shoe\n$90.00 → $80.00 (−$10.00, −11%)")
                .contains("42 · $90.00 → $72.00 (−$18.00, −20%) · in stock");
    }

    @Test
    void aSizeThatCostsWhatItDidAgainIsNoNews() throws Exception {
        ada.says("/timezone Paris");
        scene.waitsUntil("20:00");
        ada.says("/quiet 22:00-08:00");
        ada.says("/watch trail shoe size 42 any change");
        scene.waitsUntil("23:00");
        runs("90", "90", "72");
        scene.waitsUntil("02:00");
        runs("90", "90", "80");
        scene.waitsUntil("05:00");
        runs("90", "90", "90");

        scene.waitsUntil("08:00");
        assertThat(scene.told(ada)).isEmpty();
        scene.waitsUntil("23:00");
        runs("90", "90", "72");
        scene.waitsUntil("08:00");
        assertThat(scene.told(ada)).singleElement().asString().contains("$90.00 → $72.00");
    }

    private void runs(String product, String size41, String size42) throws InterruptedException {
        scene.shop()
                .runSized(
                        seen(SHOE, product),
                        new SmallShop.Size("41", size41, "InStock"),
                        new SmallShop.Size("42", size42, "InStock"));
    }
}
