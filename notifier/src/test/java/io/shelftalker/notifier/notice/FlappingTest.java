package io.shelftalker.notifier.notice;

import static io.shelftalker.notifier.shop.SmallShop.seen;
import static io.shelftalker.notifier.shop.SmallShop.soldOut;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.notifier.shop.SmallShop;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes, goes and comes back, and prices that nobody should believe. */
class FlappingTest {
    private static final String TENT = "Granite Tent";

    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database);
    private final SmallShop shop = new SmallShop(bot);
    private final TestBot.Person ada = bot.person("ada");
    private final Ear ear = new Ear(bot);

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void aReturnIsHeldBackForAWhileAndToldIfItLasts() throws Exception {
        shop.opens(soldOut(TENT, "189"), seen("Brass Lamp", "30"));
        ada.says("/watch tent back in stock");
        ada.says("/watch lamp");
        for (int times = 0; times < 5; times++) {
            shop.run(seen(TENT, "189"));
            ear.settle();
            minutes(5);
            shop.run(soldOut(TENT, "189"));
            ear.settle();
            minutes(5);
        }
        assertThat(ear.told(ada)).as("one of five").hasSize(1);

        shop.run(seen("Brass Lamp", "29"));
        assertThat(ear.told(ada)).as("others are told meanwhile").hasSize(2);
        shop.run(seen(TENT, "189"));
        assertThat(ear.told(ada)).hasSize(2);
        minutes(30);
        assertThat(ear.told(ada)).hasSize(3).last().asString().startsWith("Back in stock: Granite Tent");
    }

    @Test
    void whatIsHeldBackAndOverIsNeverTold() throws Exception {
        shop.opens(soldOut(TENT, "189"));
        ada.says("/watch tent back in stock");
        shop.run(seen(TENT, "189"));
        ear.settle();
        shop.run(soldOut(TENT, "189"));
        ear.settle();
        shop.run(seen(TENT, "189"));
        ear.settle();
        shop.run(soldOut(TENT, "189"));
        minutes(300);
        assertThat(ear.told(ada))
                .filteredOn(text -> text.startsWith("Back in stock"))
                .hasSize(1);
    }

    @Test
    void aPriceAroundAThresholdIsToldOnce() throws Exception {
        shop.opens(seen(TENT, "189"));
        ada.says("/watch tent below 180");
        for (String price : new String[] {"179.90", "180.10", "179.80", "180.50", "179.90"}) {
            minutes(60 * 24 * 2);
            shop.run(seen(TENT, price));
            ear.settle();
        }
        assertThat(ear.told(ada)).hasSize(1);
        minutes(60);
        shop.run(seen(TENT, "175"));
        assertThat(ear.told(ada)).as("clearly lower").hasSize(2);
    }

    @Test
    void whatHoldsForAMonthIsToldAgainWhenItMoves() throws Exception {
        shop.opens(seen(TENT, "189"));
        ada.says("/watch tent below 180");
        shop.run(seen(TENT, "175"));
        ear.settle();
        minutes(60 * 24 * 31);
        shop.run(seen(TENT, "178"));
        assertThat(ear.told(ada)).hasSize(2);
    }

    @Test
    void aGlitchIsNoLow() throws Exception {
        shop.opens(seen(TENT, "189"));
        ada.says("/watch tent below 180");
        bot.person("bob").says("/watch tent lowest ever");
        bot.person("eve").says("/watch tent");
        minutes(60);
        shop.run(seen(TENT, "0.01"));
        minutes(60);
        shop.run(seen(TENT, "18.90"));
        minutes(60);
        shop.run(seen(TENT, "189"));
        for (String name : new String[] {"ada", "bob", "eve"}) {
            assertThat(ear.told(bot.person(name))).as(name).isEmpty();
        }

        shop.run(seen(TENT, "170"));
        assertThat(ear.told(bot.person("bob"))).singleElement().asString().contains("$189.00 → $170.00");
    }

    @Test
    void aRestockAtAnEqualPriceIsOneMessage() throws Exception {
        shop.opens(seen(TENT, "189"));
        ada.says("/watch tent");
        shop.run(soldOut(TENT, "189"));
        shop.run(new SmallShop.Seen(TENT, "", "who knows"));
        minutes(60 * 24 * 9);
        shop.run(seen(TENT, "189"));
        shop.run(seen(TENT, "189.00"));
        assertThat(ear.told(ada))
                .singleElement()
                .asString()
                .startsWith("Back in stock: Granite Tent\n$189.00 · same price");
    }

    private void minutes(long minutes) {
        database.clock().advance(Duration.ofMinutes(minutes));
    }
}
