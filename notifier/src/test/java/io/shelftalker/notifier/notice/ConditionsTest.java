package io.shelftalker.notifier.notice;

import static io.shelftalker.notifier.shop.SmallShop.seen;
import static io.shelftalker.notifier.shop.SmallShop.soldOut;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.notifier.shop.SmallShop;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people wait for, from the line that says it to the message that tells it. */
class ConditionsTest {
    private static final String LANTERN = "Storm Lantern";
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
    void whatSellsOut() throws Exception {
        shop.opens(seen(LANTERN, "64"));
        assertThat(ada.says("tell me when the storm lantern sells out").text())
                .startsWith("Watching Storm Lantern. Now $64.00 · in stock; I’ll tell you when it sells out.");
        assertThat(ada.says("/alerts").text()).contains("tell when it sells out");

        shop.run(seen(LANTERN, "60"));
        assertThat(ear.told(ada)).isEmpty();
        shop.run(soldOut(LANTERN, "60"));

        assertThat(ear.told(ada))
                .singleElement()
                .asString()
                .startsWith("Sold out: Storm Lantern")
                .contains("You asked to hear when it sells out.");
    }

    @Test
    void fallsFromTheHighestSinceItWasTold() throws Exception {
        shop.opens(seen(LANTERN, "64"));
        assertThat(ada.says("/watch lantern drops 5 $").text()).contains("when its price falls by $5.00 or more");

        for (String price : List.of("61", "70", "66", "64.50", "63")) {
            shop.run(seen(LANTERN, price));
            ear.settle();
        }

        assertThat(ear.told(ada))
                .singleElement()
                .asString()
                .contains("Price down: Storm Lantern", "$70.00 → $64.50 (−$5.50, −8%)", "when its price falls");
    }

    @Test
    void theLowestPriceInAWhile() throws Exception {
        shop.opens(seen(LANTERN, "50"));
        for (String price : List.of("64", "60")) {
            database.clock().advance(Duration.ofDays(60));
            shop.run(seen(LANTERN, price));
        }
        assertThat(ada.says("/watch lantern lowest in 90 days").text()).contains("lowest in 90 days");
        bot.person("bob").says("/watch lantern lowest ever");

        database.clock().advance(Duration.ofDays(31));
        shop.run(seen(LANTERN, "59"));
        assertThat(ear.told(ada)).singleElement().asString().contains("$60.00 → $59.00", "lowest price in 90 days");
        assertThat(ear.told(bot.person("bob"))).isEmpty();

        shop.run(seen(LANTERN, "62"));
        ear.settle();
        shop.run(seen(LANTERN, "49"));
        assertThat(ear.told(ada)).hasSize(2).last().asString().contains("$62.00 → $49.00");
        assertThat(ear.told(bot.person("bob")))
                .singleElement()
                .asString()
                .contains("$62.00 → $49.00", "lowest price ever");
    }

    @Test
    void theLowestPriceInAWeekThoughLowerOnesWereToldBeforeIt() throws Exception {
        shop.opens(seen(LANTERN, "12"));
        ada.says("/watch lantern lowest in 7 days");
        shop.run(seen(LANTERN, "10"));
        assertThat(ear.told(ada)).singleElement().asString().contains("$12.00 → $10.00", "lowest price in 7 days");
        shop.run(seen(LANTERN, "20"));
        ear.settle();
        database.clock().advance(Duration.ofDays(8));

        shop.run(seen(LANTERN, "15"));
        assertThat(ear.told(ada)).hasSize(2).last().asString().contains("$20.00 → $15.00", "lowest price in 7 days");
        shop.run(seen(LANTERN, "14.90"));
        assertThat(ear.told(ada)).as("hardly lower").hasSize(2);
    }

    @Test
    void whatALitreCosts() throws Exception {
        SmallShop.Seen syrup = seen("Maple Syrup", "18").in("Grocery").with("Size", "750 ml");
        shop.opens(syrup);
        assertThat(ada.says("/watch maple syrup below 20 $/L").text()).contains("when a litre is $20.00 or less");
        shop.run(seen("Maple Syrup", "16").in("Grocery").with("Size", "750 ml"));
        assertThat(ear.told(ada)).isEmpty();
        shop.run(seen("Maple Syrup", "15").in("Grocery").with("Size", "750 ml"));
        assertThat(ear.told(ada)).singleElement().asString().contains("when a litre is $20.00 or less");
        assertThat(ada.says("/watch maple syrup below 25 $/L").text())
                .startsWith("Already there: Maple Syrup comes to $20.00");
    }

