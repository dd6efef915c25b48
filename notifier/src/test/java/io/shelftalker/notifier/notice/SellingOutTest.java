package io.shelftalker.notifier.notice;

import static io.shelftalker.notifier.shop.SmallShop.seen;
import static io.shelftalker.notifier.shop.SmallShop.soldOut;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.notifier.shop.SmallShop;
import io.shelftalker.testkit.bot.TestBot;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who watches something for any change hears that it sells out, and not only that it is back. */
final class SellingOutTest {
    private static final String TENT = "Granite Tent";
    private static final String SHOE = "Trail Shoe";

    private final NoticeScene scene = new NoticeScene();
    private final TestBot.Person ada = scene.bot().person("ada");

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void isToldBeforeTheReturn() throws Exception {
        scene.shop().opens(seen(TENT, "189"));
        TestBot.Person amelie = scene.bot().person("amelie", "fr");
        ada.says("/watch tent");
        amelie.says("/suivre tent");
        scene.shop().run(soldOut(TENT, "189"));

        assertThat(scene.told(ada))
                .singleElement()
                .asString()
                .startsWith("Sold out: Granite Tent\n$189.00")
                .contains("You asked to hear of any change; I’ll tell you when it is back.");
        assertThat(scene.told(amelie))
                .singleElement()
                .asString()
                .startsWith("Épuisé\u202f: Granite Tent")
                .contains("Vous vouliez savoir si quelque chose changeait\u202f; je vous préviens de son retour.");
        scene.shop().run(seen(TENT, "189"));
        assertThat(scene.told(ada)).hasSize(2).last().asString().startsWith("Back in stock: Granite Tent");
    }

    @Test
    void isNotToldToWhoWaitsForAPrice() throws Exception {
        scene.shop().opens(seen(TENT, "189"));
        ada.says("/watch tent below 100");
        scene.shop().run(soldOut(TENT, "189"));
        assertThat(scene.told(ada)).isEmpty();
    }

    @Test
    void isNotToldOnNoEvidence() throws Exception {
        scene.shop().opens(seen(TENT, "189"));
        ada.says("/watch tent");
        scene.shop().run(new SmallShop.Seen(TENT, "189", ""));
        assertThat(scene.told(ada)).isEmpty();
    }

    @Test
    void comesBeforeThePriceThatChangedWithIt() throws Exception {
        scene.shop().opens(seen(TENT, "189"));
        ada.says("/watch tent");
        scene.shop().run(soldOut(TENT, "179"));
        assertThat(scene.told(ada))
                .singleElement()
                .asString()
                .startsWith("Sold out: Granite Tent\n$189.00 → $179.00")
                .contains("You asked to hear of any change.");
    }

    @Test
    void waitsForTheMorning() throws Exception {
        scene.shop().opens(seen(TENT, "189"));
        ada.says("/timezone Paris");
        ada.says("/watch tent");
        ada.says("/quiet 22:00-08:00");
        scene.waitsUntil("23:00");
        scene.shop().run(soldOut(TENT, "189"));
        assertThat(scene.told(ada)).isEmpty();
        scene.waitsUntil("08:00");
        assertThat(scene.told(ada)).singleElement().asString().startsWith("Sold out: Granite Tent");
    }

    @Test
    void ofOneThatWasOutAlreadyIsOneLineWithItsReturn() throws Exception {
        scene.shop().opens(soldOut(TENT, "189"));
        ada.says("/timezone Paris");
        ada.says("/watch tent");
        ada.says("/quiet 22:00-08:00");
        scene.waitsUntil("02:10");
        scene.shop().run(seen(TENT, "189"));
        scene.settle();
        scene.waitsUntil("06:40");
        scene.shop().run(soldOut(TENT, "189"));
        scene.settle();
        scene.waitsUntil("08:00");
        assertThat(scene.told(ada))
                .singleElement()
                .asString()
                .startsWith("Already over: Granite Tent")
                .contains("Back 2:10", "sold out again 6:40");
    }

    @Test
    void againSoonAfterIsToldOnlyIfItLasts() throws Exception {
        scene.shop().opens(seen(TENT, "189"));
        ada.says("/watch tent");
        for (int times = 0; times < 3; times++) {
            scene.shop().run(soldOut(TENT, "189"));
            scene.settle();
            scene.waits(Duration.ofMinutes(5));
            scene.shop().run(seen(TENT, "189"));
            scene.settle();
            scene.waits(Duration.ofMinutes(5));
        }
        assertThat(scene.told(ada))
                .filteredOn(text -> text.startsWith("Sold out"))
                .as("one of three")
                .hasSize(1);
    }

    @Test
    void ofASizeIsTold() throws Exception {
        scene.shop().opens(seen(SHOE, "90"));
        sized("InStock");
        ada.says("/watch trail shoe size 42 any change");
        sized("OutOfStock");
        assertThat(scene.told(ada))
                .singleElement()
                .asString()
                .startsWith("Sold out: Trail Shoe · 42")
                .contains("You asked to hear of any change; I’ll tell you when it is back.");
        sized("OutOfStock");
        assertThat(scene.told(ada)).hasSize(1);
        sized("InStock");
        assertThat(scene.told(ada)).hasSize(2).last().asString().startsWith("Back in stock: Trail Shoe · 42");
    }

    private void sized(String size42) throws InterruptedException {
        scene.shop()
                .runSized(
                        seen(SHOE, "90"),
                        new SmallShop.Size("41", "90", "InStock"),
                        new SmallShop.Size("42", "90", size42));
    }
}
