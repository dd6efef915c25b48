package io.shelftalker.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.Facts;
import io.shelftalker.catalog.product.Observation;
import io.shelftalker.catalog.product.Pass;
import io.shelftalker.catalog.product.RunId;
import io.shelftalker.catalog.product.Seen;
import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BrowsingTest {
    private static final SourceId SOURCE = new SourceId(1);
    private static final Pass PASS = new Pass(SOURCE, Optional.of(new RunId(1)), true);

    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database);
    private final TestBot.Person ada = bot.person("ada");
    private final Instant now = database.clock().instant();

    private final Seen wine = product("wine", "Ember Oak Pinot Noir 2022", "Wine", Map.of("size", "750 ml"))
            .priced("18.40", "CAD");

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void saysKindlyThatThereIsNothingYet() throws InterruptedException {
        for (String command : List.of("/new", "/random", "/categories", "kettle")) {
            assertThat(ada.says(command).text())
                    .isEqualTo("I have no products yet. As soon as a shop has been read, you will find them here.");
        }
    }

    @Test
    void showsWhatIsNewAFewAtATime() throws InterruptedException {
        record(shop());

        assertThat(ada.says("/new").text()).isEqualTo("""
                New this week (7), newest first
                1. Thing 6 · $10.00 · in stock
                2. Thing 5 · $10.00 · in stock
                3. Thing 4 · $10.00 · in stock
                4. Thing 3 · $10.00 · sold out
                5. Thing 2 · $10.00 · in stock
                [1] [2] [3] [4] [5]
                [All ✓] [Kitchen 4] [Audio 3]
                [In stock only]
                [1 of 2] [›]""");
        assertThat(ada.presses("›").text()).isEqualTo("""
                New this week (7), newest first
                6. Thing 1 · $10.00 · in stock
                7. Thing 0 · $10.00 · sold out
                [6] [7]
                [All ✓] [Kitchen 4] [Audio 3]
                [In stock only]
                [‹] [2 of 2]""");
        assertThat(bot.channel().messages("ada"))
                .extracting(message -> message.id())
                .containsOnly("m1");
    }

    @Test
    void opensARowWhoseNumberIsSaid() throws InterruptedException {
        record(shop());

        ada.says("/new");
        assertThat(ada.says("2").text()).contains("Thing 5\n");
        assertThat(ada.says("the third one please").text()).contains("Thing 4\n");
        ada.says("/new");
        ada.presses("›");
        assertThat(ada.says("n° 7").text()).contains("Thing 0\n");
        assertThat(ada.says("la quatrième").text()).contains("Thing 3\n");
        ada.says("/new");
        assertThat(ada.says("in stock only").text())
                .contains("[In stock only ✓]")
                .doesNotContain("sold out");
        ada.says("the first");
        assertThat(ada.says("show all").text()).contains("“show all”");
    }

    @Test
    void narrowsWhatIsNew() throws InterruptedException {
        record(shop());
        ada.says("/new");

        ada.presses("Audio 3");
        assertThat(ada.presses("In stock only").text()).isEqualTo("""
                New this week in Audio (2), newest first
                1. Thing 5 · $10.00 · in stock
                2. Thing 1 · $10.00 · in stock
                [1] [2]
                [All] [Kitchen 3] [Audio ✓]
                [In stock only ✓]""");
        assertThat(ada.presses("All").text()).startsWith("New this week (5), newest first");
    }

    @Test
    void showsTheLatestWhereTheWeekBroughtNothing() throws InterruptedException {
        record(shop());
        database.clock().advance(Duration.ofDays(10));

        assertThat(ada.says("/new").text()).startsWith("Nothing new this week. The latest 7:\n1. Thing 6");
    }

    @Test
    void showsAProductCloseUp() throws InterruptedException {
        record(wine);
        database.clock().advance(Duration.ofMinutes(3));

        assertThat(ada.says("/random").text()).isEqualTo("""
                (picture)
                Ember Oak Pinot Noir 2022
                $18.40 · in stock · $24.53/L
                Verified 3 minutes ago
                [Watch] [Another] [More like this]
                [Open in shop]""");
    }

    @Test
    void saysHowThePriceStands() throws InterruptedException {
        record(wine.priced("21.90", "CAD"));
        record(wine.at(now.plus(Duration.ofDays(2))));
        assertThat(ada.says("/product SKU-wine").text()).contains("\nLowest ever here (it was $21.90, changed ");

        record(wine.priced("19.00", "CAD").at(now.plus(Duration.ofDays(3))));
        assertThat(ada.says("/product SKU-wine").text()).contains("\nLowest in 90 days: $18.40\n");

        database.clock().advance(Duration.ofDays(120));
        record(wine.priced("18.90", "CAD").at(now.plus(Duration.ofDays(120))));
        assertThat(ada.says("/product SKU-wine").text()).contains("\nLowest in 90 days (it was $19.00, changed ");
    }

    @Test
    void showsTheAgeOfWhatThePageNoLongerSays() throws InterruptedException {
        record(wine);
        database.clock().advance(Duration.ofDays(3));
        record(wine.unpriced().stocked(Stock.UNKNOWN).at(database.clock().instant()));

        assertThat(ada.says("/product SKU-wine").text())
                .contains("$18.40 (3 days ago) · in stock (3 days ago)")
                .contains("Verified just now");
    }

    @Test
    void showsThePageThatIsPasted() throws InterruptedException {
        record(wine);

        assertThat(ada.says("http://www.shop.example/products/wine/?utm_source=news#top")
                        .text())
                .contains("Ember Oak Pinot Noir 2022");
        assertThat(ada.says("https://shop.example/about").text())
                .startsWith("I do not have this page of shop.example.");
        assertThat(ada.says("https://elsewhere.example/p/1").text())
                .isEqualTo(
                        "I do not know elsewhere.example. I know the products of shop.example; whoever runs this bot can add a shop.");
    }

    @Test
    void takesPlainWordsForASearch() throws InterruptedException {
        record(wine);
        record(shop());

        assertThat(ada.says("pinot").text())
                .contains("Ember Oak Pinot Noir 2022")
                .contains("[Watch]");
        assertThat(ada.says("thing").text())
                .startsWith("7 fit “thing”:\n1. Thing ")
                .endsWith("[1 of 2] [›]");
        assertThat(ada.presses("›").text())
                .startsWith("7 fit “thing”:\n6. Thing ")
                .contains("7. Thing ");
        assertThat(ada.presses("7").text()).contains("(picture)\nThing ");
        assertThat(ada.says("pinot submarine").text())
                .startsWith("Nothing here has “submarine” in it. The nearest to “pinot submarine”:\n1. Ember");
        assertThat(ada.says("what's the weather").text())
                .startsWith("That I cannot answer, but I know the products here")
                .endsWith("[New] [Surprise me] [Categories]");
        assertThat(ada.says("x".repeat(100_000)).text()).hasSizeLessThan(300);
    }

    @Test
    void asksWhichOfSeveralIsMeant() throws InterruptedException {
        record(shop());

        assertThat(ada.says("/product").text()).startsWith("Which product?");
        assertThat(ada.says("thing").text()).startsWith("7 fit “thing”:").endsWith("[Show all]");
        assertThat(ada.says("/product Thing 3").text()).contains("(picture)\nThing 3\n$10.00 · sold out");
    }

    @Test
    void listsCategoriesAndWhatIsInThem() throws InterruptedException {
        record(shop());

        assertThat(ada.says("/categories").text()).isEqualTo("""
                7 products. What are you after?
                [Kitchen 4] [Audio 3]""");
        assertThat(ada.presses("Audio 3").text()).isEqualTo("""
                Audio (3), newest first
                1. Thing 5 · $10.00 · in stock
                2. Thing 3 · $10.00 · sold out
                3. Thing 1 · $10.00 · in stock
                [1] [2] [3]
                [In stock only] [Categories]""");
        assertThat(ada.says("/categories AUDÏO").text()).startsWith("Audio (3), newest first");
        assertThat(ada.says("/categories tents").text()).startsWith("There is no category “tents”.");
    }

    @Test
    void showsAProductThatIsGoneAsGone() throws InterruptedException {
        record(wine);
        ada.says("/new");
        database.transactions().run(database.workspace(), handle -> bot.context()
                .getBean(Catalog.class)
                .delist(handle, PASS, List.of(wine.observation().externalId())));

        assertThat(ada.presses("1").text()).contains("$18.40 · no longer in the shop");
        assertThat(ada.says("pinot").text()).startsWith("I have no products yet.");
    }

    @Test
    void givesAnotherByChance() throws InterruptedException {
        record(shop());
        String before = ada.says("/random").text();
        for (int time = 0; time < 20; time++) {
            String next = ada.presses("Another").text();
            assertThat(next.lines().skip(1).findFirst())
                    .isNotEqualTo(before.lines().skip(1).findFirst());
            before = next;
        }
    }

    @Test
    void manyCategoriesAreTurnedAndFoundByAPartOfTheirNames() throws InterruptedException {
        record(IntStream.range(0, 30)
                .mapToObj(number -> product("p" + number, "Thing " + number, "Shelf no. " + (10 + number), Map.of()))
                .toArray(Seen[]::new));

        assertThat(ada.says("/categories").text())
                .contains("30 categories.", "[Shelf no. 10 1]", "[Shelf no. 33 1]", "[1 of 2] [›]")
                .doesNotContain("Shelf no. 34");
        assertThat(ada.presses("›").text()).contains("[Shelf no. 39 1]", "[‹] [2 of 2]");
        assertThat(ada.says("/categories no. 27").text()).startsWith("Shelf no. 27 (1)");
        assertThat(ada.says("/categories shelf 1").text())
                .startsWith("Which of these is “shelf 1”?")
                .contains("[Shelf no. 10 1]", "[Shelf no. 31 1]")
                .doesNotContain("Shelf no. 20");
        assertThat(ada.says("/categories hats").text()).startsWith("There is no category “hats”");

        ada.says("/categories no. 39");
        database.clock().advance(Duration.ofSeconds(1));
        ada.says("/categories no. 38");
        assertThat(ada.says("/categories").text())
                .as("those looked at last come first")
                .contains("[Shelf no. 38 1] [Shelf no. 39 1] [Shelf no. 27 1]\n[Shelf no. 10 1]");
        assertThat(bot.person("bob").says("/categories").text()).contains("\n[Shelf no. 10 1] [Shelf no. 11 1]");
    }

    @Test
    void goesOnFromACategory() throws InterruptedException {
        record(wine, product("dear", "Silent River", "Wine", Map.of()).priced("64.00", "CAD"), Seen.page("cup", now));
        ada.says("/categories wine");

        assertThat(ada.says("under 20").text()).startsWith("Understood: Wine · under $20.00\n1 fits:");
    }

    @Test
    void goesOnFromWhatWasAskedLast() throws InterruptedException {
        record(
                product("red", "Silent River", "Red wine", Map.of()).priced("24.10", "CAD"),
                product("rosé", "Ember Oak", "Red wine", Map.of("colour", "pink"))
                        .priced("18.40", "CAD"),
                product("blue", "Blue kettle", "Kitchen", Map.of()).priced("12.00", "CAD"));
        ada.says("red wine");

        assertThat(ada.says("under 20").text())
                .startsWith("Understood: red wine · under $20.00\n1 fits:\n1. Ember Oak")
                .contains("[✕ red wine] [✕ under $20.00]");
        assertThat(ada.presses("✕ under $20.00").text()).contains("Silent River", "Ember Oak");
        assertThat(ada.says("in pink").text()).contains("Ember Oak").doesNotContain("Silent River");
        assertThat(ada.says("in blue").text()).as("there is no such wine").contains("Blue kettle");
        assertThat(ada.says("red wine by price").text()).contains("1. Ember Oak");
        assertThat(ada.says("pricier ones").text()).contains("over $18.40", "Silent River");
        assertThat(ada.says("cheaper ones").text()).contains("under $24.10", "Ember Oak");
        assertThat(bot.person("bob").says("under 20").text()).startsWith("Understood: under $20.00");
        assertThat(ada.says("everything under 20").text()).startsWith("Understood: under $20.00");
    }

    @Test
    void nobodyGoesOnFromWhatWasAskedLongAgo() throws InterruptedException {
        record(product("red", "Silent River", "Red wine", Map.of()).priced("14.10", "CAD"), wine);
        ada.says("silent river");
        database.clock().advance(Duration.ofMinutes(31));

        assertThat(ada.says("under 20").text()).startsWith("Understood: under $20.00\n2 fit:");
    }

    @Test
    void whatWasAskedTheDayBeforeIsTakenAway() throws InterruptedException {
        record(wine);
        ada.says("pinot");
        OldTopics chore = bot.context().getBean(OldTopics.class);
        assertThat(tidied(chore)).isZero();
        database.clock().advance(Duration.ofHours(25));

        assertThat(tidied(chore)).isEqualTo(1);
        assertThat(tidied(chore)).isZero();
    }

    private int tidied(OldTopics chore) {
        return database.transactions().in(database.workspace(), chore::tidy);
    }

    @Test
    void speaksFrench() throws InterruptedException {
        record(wine);
        TestBot.Person zoe = bot.person("zoe", "fr");

        assertThat(zoe.says("/random").text())
                .contains("18,40\u00a0$ · en stock · 24,53\u00a0$/L")
                .contains("[Suivre]");
        assertThat(zoe.says("sous-marin").text()).contains("Rien ici ne contient «\u202fsous-marin\u202f»");
    }

    @Test
    void namesTheOtherShopsThatHaveIt() throws InterruptedException {
        record(wine);
        record(2, wine.in("cavern").priced("19.90", "CAD"));
        record(3, wine.in("nordic").stocked("OutOfStock"));

        assertThat(ada.says("/product pinot").text())
                .contains(
                        "$18.40 · in stock",
                        "At shop.example. Elsewhere: cavern.example $19.90 · nordic.example (sold out)");
        assertThat(bot.person("zoe", "fr").says("/product pinot").text())
                .contains("Chez shop.example. Ailleurs\u202f: cavern.example 19,90\u00a0$ · nordic.example (épuisé)");
        for (String named : List.of("cavern-sku-wine", "https://nordic.example/products/wine")) {
            assertThat(ada.says("/product " + named).text()).contains("Ember Oak Pinot Noir 2022", "$18.40 · in stock");
        }
    }

    private Seen[] shop() {
        return IntStream.range(0, 7)
                .mapToObj(number -> product(
                                "thing-" + number, "Thing " + number, number % 2 == 0 ? "Kitchen" : "Audio", Map.of())
                        .stocked(number % 3 == 0 && number < 6 ? "OutOfStock" : "InStock")
                        .at(now.minusSeconds(3600).plusSeconds(number)))
                .toArray(Seen[]::new);
    }

    private void record(Seen... seen) {
        record(PASS, seen);
    }

    private void record(int source, Seen seen) {
        record(new Pass(new SourceId(source), Optional.empty(), true), seen);
    }

    private void record(Pass pass, Seen... seen) {
        List<Observation> observations =
                Arrays.stream(seen).map(Seen::observation).toList();
        database.transactions().run(database.workspace(), handle -> bot.context()
                .getBean(Catalog.class)
                .record(handle, pass, observations));
    }

    private Seen product(String key, String name, String category, Map<String, String> facets) {
        Facts facts = Seen.page(key, now).observation().facts();
        return Seen.page(key, now)
                .with(new Facts(
                        name,
                        facts.brand(),
                        Optional.empty(),
                        List.of(category),
                        facts.sku(),
                        facts.gtin(),
                        facts.mpn(),
                        facts.image(),
                        facets));
    }
}
