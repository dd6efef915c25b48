package io.shelftalker.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.Pass;
import io.shelftalker.catalog.product.Place;
import io.shelftalker.catalog.product.Seen;
import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.catalog.product.Store;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoresTest {
    private static final SourceId SOURCE = new SourceId(1);

    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database);
    private final TestBot.Person ada = bot.person("ada");
    private final TestBot.Person zoe = bot.person("zoe", "fr");
    private final Seen teapot = Seen.page("teapot", database.clock().instant());

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void tellsOnACardWhichStoresHaveTheProduct() throws InterruptedException {
        record(teapot.stocked("OutOfStock")
                .inStore("Laurier", "InStock", 4)
                .inStore("Rosemont", "InStock", -1)
                .inStore("Verdun", "OutOfStock", -1));

        assertThat(ada.says("/product teapot").text())
                .contains("$10.00 · sold out\n4 at Laurier · in stock at Rosemont · none online\nVerified just now");
        assertThat(zoe.says("/product teapot").text()).contains("4 à Laurier · en stock à Rosemont · aucun en ligne\n");
    }

    @Test
    void saysOnACardThatNoStoreHasIt() throws InterruptedException {
        record(teapot.inStore("Verdun", "OutOfStock", -1));
        assertThat(ada.says("/product teapot").text()).contains("$10.00 · in stock\nin no store\n");
    }

    @Test
    void listsWhatEachStoreHasOfAProduct() throws InterruptedException {
        open();
        record(teapot.inStore("Verdun", "OutOfStock", -1).inStore("L1", "InStock", 2));

        assertThat(ada.says("/stores teapot").text()).isEqualTo("""
                teapot
                2 at Laurier
                sold out at Verdun
                Verified just now""");
        assertThat(ada.says("/stores submarine").text()).startsWith("I know neither a store, nor a city");
    }

    @ParameterizedTest
    @ValueSource(strings = {"teapot near Montréal", "a teapot near montreal?", "teapot close to Montréal"})
    void saysThatNoStoresAreKnownAndShowsWhatIsSold(String question) throws InterruptedException {
        record(teapot);
        assertThat(ada.says(question).text())
                .startsWith("I know no stores of this shop, so I cannot tell what is near ")
                .endsWith("This is what it sells:");
        assertThat(ada.awaits(2).text()).contains("teapot\n$10.00 · in stock");
    }

    @Test
    void saysSoInFrenchAndOfHere() throws InterruptedException {
        record(teapot);
        zoe.says("teapot près de Montréal");
        assertThat(zoe.messages()).anySatisfy(message -> assertThat(message.text())
                .startsWith("Je ne connais aucun magasin de cette boutique")
                .contains("près de Montréal. Voici ce qu’elle vend"));
        ada.says("teapot near me");
        assertThat(ada.messages())
                .anySatisfy(message -> assertThat(message.text()).contains("cannot tell what is near you."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"teapot around 10 $", "a teapot for the table near the window"})
    void knowsWhatIsNoPlace(String question) throws InterruptedException {
        record(teapot);
        ada.says(question);
        assertThat(ada.messages())
                .noneSatisfy(message -> assertThat(message.text()).contains("I know no stores"));
    }

    @Test
    void listsStoresNearACityAStoreOrAPoint() throws InterruptedException {
        open();

        assertThat(ada.says("/stores montreal").text()).isEqualTo("""
                Near montreal:
                Laurier · 160 avenue Laurier · Montréal · 0 km
                Sainte-Foy · Québec · 226 km""");
        assertThat(ada.says("/stores sainte foy").text().lines().skip(1))
                .first()
                .asString()
                .startsWith("Sainte-Foy");
        assertThat(ada.says("/stores 46.8, -71.2").text()).contains("\nSainte-Foy · Québec · 6.", "\nLaurier");
        assertThat(ada.says("/stores").text())
                .startsWith("I know 2 stores.")
                .contains("Laurier · 160 avenue Laurier · Montréal\nSainte-Foy · Québec");
    }

    @Test
    void listsWhatStoresNearAPlaceHaveOfAProduct() throws InterruptedException {
        open();
        record(teapot.inStore("S1", "InStock", 9).inStore("L1", "InStock", 2).inStore("Verdun", "OutOfStock", -1));

        assertThat(ada.says("/stores teapot near Montréal").text()).isEqualTo("""
                teapot, near Montréal:
                2 at Laurier · 0 km
                9 at Sainte-Foy · 226 km
                sold out at Verdun
                Verified just now""");
        assertThat(zoe.says("/stores teapot près de québec").text().lines().skip(1))
                .first()
                .asString()
                .startsWith("9 à Sainte-Foy · 0");
        assertThat(zoe.says("/stores teapot proche d’ Québec").text()).startsWith("teapot, près de Québec");
        assertThat(ada.says("/stores teapot near 46.8, -71.2").text()).contains("\n9 at Sainte-Foy · 6.");
        assertThat(ada.says("/stores teapot near Atlantis").text())
                .startsWith(
                        "I know no store and no city with one called “Atlantis”. All stores:\nteapot\n9 at Sainte-Foy");
    }

    @Test
    void aPlaceInTheNameOfAProductIsPartOfIt() throws InterruptedException {
        open();
        record(teapot.called("House in Montréal").inStore("L1", "InStock", 2));

        assertThat(ada.says("/stores House in Montréal").text()).startsWith("House in Montréal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kettle nearly new", "Wrap around skirt", "table près des lacs", "Candle near dark"})
    void wordsOfNearnessInTheNameOfAProductArePartOfIt(String name) throws InterruptedException {
        open();
        record(teapot.called(name).inStore("L1", "InStock", 2));

        assertThat(ada.says("/stores " + name).text()).isEqualTo(name + "\n2 at Laurier\nVerified just now");
        assertThat(ada.says("/stores " + name + " near Québec").text())
                .startsWith(name + ", near Québec:\n2 at Laurier");
    }

    @Test
    void saysThatThereAreNone() throws InterruptedException {
        assertThat(ada.says("/stores").text()).startsWith("I know no stores yet.");
    }

    private void open() {
        Store laurier = new Store(
                "L1",
                Optional.of("Laurier"),
                Optional.of("160 avenue Laurier"),
                Optional.of("Montréal"),
                Optional.of(new Place(45.5223, -73.5935)));
        Store saintFoy = new Store(
                "S1",
                Optional.of("Sainte-Foy"),
                Optional.empty(),
                Optional.of("Québec"),
                Optional.of(new Place(46.7726, -71.2773)));
        database.transactions()
                .run(database.workspace(), handle -> catalog().stores(handle, SOURCE, List.of(laurier, saintFoy)));
    }

    private void record(Seen seen) {
        database.transactions().run(database.workspace(), handle -> catalog()
                .record(handle, new Pass(SOURCE, Optional.empty(), true), List.of(seen.observation())));
    }

    private Catalog catalog() {
        return bot.context().getBean(Catalog.class);
    }
}