    @Test
    void whatLeavesTheShopAndReturns() throws Exception {
        shop.opens(seen(LANTERN, "64"));
        TestBot.Person bob = bot.person("bob");
        ada.says("/watch lantern delisted");
        bob.says("/watch lantern back in the catalog");

        shop.delists(LANTERN);
        assertThat(ear.told(ada)).singleElement().asString().startsWith("No longer in the shop: Storm Lantern");
        assertThat(ear.told(bob)).isEmpty();
        database.clock().advance(Duration.ofDays(35));
        shop.run(seen(LANTERN, "64"));

        assertThat(ear.told(ada)).hasSize(1);
        assertThat(ear.told(bob)).singleElement().asString().startsWith("Back in the catalog: Storm Lantern");
    }

    @Test
    void whatAStoreHasAgain() throws Exception {
        shop.opens(seen(LANTERN, "64"));
        shop.runInStore(seen(LANTERN, "64"), "laurier", "OutOfStock");
        assertThat(ada.says("/watch lantern at laurier").text()).contains("I’ll tell you when laurier has it.");

        shop.runInStore(seen(LANTERN, "64"), "verdun", "InStock");
        assertThat(ear.told(ada)).isEmpty();
        shop.runInStore(seen(LANTERN, "64"), "laurier", "InStock");

        assertThat(ear.told(ada))
                .singleElement()
                .asString()
                .startsWith("Back in stock: Storm Lantern · laurier")
                .contains("You asked to hear when laurier has it.");
        assertThat(ada.says("/watch lantern at laurier").text()).startsWith("Already so: laurier has Storm Lantern.");
    }

    @Test
    void aSizeOfAProduct() throws Exception {
        shop.opens(seen(SHOE, "90"));
        shop.runSized(seen(SHOE, "90"), size("41", "90", "InStock"), size("42", "90", "OutOfStock"));
        assertThat(ada.says("/watch trail shoe size 42").text())
                .startsWith("Watching Trail Shoe · 42. Now $90.00 · sold out; I’ll tell you when it is back in stock");
        assertThat(ada.says("/watch trail shoe size 41 below 80").text())
                .startsWith("Watching Trail Shoe · 41. Now $90.00; I’ll tell you when it is $80.00 or less.");
        assertThat(ada.says("/alerts").text())
                .contains("You watch 2 products", "42 · tell any change", "41 · tell at $80.00");

        shop.runSized(seen(SHOE, "90"), size("41", "90", "OutOfStock"), size("42", "90", "OutOfStock"));
        assertThat(ear.told(ada)).isEmpty();
        shop.runSized(seen(SHOE, "90"), size("41", "79", "InStock"), size("42", "90", "InStock"));

        assertThat(ear.told(ada)).singleElement().asString().startsWith("Back in stock: Trail Shoe");
        assertThat(ada.says("/unwatch trail shoe").text()).startsWith("No longer watching Trail Shoe");
        assertThat(ada.says("/alerts").text()).startsWith("You watch nothing.");
    }

    @Test
    void whatIsNewInACategory() throws Exception {
        shop.opens(seen(LANTERN, "64").in("Camping"), seen("Sencha", "12").in("Tea"));
        assertThat(ada.says("/watch new in tea").text())
                .startsWith("Watching for what is new in “Tea”. I’ll tell you when something comes.");
        shop.run(seen(LANTERN, "60").in("Camping"), seen("Sencha", "11").in("Tea"));
        shop.run(seen("Iron Teapot", "50").in("Kitchen"));
        assertThat(ear.told(ada)).isEmpty();
        shop.run(seen("Gyokuro", "30").in("Tea"));

        assertThat(ear.told(ada))
                .singleElement()
                .asString()
                .startsWith("New for you: Gyokuro")
                .contains("You asked to hear of what fits “Tea”.");
        assertThat(ada.says("/alerts").text()).contains("You watch one thing", "1. Tea · tell what is new");
        assertThat(ada.presses("✕ 1").text()).startsWith("No longer watching Tea.");
        shop.run(seen("Hojicha", "20").in("Tea"));
        assertThat(ear.told(ada)).hasSize(1);
    }

