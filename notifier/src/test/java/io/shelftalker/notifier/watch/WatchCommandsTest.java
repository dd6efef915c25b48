package io.shelftalker.notifier.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.channel.Surface;
import io.shelftalker.notifier.shop.SmallShop;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.channel.RecordingChannel.Message;
import io.shelftalker.testkit.database.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchCommandsTest {
    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database);
    private final SmallShop shop = SmallShop.stocked(bot);
    private final TestBot.Person ada = bot.person("ada");

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void watchesForAnyChangeUnlessAPriceIsNamed() throws Exception {
        assertThat(ada.says("/watch gooseneck kettle").text())
                .startsWith("Watching Copper Gooseneck Kettle. Now $64.00 · in stock; I’ll tell you when its price"
                        + " changes, when it sells out and when it is back.")
                .contains("[Tell me below …]", "[Undo]");
        assertThat(ada.says("/alerts").text())
                .contains("You watch one product", "tell any change", "verified just now");
    }

    @Test
    void promisesOnlyWhatWillBeTold() throws Exception {
        assertThat(ada.says("/watch silent river").text())
                .contains("sold out; I’ll tell you when it is back in stock, or its price changes.");
        assertThat(bot.person("amelie", "fr").says("/suivre silent river").text())
                .contains("je vous préviens dès son retour en stock, ou si le prix bouge.");
    }

    @Test
    void saysOnTheCardThatSomebodyWatchesAndEndsItThere() throws Exception {
        assertThat(ada.says("/product copper kettle").text())
                .contains("[Watch]")
                .doesNotContain("You watch it");
        ada.says("/watch copper kettle below 55");
        assertThat(ada.says("/product copper kettle").text())
                .contains("You watch it: I’ll tell you at $55.00 or less", "[✓ Watching · stop]")
                .doesNotContain("[Watch]");
        assertThat(bot.person("bo").says("/product copper kettle").text()).contains("[Watch]");
        assertThat(ada.presses("✓ Watching · stop").text()).startsWith("No longer watching Copper Gooseneck Kettle.");
        assertThat(ada.says("/product copper kettle").text()).contains("[Watch]");
    }

    @Test
    void watchesBelowAPriceHoweverItIsWritten() throws Exception {
        for (String words : List.of(
                "copper kettle below 55",
                "copper kettle < 55",
                "copper kettle <55.00",
                "SKU-COPPER-GOOSENECK-KETTLE under $55",
                SmallShop.url("Copper Gooseneck Kettle") + " below 55,00 $",
                "copper kettle sous 55 CAD",
                "copper kettle moins de 55")) {
            assertThat(ada.says("/watch " + words).text())
                    .as(words)
                    .startsWith(
                            "Watching Copper Gooseneck Kettle. Now $64.00; I’ll tell you when it is $55.00 or less.");
        }
        assertThat(ada.says("/alerts").text()).contains("You watch one product", "tell at $55.00 or less");
    }

    @Test
    void saysToTheCatalogWhatSomebodyWaitsFor() throws Exception {
        ada.says("/watch copper kettle below 55");
        assertThat(wanted()).isOne();
        bot.person("bo").says("/watch copper kettle");
        ada.says("/unwatch copper kettle");
        assertThat(wanted()).as("another still waits").isOne();
        bot.person("bo").says("/unwatch copper kettle");
        assertThat(wanted()).isZero();
    }

    private int wanted() {
        return database.transactions()
                .in(database.workspace(), handle -> handle.createQuery("select count(*) from wanted")
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void watchesForAShareLess() throws Exception {
        assertThat(ada.says("/watch copper kettle -10%").text()).contains("when it is $57.60 or less");
    }

    @Test
    void asksWhichWhenSeveralMatchAndKeepsThePrice() throws Exception {
        assertThat(ada.says("/watch pinot noir below 15").text())
                .contains(
                        "2 match. Which one?", "[Ember Oak Pinot Noir · $18.40]", "[Silent River Pinot Noir · $24.10]");
        assertThat(ada.presses("Ember Oak Pinot Noir · $18.40").text()).contains("when it is $15.00 or less");
    }

    @Test
    void saysWhatItCannotReadAndTakesTheNextTextAsThePrice() throws Exception {
        assertThat(ada.says("/watch copper kettle below 18.9.9").text())
                .contains("The price “18.9.9” is not a number I can read. Try “18.99”.");
        assertThat(ada.says("50,5").text()).contains("when it is $50.50 or less");
        assertThat(ada.says("/watch copper kettle below 50 EUR").text()).contains("is in CAD, and I do not convert");
    }

    @Test
    void saysWhenNothingMatches() throws Exception {
        assertThat(ada.says("/watch unobtainium").text()).contains("Nothing here matches “unobtainium”", "/search");
        assertThat(ada.says("/watch https://other.example/thing").text()).contains("I do not have that page");
    }

    @Test
    void asksWhatToWatch() throws Exception {
        assertThat(ada.says("/watch").text()).startsWith("What shall I watch?");
        assertThat(ada.says("larkspur below 120").text()).contains("Watching Larkspur Headphones");
    }

    @Test
    void answersAtOnceWhatIsTrueAlready() throws Exception {
        assertThat(ada.says("/watch larkspur below 160").text())
                .startsWith("Already there: Larkspur Headphones is $149.00, below your $160.00.")
                .contains("[Tell me below $140.00]", "[Any change instead]");
        assertThat(ada.presses("Tell me below $140.00").text()).contains("when it is $140.00 or less");
    }

    @Test
    void watchingAgainChangesTheWatchAndUndoBringsTheOldOneBack() throws Exception {
        ada.says("/watch larkspur below 120");
        assertThat(ada.presses("Any change instead").text()).contains("when its price changes");
        assertThat(ada.presses("Undo").text()).contains("when it is $120.00 or less");
        assertThat(ada.says("/alerts").text()).contains("You watch one product", "tell at $120.00 or less");
    }

    @Test
    void saysWhichWatchANewOneReplaces() throws Exception {
        assertThat(ada.says("/watch larkspur below 120").text()).doesNotContain("replaces");
        assertThat(ada.says("/watch larkspur").text()).contains("That replaces “tell at $120.00 or less”.");
        assertThat(ada.says("/watch larkspur").text()).doesNotContain("replaces");
    }

    @Test
    void undoOfTheFirstWatchEndsIt() throws Exception {
        ada.says("/watch larkspur");
        assertThat(ada.presses("Undo").text()).startsWith("No longer watching Larkspur Headphones.");
        assertThat(ada.says("/alerts").text()).startsWith("You watch nothing.");
    }

    @Test
    void stopsByWordsByChoiceAndFromTheList() throws Exception {
        ada.says("/watch larkspur");
        ada.says("/watch copper kettle below 55");
        ada.says("/watch ember");
        assertThat(ada.says("/unwatch").text()).contains("[Larkspur Headphones]", "[Ember Oak Pinot Noir]");
        assertThat(ada.presses("Ember Oak Pinot Noir").text()).startsWith("No longer watching Ember Oak");
        assertThat(ada.says("/unwatch LARK").text()).startsWith("No longer watching Larkspur");
        assertThat(ada.says("/unwatch unobtainium").text()).startsWith("You watch nothing called “unobtainium”");
        Message list = ada.says("/alerts");
        Message after = ada.presses("✕ 1");
        assertThat(after.id()).isEqualTo(list.id());
        assertThat(after.text()).startsWith("No longer watching Copper Gooseneck Kettle.\nYou watch nothing.");
        assertThat(ada.presses("Undo").text()).contains("when it is $55.00 or less");
        assertThat(bot.person("bob").says("/unwatch").text()).startsWith("You watch nothing.");
    }

    @Test
    void asksWhichToStopWhereAllAreMeant() throws Exception {
        ada.says("/watch larkspur");
        ada.says("/watch copper kettle below 55");
        assertThat(ada.says("cancel all my alerts").text()).contains("[Larkspur Headphones]");
        assertThat(ada.says("/unwatch all").text()).contains("[Larkspur Headphones]");
        ada.says("/product copper kettle");
        assertThat(ada.says("tell me when it's sold out").text()).startsWith("Watching Copper Gooseneck Kettle");
    }

    @Test
    void stopsWhatIsNamedInPlainWords() throws Exception {
        TestBot.Person amelie = bot.person("amelie", "fr");
        amelie.says("/suivre larkspur");
        ada.says("/watch larkspur");
        ada.says("/watch copper kettle below 55");
        assertThat(ada.says("Please stop watching the kettle.").text()).startsWith("No longer watching Copper");
        ada.says("/product larkspur");
        assertThat(ada.says("don't watch this any more").text()).startsWith("No longer watching Larkspur");
        assertThat(ada.says("stop telling me about the kettle").text()).startsWith("You watch nothing.");
        assertThat(amelie.says("Ne suivez plus le casque Larkspur, s'il vous plaît")
                        .text())
                .contains("vous ne suivez plus Larkspur Headphones");
        assertThat(ada.says("watch straps").text()).doesNotContain("Watching");
    }

    @Test
    void waitsForWhatIsNewWhereSomebodySaysThatThereIsToBeSomething() throws Exception {
        ada.says("/watch ember");
        assertThat(ada.says("Tell me when there is a new pinot noir").text())
                .startsWith("Watching for what is new in “pinot noir”.");
        assertThat(ada.says("let me know when a new pinot noir arrives").text())
                .startsWith("Watching for what is new in “pinot noir”.");
        assertThat(bot.person("amelie", "fr")
                        .says("Préviens-moi quand il y a un nouveau pinot noir")
                        .text())
                .startsWith("Je guette les nouveautés");
        assertThat(ada.says("/alerts").text()).contains("Ember Oak Pinot Noir", "tell any change");
    }

    @Test
    void showsWhatIsSnoozedAndWhatIsUrgentAndWakesItThere() throws Exception {
        ada.says("/watch larkspur");
        ada.says("/watch ember");
        ada.says("/snooze larkspur 2 weeks");
        ada.says("/new");
        ada.says("/urgent ember");
        assertThat(ada.says("/alerts").text())
                .containsPattern("Larkspur Headphones.*tell any change · snoozed until ")
                .containsPattern("Ember Oak Pinot Noir.*tell any change · told whatever the hour");
        assertThat(ada.says("1").text()).as("no row of an older list").doesNotContain("Verified");
        assertThat(ada.says("/product larkspur").text())
                .containsPattern("You watch it: I’ll tell you of any change · snoozed until .*")
                .contains("[Wake it]");
        assertThat(ada.presses("Wake it").text()).startsWith("Larkspur Headphones is awake again");
        assertThat(ada.says("/product larkspur").text()).doesNotContain("snoozed", "Wake");
        ada.says("/snooze larkspur 2 weeks unless below 140");
        assertThat(ada.says("/alerts").text()).contains("unless $140.00 or less", "[⏰ ");
    }

    @Test
    void aFormTakesThePriceAndSaysAtOnceWhatIsWrongWithIt() throws Exception {
        ada.says("/watch larkspur below 120");
        ada.says("/alerts");
        Message form = ada.presses("✎ 1");
        assertThat(form.outgoing().reply()).isInstanceOfSatisfying(Reply.Form.class, asked -> assertThat(
                        asked.fields().getFirst().value())
                .contains("120.00 CAD"));
        int before = ada.messages().size();

        assertThat(ada.fillsIn(form, Map.of("target", "18.9.9")))
                .hasValueSatisfying(wrong -> assertThat(wrong.faults()).containsOnlyKeys("target"));
        assertThat(ada.messages()).as("nothing is said in the chat").hasSize(before);
        assertThat(ada.fillsIn(form, Map.of("target", "below 99", "product", "1")))
                .isEmpty();
        assertThat(ada.awaits(before + 1).text()).contains("Watching Larkspur Headphones", "$99.00 or less");
        assertThat(ada.fillsIn(form, Map.of())).isEmpty();
        assertThat(ada.awaits(before + 2).text()).contains("when its price changes");
    }

    @Test
    void thePriceOfAProductIsTheProductsPrice() throws Exception {
        assertThat(ada.says("tell me when the price of the kettle drops 5%").text())
                .startsWith("Watching Copper Gooseneck Kettle.")
                .contains("5%");
        assertThat(ada.says("/watch the price of the kettle changes").text())
                .startsWith("Watching Copper Gooseneck Kettle.")
                .contains("when its price changes");
        assertThat(ada.says("/watch price of the kettle below 50").text()).contains("$50.00 or less");
        TestBot.Person amelie = bot.person("amelie", "fr");
        assertThat(amelie.says("préviens-moi quand le prix de la kettle baisse de 5 %")
                        .text())
                .startsWith("C’est noté\u202f: Copper Gooseneck Kettle.")
                .contains("5\u00a0%");
        assertThat(amelie.says("/suivre le prix du kettle passe sous 50").text())
                .contains("50,00");
    }

    @Test
    void theNumberOfARowOpensItToBeChanged() throws Exception {
        ada.says("/watch copper kettle");
        ada.says("/watch larkspur");
        ada.says("/alerts");
        assertThat(ada.says("the second one").text())
                .startsWith("Tell you below which price? Larkspur Headphones costs $149.00 now.");
    }

    @Test
    void aPlaceThatIsSaidChoosesAnAnswer() throws Exception {
        ada.says("/watch pinot noir below 15");
        assertThat(ada.says("the second one").text()).startsWith("Watching Silent River Pinot Noir");
        TestBot.Person amelie = bot.person("amelie", "fr");
        amelie.says("/suivre pinot noir");
        assertThat(amelie.says("la première").text()).startsWith("C’est noté\u202f: Ember Oak Pinot Noir");
    }

    @Test
    void somebodyElsesFormIsNobodysBusiness() throws Exception {
        ada.says("/watch larkspur");
        ada.says("/alerts");
        Message form = ada.presses("✎ 1");

        TestBot.Person mallory = bot.person("mallory");
        assertThat(mallory.fillsIn(form, Map.of("target", "5"))).isEmpty();

        assertThat(mallory.awaits(1).text()).doesNotContain("Watching");
    }

    @Test
    void thePersonsPageShowsWhatTheyWatchAndFollowsIt() throws Exception {
        ada.says("/watch larkspur below 120");
        assertThat(ada.messages()).allMatch(message -> message.outgoing().surface() == Surface.MESSAGE);
        ada.says("/watch");

        Message page = ada.opensHome();

        assertThat(page.outgoing().surface()).isEqualTo(Surface.HOME);
        assertThat(page.outgoing().replaces()).as("whose page it is").contains("ada");
        assertThat(page.text()).contains("You watch one product", "Larkspur Headphones");
        assertThat(ada.says("copper kettle below 55").text())
                .as("a look at the page leaves the open question open")
                .startsWith("Watching Copper Gooseneck Kettle");
        assertThat(ada.awaits(2, Surface.HOME).text()).contains("You watch 2 products");
        ada.says("/unwatch larkspur");
        assertThat(ada.awaits(3, Surface.HOME).text()).contains("You watch one product", "Copper");
    }

    @Test
    void stopsNothingWhereNothingIsNamed() throws Exception {
        ada.says("/watch larkspur");
        assertThat(ada.says("/unwatch ???").text()).startsWith("You watch nothing called “???”");
        assertThat(ada.says("/unwatch below 50").text()).startsWith("You watch nothing called “below 50”");
        assertThat(ada.says("/unwatch … below 50").text()).startsWith("You watch nothing called “… below 50”");
        assertThat(ada.says("/alerts").text()).startsWith("You watch one product");
        assertThat(ada.says("/unwatch").text()).startsWith("No longer watching Larkspur Headphones.");
    }

    @Test
    void turnsThePagesOfALongListInPlaceAndChangesTargetsFromIt() throws Exception {
        for (int i = 1; i <= 7; i++) {
            shop.imports(SmallShop.seen("Mug number" + i, "1" + i));
            ada.says("/watch number" + i);
        }
        Message first = ada.says("/alerts");
        assertThat(first.text()).contains("You watch 7 products", "5. Mug number5", "[1 of 2] [›]");
        Message second = ada.presses("›");
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.text()).contains("7. Mug number7", "[‹] [2 of 2]").doesNotContain("Mug number5");
        assertThat(ada.presses("✎ 6").text())
                .startsWith("Tell you below which price? Mug number6 costs $16.00 now.")
                .contains("[Tell me below $15.00]");
        assertThat(ada.says("12").text()).contains("Watching Mug number6", "$12.00 or less");
    }

    @Test
    void speaksFrench() throws Exception {
        TestBot.Person amelie = bot.person("amélie", "fr-CA");
        assertThat(amelie.says("/watch copper kettle sous 54,5").text())
                .startsWith("C’est noté\u202f: Copper Gooseneck Kettle.")
                .contains("64,00\u00a0$", "dès qu’il est à 54,50\u00a0$ ou moins", "[Annuler]");
        assertThat(amelie.says("/watch copper kettle sous 5,4,3").text()).contains("Essayez «\u202f5,43\u202f»");
        assertThat(amelie.says("/alerts").text()).contains("Vous suivez un produit", "à 54,50\u00a0$ ou moins");
    }

    @Test
    void takesTheProductOfACardsButton() throws Exception {
        assertThat(ada.says("/product larkspur").text()).contains("[Watch]");
        assertThat(ada.presses("Watch").text()).startsWith("Watching Larkspur Headphones.");
    }

    @Test
    void knowsWhatIsWatched() throws Exception {
        ada.says("/watch larkspur");
        bot.person("bob").says("/watch larkspur below 100");
        Watches watches = bot.context().getBean(Watches.class);
        assertThat(database.transactions().in(database.workspace(), watches::products))
                .hasSize(1);
        assertThat(database.transactions().in(database.workspace(), watches::skus))
                .containsExactly("SKU-LARKSPUR-HEADPHONES");
    }
}
