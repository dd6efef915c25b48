package io.shelftalker.notifier.notice;

import static io.shelftalker.notifier.shop.SmallShop.seen;
import static io.shelftalker.notifier.shop.SmallShop.soldOut;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.testkit.bot.TestBot;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When people are told: what waits, what breaks through, and what has become of it by then. */
class QuietHoursAndSnoozesTest {
    private static final String KETTLE = "Copper Kettle";
    private static final String TENT = "Granite Tent";
    private static final String LAMP = "Brass Lamp";

    private final NoticeScene scene = new NoticeScene();
    private final TestBot.Person ada = scene.bot().person("ada");

    @AfterEach
    void stop() {
        scene.close();
    }

    private void begins() throws InterruptedException {
        scene.shop().opens(seen(KETTLE, "64"), soldOut(TENT, "189"), seen(LAMP, "30"));
        ada.says("/timezone Paris");
        scene.waitsUntil("20:00");
    }

    private void isQuiet() throws InterruptedException {
        begins();
        assertThat(ada.says("/quiet 22:00-08:00").text()).contains("I’ll keep quiet 22:00–08:00", "Paris", "08:00");
    }

    @Test
    void tellsAfterTheQuietHoursWhatHappenedInThem() throws Exception {
        isQuiet();
        ada.says("/watch kettle");
        scene.waitsUntil("02:10");
        scene.shop().run(seen(KETTLE, "52"));
        assertThat(scene.told(ada)).isEmpty();
        scene.waitsUntil("07:59");
        assertThat(scene.told(ada)).isEmpty();
        scene.waitsUntil("08:00");

        assertThat(scene.told(ada)).singleElement().asString().contains("Price down: Copper Kettle", "$64.00 → $52.00");
        scene.waitsUntil("12:00");
        scene.shop().run(seen(KETTLE, "50"));
        assertThat(scene.told(ada)).hasSize(2);
    }

    @Test
    void saysInFrenchByWhichClockItKeepsQuiet() throws Exception {
        TestBot.Person amelie = scene.bot().person("amelie", "fr");
        amelie.says("/timezone UTC");
        assertThat(amelie.says("/quiet 22:00-08:00").text())
                .startsWith("Je ne vous écrirai pas pendant ces heures\u202f: 22:00–08:00, à l’heure UTC, où il est");
        assertThat(amelie.says("/timezone Paris").text()).startsWith("Je suivrai l’heure de Paris, où il est");
        assertThat(amelie.says("/quiet").text()).startsWith("Silence 22:00–08:00, à l’heure de Paris, où il est");
    }

    @Test
    void aSnoozeWithoutATimeNeverShortensOneThatIsSet() throws Exception {
        begins();
        ada.says("/watch kettle");
        String longer = ada.says("/snooze kettle 1 month").text();
        assertThat(ada.says("/snooze kettle").text()).isEqualTo(longer);
        assertThat(ada.says("/snooze kettle 1 week").text()).isNotEqualTo(longer);
    }

    @Test
    void makesOneMessageOfTheNightWithTheMorningsTruth() throws Exception {
        isQuiet();
        ada.says("/watch kettle");
        ada.says("/watch lamp");
        scene.waitsUntil("23:00");
        scene.shop().run(seen(KETTLE, "52"), seen(LAMP, "28"));
        assertThat(scene.told(ada)).isEmpty();
        scene.waitsUntil("03:00");
        scene.shop().run(seen(KETTLE, "48"));
        scene.waitsUntil("08:00");

        assertThat(scene.told(ada))
                .singleElement()
                .asString()
                .contains("2 things you watch changed", "$64.00 → $48.00", "$30.00 → $28.00")
                .doesNotContain("52.00");
    }

    @Test
    void saysOnceWhatCameAndWentInTheNight() throws Exception {
        isQuiet();
        ada.says("/watch tent");
        scene.waitsUntil("02:10");
        scene.shop().run(seen(TENT, "189"));
        assertThat(scene.told(ada)).isEmpty();
        scene.waitsUntil("06:40");
        scene.shop().run(soldOut(TENT, "189"));
        assertThat(scene.told(ada)).isEmpty();
        scene.waitsUntil("08:00");

        assertThat(scene.told(ada))
                .singleElement()
                .asString()
                .contains("Already over: Granite Tent")
                .containsPattern("Back 2:10\\hAM, sold out again 6:40\\hAM")
                .contains("sold out · shop.example");
    }

