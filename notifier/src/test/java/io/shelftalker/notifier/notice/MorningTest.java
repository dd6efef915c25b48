package io.shelftalker.notifier.notice;

import static io.shelftalker.notifier.shop.SmallShop.seen;
import static io.shelftalker.notifier.shop.SmallShop.soldOut;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.notifier.shop.SmallShop;
import io.shelftalker.testkit.bot.TestBot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was found in the night is looked at again before it is told. */
class MorningTest {
    private static final String KETTLE = "Copper Kettle";
    private static final String TENT = "Granite Tent";

    private final NoticeScene scene = new NoticeScene();
    private final TestBot.Person ada = scene.bot().person("ada");

    @BeforeEach
    void isQuietAtNight() throws InterruptedException {
        scene.shop()
                .opens(
                        seen(KETTLE, "64"),
                        soldOut(TENT, "189"),
                        syrup("18"),
                        seen("Colle Red", "30").in("Wine"),
                        seen("Villa Rosso Red", "25").in("Wine"));
        ada.says("/timezone Paris");
        scene.waitsUntil("20:00");
        ada.says("/quiet 22:00-08:00");
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void aStoreThatHasItNoLongerIsNotNamed() throws Exception {
        scene.shop().runInStore(seen(KETTLE, "64"), "laurier", "OutOfStock");
        ada.says("/watch kettle at laurier");
        scene.waitsUntil("23:00");
        scene.shop().runInStore(seen(KETTLE, "64"), "laurier", "InStock");
        assertThat(scene.told(ada)).isEmpty();
        scene.waitsUntil("03:00");
        scene.shop().runInStore(seen(KETTLE, "64"), "laurier", "OutOfStock");
        scene.waitsUntil("08:00");
        assertThat(scene.told(ada)).isEmpty();
    }

    @Test
    void aStoreThatStillHasItIsNamed() throws Exception {
        scene.shop().runInStore(seen(KETTLE, "64"), "laurier", "OutOfStock");
        ada.says("/watch kettle at laurier");
        scene.waitsUntil("23:00");
        scene.shop().runInStore(seen(KETTLE, "64"), "laurier", "InStock");
        assertThat(scene.told(ada)).isEmpty();
        scene.waitsUntil("08:00");
        assertThat(scene.told(ada)).singleElement().asString().contains("Copper Kettle · laurier");
    }

    @Test
    void onlyWhatStillFitsASearchIsTold() throws Exception {
        ada.says("/watch reds under 20 $");
        scene.waitsUntil("23:00");
        scene.shop()
                .run(seen("Valle Red", "12").in("Wine"), seen("Monte Red", "19").in("Wine"));
        assertThat(scene.told(ada)).isEmpty();
        scene.waitsUntil("03:00");
        scene.shop().run(seen("Monte Red", "25").in("Wine"));
        scene.waitsUntil("08:00");
        assertThat(scene.told(ada))
                .singleElement()
                .asString()
                .contains("New for you: Valle Red")
                .doesNotContain("Monte");
    }

    @Test
    void aFallThatIsNoLongerEnoughIsNotTold() throws Exception {
        ada.says("/watch kettle drops 20 %");
        scene.waitsUntil("23:00");
        scene.shop().run(seen(KETTLE, "50"));
        assertThat(scene.told(ada)).isEmpty();
        scene.waitsUntil("03:00");
        scene.shop().run(seen(KETTLE, "63"));
        scene.waitsUntil("08:00");
        assertThat(scene.told(ada)).isEmpty();
    }

    @Test
    void aPriceIsThatOfBeforeAgainOnlyWhereItIs() throws Exception {
        ada.says("/watch kettle below 55");
        scene.waitsUntil("02:10");
        scene.shop().run(seen(KETTLE, "52"));
        assertThat(scene.told(ada)).isEmpty();
        scene.waitsUntil("06:40");
        scene.shop().run(seen(KETTLE, "58"));
        scene.waitsUntil("08:00");
        assertThat(scene.told(ada)).isEmpty();

        scene.waitsUntil("02:10");
        scene.shop().run(seen(KETTLE, "51"));
        assertThat(scene.told(ada)).isEmpty();
        scene.waitsUntil("06:40");
        scene.shop().run(seen(KETTLE, "58"));
        scene.waitsUntil("08:00");
        assertThat(scene.told(ada))
                .singleElement()
                .asString()
                .startsWith("Already over: Copper Kettle")
                .containsPattern("\\$51.00 .*2:10\\hAM, \\$58.00 again .*6:40\\hAM");
    }

    @Test
    void whatALitreCostsIsNotComparedWithTheBottle() throws Exception {
        ada.says("/watch maple syrup below 20 $/L");
        scene.waitsUntil("02:10");
        scene.shop().run(syrup("15"));
        assertThat(scene.told(ada)).isEmpty();
        scene.waitsUntil("06:40");
        scene.shop().run(syrup("18"));
        scene.waitsUntil("08:00");
        assertThat(scene.told(ada)).isEmpty();
    }

    @Test
    void namesTheHourAtWhichItHappenedEvenIfItWasReadLater() throws Exception {
        ada.says("/watch tent");
        scene.waitsUntil("02:10");
        scene.shop().run(seen(TENT, "189"));
        scene.waitsUntil("05:00");
        assertThat(scene.told(ada)).isEmpty();
        scene.waitsUntil("06:40");
        scene.shop().run(soldOut(TENT, "189"));
        scene.waitsUntil("08:00");
        assertThat(scene.told(ada))
                .singleElement()
                .asString()
                .containsPattern("Back 2:10\\hAM, sold out again 6:40\\hAM");
    }

    private static SmallShop.Seen syrup(String price) {
        return seen("Maple Syrup", price).in("Grocery").with("Size", "750 ml");
    }
}
