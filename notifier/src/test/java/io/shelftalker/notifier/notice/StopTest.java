package io.shelftalker.notifier.notice;

import static io.shelftalker.notifier.shop.SmallShop.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.notifier.shop.SmallShop;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the buttons that end watches end, pressed under what was told. */
class StopTest {
    private static final String ROSSO = "Villa Rosso Red";
    private static final String SHOE = "Trail Shoe";

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
    void underNewsOfASearchEndsTheSearch() throws Exception {
        shop.opens(seen("Sencha", "12").in("Tea"));
        ada.says("/watch new in tea");
        shop.run(seen("Gyokuro", "30").in("Tea"));
        assertThat(ear.told(ada)).singleElement().asString().endsWith("[Tell me below $29.00] [Stop]");

        assertThat(ada.presses("Stop").text())
                .startsWith("No longer watching Tea.")
                .contains("[Undo]");
        assertThat(ada.says("/alerts").text()).startsWith("You watch nothing.");
        shop.run(seen("Hojicha", "20").in("Tea"));
        assertThat(ear.told(ada)).hasSize(1);
        assertThat(ada.presses("Stop").text()).startsWith("You no longer watch for that.");

        ada.presses("Undo");
        shop.run(seen("Matcha", "40").in("Tea"));
        assertThat(ear.told(ada)).hasSize(2);
    }

    @Test
    void underNewsOfEverythingNewEndsThat() throws Exception {
        TestBot.Person amelie = bot.person("amélie", "fr-CA");
        shop.opens(seen("Sencha", "12"));
        ada.says("/watch everything new");
        amelie.says("/watch everything new");
        shop.run(seen("Gyokuro", "30"));
        assertThat(ear.told(ada)).singleElement().asString().contains("You asked to hear of everything new.");
        assertThat(ear.told(amelie))
                .singleElement()
                .asString()
                .contains("Vous vouliez savoir tout ce qui est nouveau.");

        assertThat(ada.presses("Stop").text()).startsWith("No longer watching Everything new.");
        assertThat(amelie.presses("Ne plus suivre").text()).contains("vous ne suivez plus Toutes les nouveautés");
        shop.run(seen("Hojicha", "20"));
        assertThat(ear.told(ada)).hasSize(1);
    }

    @Test
    void saysWhatItEndsUnderNewsOfAProductThatFitsASearch() throws Exception {
        shop.opens(seen(ROSSO, "25").in("Wine"), seen("Colle Red", "18").in("Wine"));
        ada.says("/watch villa rosso red");
        ada.says("/watch reds under 20 $");
        shop.run(seen(ROSSO, "19").in("Wine"));
        assertThat(ear.told(ada))
                .singleElement()
                .asString()
                .endsWith("[Tell me below $18.00]\n[Stop “Villa Rosso Red”] [Stop “reds under 20 $”]");

        assertThat(ada.presses("Stop “reds under 20 $”").text()).startsWith("No longer watching reds under 20 $.");
        shop.run(seen("Valle Red", "12").in("Wine"));
        assertThat(ear.told(ada)).hasSize(1);
        shop.run(seen(ROSSO, "17").in("Wine"));
        assertThat(ear.told(ada)).hasSize(2).last().asString().endsWith("[Stop]");
        assertThat(ada.presses("Stop “Villa Rosso Red”").text()).startsWith("No longer watching Villa Rosso Red.");
        assertThat(ada.says("/alerts").text()).startsWith("You watch nothing.");
    }

    @Test
    void underNewsOfASizeEndsThatSizeOnly() throws Exception {
        shop.opens(seen(SHOE, "90"));
        shop.runSized(seen(SHOE, "90"), size("41", "90"), size("42", "90"));
        ada.says("/watch trail shoe size 41 any change");
        ada.says("/watch trail shoe size 42 below 80");
        shop.runSized(seen(SHOE, "90"), size("41", "79"), size("42", "90"));

        assertThat(ear.told(ada))
                .singleElement()
                .asString()
                .startsWith("Price down: Trail Shoe · 41\n$90.00 → $79.00 (−$11.00, −12%)")
                .doesNotContain("owest")
                .endsWith("[Tell me below $76.00] [Stop]");
        assertThat(ada.presses("Tell me below $76.00").text())
                .startsWith("Watching Trail Shoe · 41. Now $79.00; I’ll tell you when it is $76.00 or less.");
        assertThat(ada.says("/alerts").text())
                .contains("You watch 2 products", "41 · tell at $76.00", "42 · tell at $80.00");

        assertThat(ada.presses("Stop").text()).startsWith("No longer watching Trail Shoe · 41.");
        assertThat(ada.says("/alerts").text()).contains("You watch one product", "42 · tell at $80.00");
        shop.runSized(seen(SHOE, "90"), size("41", "60"), size("42", "72"));
        assertThat(ear.told(ada))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Price down: Trail Shoe · 42\n$90.00 → $72.00 (−$18.00, −20%), below your $80.00");
    }

    @Test
    void tellsWhatEachOfSeveralSizesCosts() throws Exception {
        shop.opens(seen(SHOE, "90"));
        shop.runSized(seen(SHOE, "90"), size("41", "90"), size("42", "90"));
        TestBot.Person amelie = bot.person("amélie", "fr-CA");
        amelie.says("/watch trail shoe size 41 any change");
        amelie.says("/watch trail shoe size 42 any change");
        shop.runSized(seen(SHOE, "90"), size("41", "95"), size("42", "72"));

        assertThat(ear.told(amelie))
                .singleElement()
                .asString()
                .contains("41 · 90,00 $ → 95,00 $ (+5,00 $", "42 · 90,00 $ → 72,00 $ (−18,00 $");
        assertThat(amelie.presses("Ne plus suivre").text()).contains("vous ne suivez plus Trail Shoe.");
        assertThat(amelie.says("/alerts").text()).doesNotContain("Trail Shoe");
    }

    private static SmallShop.Size size(String size, String price) {
        return new SmallShop.Size(size, price, "InStock");
    }
}