    @Test
    void breaksTheSilenceForWhatIsUrgent() throws Exception {
        isQuiet();
        ada.says("/watch kettle");
        ada.says("/watch tent");
        ada.says("/watch lamp");
        assertThat(ada.says("/urgent tent").text()).contains("whatever the hour");
        assertThat(ada.says("/urgent kettle below 50").text()).contains("$50.00 or less");
        scene.waitsUntil("23:00");
        scene.shop().run(seen(KETTLE, "52"), seen(TENT, "189"), seen(LAMP, "28"));
        assertThat(scene.told(ada)).singleElement().asString().startsWith("Back in stock: Granite Tent");
        scene.waitsUntil("02:00");
        scene.shop().run(seen(KETTLE, "49"));
        assertThat(scene.told(ada)).hasSize(2).last().asString().contains("$64.00 → $49.00");
        scene.waitsUntil("08:00");
        assertThat(scene.told(ada))
                .hasSize(3)
                .last()
                .asString()
                .contains("Brass Lamp")
                .doesNotContain("Kettle");
    }

    @Test
    void saysSoWhereAPriceCannotBeRead() throws Exception {
        begins();
        ada.says("/watch kettle");
        assertThat(ada.says("/urgent kettle below 18.9.9").text()).contains("“18.9.9” is not a number I can read");
        assertThat(ada.says("/snooze kettle unless below 150 €").text()).contains("in CAD, and I do not convert");
        assertThat(scene.count("select count(*) from watch_timing")).isZero();
    }

    @Test
    void forgetsThePriceThatBreaksASnoozeWithTheSnooze() throws Exception {
        isQuiet();
        ada.says("/watch kettle");
        ada.says("/watch lamp");
        ada.says("/snooze kettle 1 day unless below 60");
        ada.says("/snooze lamp unless below 29");
        ada.says("/snooze lamp off");
        scene.waits(Duration.ofDays(2));
        scene.waitsUntil("23:00");
        scene.shop().run(seen(KETTLE, "58"), seen(LAMP, "28"));
        assertThat(scene.told(ada)).isEmpty();
    }

    @Test
    void keepsWhatIsTooMuchForADayUntilTheNextBegins() throws Exception {
        begins();
        ada.says("/watch kettle");
        ada.says("/watch lamp");
        ada.says("/limit 1");
        scene.shop().run(seen(KETTLE, "60"));
        scene.settle();
        scene.shop().run(seen(KETTLE, "58"));
        assertThat(scene.told(ada)).hasSize(1);
        scene.waitsUntil("00:10");
        scene.shop().run(seen(LAMP, "29"));
        assertThat(scene.told(ada)).hasSize(1);
        scene.waitsUntil("08:00");
        assertThat(scene.told(ada)).hasSize(2).last().asString().contains("2 things you watch changed");
    }

    @Test
    void tellsAtOnceWhatWaitedWhenTheHoursAreTakenBack() throws Exception {
        isQuiet();
        ada.says("/watch kettle");
        scene.waitsUntil("23:00");
        scene.shop().run(seen(KETTLE, "52"));
        assertThat(scene.told(ada)).isEmpty();
        ada.says("/quiet off");
        assertThat(scene.told(ada)).singleElement().asString().contains("$52.00");
    }

    @Test
    void saysNothingOfAProductThatIsSnoozedUntilTheTimeOrThePriceComes() throws Exception {
        begins();
        ada.says("/watch kettle");
        scene.shop().run(seen(KETTLE, "60"));
        assertThat(scene.told(ada)).hasSize(1);
        assertThat(ada.presses("Snooze 1 week").text()).startsWith("Copper Kettle is snoozed until");
        assertThat(ada.presses("Unless $58.00 or less").text()).contains("unless it costs $58.00 or less");

        scene.shop().run(seen(KETTLE, "62"));
        assertThat(scene.told(ada)).hasSize(1);
        scene.shop().run(seen(KETTLE, "57"));
        assertThat(scene.told(ada)).hasSize(2).last().asString().contains("$57.00");
        scene.shop().run(seen(KETTLE, "66"));
        scene.waits(Duration.ofDays(6));
        assertThat(scene.told(ada)).hasSize(2);
        scene.waits(Duration.ofHours(25));
        assertThat(scene.told(ada)).hasSize(3).last().asString().contains("$57.00 → $66.00");
    }