    @Test
    void whatComesToFitASearch() throws Exception {
        shop.opens(
                seen("Villa Rosso Red", "25").in("Wine"),
                seen("Colle Red", "18").in("Wine"),
                seen("Alpine White", "15").in("Wine"));
        assertThat(ada.says("/watch reds under 20 $").text())
                .startsWith("Watching for “reds under 20 $”. One fits now; I’ll tell you when another comes")
                .contains("[Show them]", "[Undo]");

        shop.run(
                seen("Villa Rosso Red", "22").in("Wine"),
                seen("Alpine White", "14").in("Wine"));
        shop.run(seen("Colle Red", "17").in("Wine"), seen("Monte Red", "40").in("Wine"));
        assertThat(ear.told(ada)).as("nothing came to fit").isEmpty();
        shop.run(seen("Villa Rosso Red", "19").in("Wine"));
        assertThat(ear.told(ada)).singleElement().asString().contains("Villa Rosso Red", "$19.00", "“reds under 20 $”");
        shop.run(seen("Valle Red", "12").in("Wine"));
        assertThat(ear.told(ada)).hasSize(2).last().asString().startsWith("New for you: Valle Red");

        assertThat(ada.says("/unwatch reds").text()).startsWith("No longer watching reds under 20 $.");
    }

    @Test
    void thingsOfOneKindAreMeantThoughThereIsOnlyOne() throws Exception {
        SmallShop.Seen rosso = seen("Villa Rosso", "25").in("Red wine").with("country", "Italy");
        shop.opens(rosso, seen("Rioja", "18").in("Red wine").with("country", "Spain"));
        assertThat(ada.says("/watch italian reds under 20 $").text())
                .startsWith("Watching for “italian reds under 20 $”. Nothing fits yet");

        shop.run(
                seen("Barbera", "12").in("Red wine").with("country", "Italie"),
                seen("Malbec", "12").in("Red wine").with("country", "Argentina"));
        assertThat(ear.told(ada)).singleElement().asString().startsWith("New for you: Barbera");
    }

    @Test
    void aCodeAndAnAddressAreOfOneThingHoweverTheyEnd() throws Exception {
        shop.opens(seen("Iron Candles", "25"));

        assertThat(ada.says("/watch SKU-IRON-CANDLES").text()).startsWith("Watching Iron Candles.");
        assertThat(ada.says("/watch https://shop.example/products/Iron-Candles below 20")
                        .text())
                .startsWith("Watching Iron Candles.");
    }

    @Test
    void offersToLookForWhatIsNotThere() throws Exception {
        shop.opens(seen(LANTERN, "64"));
        assertThat(ada.says("/watch quantum teapot").text()).contains("[Tell me of all that fits]");
        assertThat(ada.presses("Tell me of all that fits").text())
                .startsWith("Watching for “quantum teapot”. Nothing fits yet");
        shop.run(seen("Quantum Teapot", "80"));
        assertThat(ear.told(ada)).singleElement().asString().startsWith("New for you: Quantum Teapot");
    }

    @Test
    void whatWasLookedAtLast() throws Exception {
        shop.opens(seen(LANTERN, "64"), seen(SHOE, "90"));
        ada.says("/product storm lantern");
        assertThat(ada.says("watch this below 50").text())
                .startsWith("Watching Storm Lantern. Now $64.00; I’ll tell you when it is $50.00 or less.");
        ada.says("/watch trail shoe");
        assertThat(ada.says("watch this below 80").text()).startsWith("Watching Trail Shoe.");
        TestBot.Person amelie = bot.person("amélie", "fr-CA");
        assertThat(amelie.says("préviens-moi quand la storm lantern passe sous 50")
                        .text())
                .contains("Storm Lantern", "dès qu’il est à 50,00");
    }

    @Test
    void whatWasLookedAtLongAgoIsNotMeant() throws Exception {
        shop.opens(seen(LANTERN, "64"), seen(SHOE, "90"));
        ada.says("/product storm lantern");
        database.clock().advance(Duration.ofMinutes(61));

        assertThat(ada.says("watch this below 50").text()).doesNotContain("Storm Lantern");
    }

    private static SmallShop.Size size(String size, String price, String stock) {
        return new SmallShop.Size(size, price, stock);
    }
}
