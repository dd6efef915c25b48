package io.shelftalker.notifier.notice;

import static io.shelftalker.notifier.shop.SmallShop.seen;
import static io.shelftalker.notifier.shop.SmallShop.soldOut;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.testkit.bot.TestBot;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A price from which on people are told anyway is only promised where it will be heard of. */
class PricesThatBreakSilenceTest {
    private static final String TENT = "Granite Tent";

    private final NoticeScene scene = new NoticeScene();
    private final TestBot.Person ada = scene.bot().person("ada");

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void areNotPromisedToWhomOnlyTheStockConcerns() throws Exception {
        scene.shop().opens(seen(TENT, "189"));
        scene.shop().runInStore(seen(TENT, "189"), "laurier", "OutOfStock");
        for (String condition : List.of("sold out", "delisted", "at laurier")) {
            assertThat(ada.says("/watch tent " + condition).text())
                    .as(condition)
                    .startsWith("Watching Granite Tent");
            for (String asked : List.of("/snooze tent 2 weeks unless below 150", "/urgent tent below 150")) {
                assertThat(ada.says(asked).text())
                        .as(asked)
                        .startsWith("You do not watch the price of Granite Tent, so I would not tell you at $150.00")
                        .contains("[Any change]");
            }
        }
        assertThat(scene.count("select count(*) from watch_timing")).isZero();

        assertThat(ada.presses("Any change").text()).startsWith("Watching Granite Tent.");
        assertThat(ada.says("/snooze tent 2 weeks unless below 150").text())
                .contains("unless it costs $150.00 or less");
        scene.shop().run(seen(TENT, "180"));
        assertThat(scene.told(ada)).isEmpty();
        scene.shop().run(seen(TENT, "149"));
        assertThat(scene.told(ada)).singleElement().asString().contains("$149.00");
    }

    @Test
    void arePromisedToWhoeverHearsOfPrices() throws Exception {
        scene.shop().opens(seen(TENT, "189"));
        for (String condition : List.of("", "below 160", "drops 10 $", "lowest ever")) {
            assertThat(ada.says("/watch tent " + condition).text())
                    .as(condition)
                    .startsWith("Watching Granite Tent");
            assertThat(ada.says("/urgent tent below 150").text())
                    .as(condition)
                    .startsWith("I’ll tell you whatever the hour when Granite Tent costs $150.00 or less");
        }
    }

    @Test
    void areNotPromisedAboveThePriceThatSomebodyWaitsFor() throws Exception {
        scene.shop().opens(seen(TENT, "189"));
        ada.says("/watch tent below 140");
        for (String asked : List.of("/snooze tent 2 weeks unless below 150", "/urgent tent below 150")) {
            assertThat(ada.says(asked).text())
                    .as(asked)
                    .startsWith("You watch Granite Tent for $140.00 or less, so I would not tell you at $150.00.")
                    .contains("[Any change]");
        }
        assertThat(ada.says("/snooze tent 2 weeks unless below 130").text())
                .contains("unless it costs $130.00 or less");
        scene.shop().run(seen(TENT, "129"));
        assertThat(scene.told(ada)).singleElement().asString().contains("$129.00");
    }

    @Test
    void areNotOfferedToWhomOnlyTheStockConcerns() throws Exception {
        scene.shop().opens(soldOut(TENT, "189"));
        ada.says("/watch tent back in stock");
        assertThat(ada.says("/snooze tent").text())
                .startsWith("Granite Tent is snoozed until")
                .doesNotContain("[Unless");
        TestBot.Person amelie = scene.bot().person("amélie", "fr-CA");
        amelie.says("/suivre tent de retour en stock");
        assertThat(amelie.says("/urgence tent sous 150").text())
                .startsWith("Vous ne suivez pas le prix de Granite Tent")
                .contains("[Tout changement]");
    }
}