    @Test
    void saysNothingOfWhatWasUndoneWhileItWasSnoozed() throws Exception {
        begins();
        ada.says("/watch kettle");
        ada.says("/snooze kettle 2 days");
        scene.shop().run(seen(KETTLE, "60"));
        assertThat(scene.told(ada)).isEmpty();
        scene.shop().run(seen(KETTLE, "64"));
        scene.waits(Duration.ofDays(3));
        assertThat(scene.told(ada)).isEmpty();
        assertThat(scene.count("select count(*) from notice where state = 'moot'"))
                .isEqualTo(2);
    }

    @Test
    void whoAsksAnewIsToldThoughTheWatchBeforeWasSnoozed() throws Exception {
        begins();
        ada.says("/watch kettle");
        ada.says("/snooze kettle");
        ada.says("/watch kettle below 62");
        scene.shop().run(seen(KETTLE, "60"));
        assertThat(scene.told(ada)).hasSize(1);
    }

    @Test
    void tellsNothingWhilePausedAndThenWhatIsStillTrue() throws Exception {
        begins();
        ada.says("/watch kettle");
        ada.says("/watch lamp");
        assertThat(ada.says("/pause").text()).contains("until you write /resume");
        scene.shop().run(seen(KETTLE, "60"), seen(LAMP, "20"));
        scene.waits(Duration.ofDays(30));
        scene.shop().run(seen(LAMP, "30"));
        assertThat(scene.told(ada)).isEmpty();
        assertThat(ada.says("/resume").text()).startsWith("I’ll tell you things again");
        assertThat(scene.told(ada))
                .singleElement()
                .asString()
                .contains("Copper Kettle")
                .doesNotContain("Lamp");
    }

    @Test
    void endsAPauseByItself() throws Exception {
        begins();
        ada.says("/watch kettle");
        ada.says("/pause 2 days");
        scene.shop().run(seen(KETTLE, "60"));
        scene.waits(Duration.ofHours(47));
        assertThat(scene.told(ada)).isEmpty();
        scene.waits(Duration.ofHours(2));
        assertThat(scene.told(ada)).hasSize(1);
    }

    @Test
    void makesOneMessageTheNextMorningOfWhatIsMoreThanTheDaysMost() throws Exception {
        begins();
        ada.says("/watch kettle");
        ada.says("/watch lamp");
        assertThat(ada.says("/limit 1").text()).startsWith("One alert a day");
        scene.shop().run(seen(KETTLE, "60"));
        assertThat(scene.told(ada)).hasSize(1);
        scene.shop().run(seen(KETTLE, "58"));
        scene.shop().run(seen(LAMP, "29"));
        assertThat(scene.told(ada)).hasSize(1);
        scene.waitsUntil("07:00");
        assertThat(scene.told(ada)).hasSize(1);
        scene.waitsUntil("08:00");
        assertThat(scene.told(ada))
                .hasSize(2)
                .last()
                .asString()
                .contains("2 things you watch changed", "$60.00 → $58.00", "$30.00 → $29.00");
    }

    @Test
    void tellsNothingOfWhatIsNoLongerWatchedWhenTheNightIsOver() throws Exception {
        isQuiet();
        ada.says("/watch kettle");
        scene.waitsUntil("23:00");
        scene.shop().run(seen(KETTLE, "52"));
        scene.settle();
        ada.says("/unwatch kettle");
        scene.waitsUntil("08:00");
        assertThat(scene.told(ada)).isEmpty();
    }

    @Test
    void keepsTheHoursOfItsOwnZone() throws Exception {
        begins();
        ada.says("/timezone Tokyo");
        ada.says("/quiet 22:00-08:00");
        ada.says("/watch kettle");
        scene.waitsUntil("15:00");
        scene.shop().run(seen(KETTLE, "52"));
        assertThat(scene.told(ada)).isEmpty();
        ada.says("/timezone Paris");
        assertThat(scene.told(ada)).hasSize(1);
    }
}
