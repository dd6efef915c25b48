package io.shelftalker.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.EventLog;
import io.shelftalker.catalog.product.Facts;
import io.shelftalker.catalog.product.Observation;
import io.shelftalker.catalog.product.Pass;
import io.shelftalker.catalog.product.Seen;
import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.WorkspaceId;
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

class ProductSearchTest {
    private static final Pass PASS = new Pass(new SourceId(1), Optional.empty(), true);

    private final TestDatabase database = TestDatabase.create();
    private final Catalog catalog = new Catalog(new EventLog());
    private final ProductSearch search = new ProductSearch(database.transactions(), database.clock());
    private final Instant now = database.clock().instant();

    private final Seen kettle =
            product("k", "Copper Gooseneck Kettle", "Kitchen", "Heats water for tea", Map.of("size", "1 L"));
    private final Seen wine = product(
            "w", "Ember Oak Pinot Noir 2022", "Wine", "Dry and mineral", Map.of("colour", "Red", "country", "Italy"));
    private final Seen headphones = product("h", "Larkspur Closed-Back Headphones", "Audio", "For flats", Map.of());
    private final Seen jam = product(
            "j", "Gelée d’églantine", "Épicerie", "Faite à la main par des producteurs", Map.of("pays", "Québec"));

    @AfterEach
    void drop() {
        search.close();
        database.close();
    }

    @Test
    void findsEveryWordSomewhere() {
        record(kettle, wine, headphones, jam);

        assertThat(names("copper kettle")).containsExactly("Copper Gooseneck Kettle");
        assertThat(names("red italy")).containsExactly("Ember Oak Pinot Noir 2022");
        assertThat(names("wine")).containsExactly("Ember Oak Pinot Noir 2022");
        assertThat(names("the kettle for water")).containsExactly("Copper Gooseneck Kettle");
    }

    @Test
    void findsOtherFormsOfAWordInBothLanguages() {
        record(kettle, wine, headphones, jam);

        assertThat(names("headphone")).containsExactly("Larkspur Closed-Back Headphones");
        assertThat(names("kettles")).containsExactly("Copper Gooseneck Kettle");
        assertThat(names("gelees")).containsExactly("Gelée d’églantine");
        assertThat(names("ÉGLANTINES")).containsExactly("Gelée d’églantine");
        assertThat(names("producteur")).containsExactly("Gelée d’églantine");
        assertThat(names("l'eglantine")).containsExactly("Gelée d’églantine");
    }

    @Test
    void findsWhatComesFromACountry() {
        Seen cup = product("c", "China Cup", "Kitchen", "Made by hand", Map.of("origin", "United States"));
        record(kettle, wine, headphones, jam, cup);

        assertThat(names("italian reds")).containsExactly("Ember Oak Pinot Noir 2022");
        assertThat(names("pinot italien")).containsExactly("Ember Oak Pinot Noir 2022");
        assertThat(names("wine from italie")).containsExactly("Ember Oak Pinot Noir 2022");
        assertThat(names("american cup")).containsExactly("China Cup");
        assertThat(names("chinese")).as("a China cup, too").containsExactly("China Cup");
        assertThat(search("american cup").match()).isEqualTo(Found.Match.ALL);
        assertThat(search("french cup").match()).isNotEqualTo(Found.Match.ALL);
    }

    @Test
    void ranksAlikeInEveryProcessWhateverItSawBefore() {
        Seen alpha = product("a", "Alpha Lamp", "Lighting", "Bright", Map.of());
        record(kettle, alpha, product("b", "Beta Lamp", "Lighting", "Bright", Map.of()));
        assertThat(names("alpha beta")).containsExactly("Alpha Lamp", "Beta Lamp");

        record(product("a", "Alpha Lamp", "Lighting", "Brighter", Map.of()));
        assertThat(names("alpha beta"))
                .as("a word is no commoner for a change")
                .containsExactly("Alpha Lamp", "Beta Lamp");
    }

    @Test
    void findsTheBeginningOfAWord() {
        record(kettle, wine);

        assertThat(search("goose").match()).isEqualTo(Found.Match.ALL);
        assertThat(names("goose")).containsExactly("Copper Gooseneck Kettle");
    }

    @Test
    void findsWhatIsMisspelledAndSaysSo() {
        record(kettle, wine);

        assertThat(search("goosneck kettel").match()).isEqualTo(Found.Match.SIMILAR);
        assertThat(names("goosneck kettel")).containsExactly("Copper Gooseneck Kettle");
    }

    @Test
    void comesNearWhereNothingFitsAllWords() {
        record(kettle, wine);

        assertThat(search("copper submarine").match()).isEqualTo(Found.Match.SOME);
        assertThat(search("submarine").match()).isEqualTo(Found.Match.NONE);
        assertThat(search("?!").match()).isEqualTo(Found.Match.NONE);
    }

    @Test
    void findsAProductByItsCodeAlone() {
        record(kettle, wine);

        assertThat(names("sku-k")).containsExactly("Copper Gooseneck Kettle");
    }

    @Test
    void takesAWordThatIsAlsoAnArticleForWhatIsSold() {
        record(
                product("a", "Thé vert", "Cuisine", "Récolté au printemps", Map.of()),
                product("b", "Cup", "Kitchen", "The cup for the morning", Map.of()));

        assertThat(names("thé")).containsExactly("Thé vert");
        assertThat(names("thé vert")).containsExactly("Thé vert");
        assertThat(names("the cup")).containsExactly("Cup");
        assertThat(names("thés")).containsExactly("Thé vert");
    }

    @Test
    void findsMoreOfWhatIsAnArticleWithoutItsAccents() {
        record(
                product("a", "Thés d'hiver", "Épicerie", "Trois boîtes", Map.of()),
                product("b", "The Cup", "Kitchen", "The cup for the morning", Map.of()));

        assertThat(names("thé")).containsExactly("Thés d'hiver");
        assertThat(names("thés")).containsExactly("Thés d'hiver");
    }

    @Test
    void findsGoodsByWhatTheyAreCalledInTheOtherLanguage() {
        record(
                product("a", "Ember Oak Red", "Wines", "Dry", Map.of()),
                product("b", "Winter Sencha", "Green tea", "From Shizuoka", Map.of()),
                product("c", "Bouilloire Alba", "Cuisine", "Un litre", Map.of()),
                product("d", "Country Bread", "Bakery", "Rye", Map.of()),
                kettle);

        assertThat(names("vin rouge")).containsExactly("Ember Oak Red");
        assertThat(names("des thés verts")).containsExactly("Winter Sencha");
        assertThat(names("kettle")).containsExactly("Copper Gooseneck Kettle", "Bouilloire Alba");
        assertThat(names("pain")).as("bread, or what a pill is for").isEmpty();
    }

    @Test
    void dropsNoWordThatIsAnArticleOnlyWithoutItsAccents() {
        record(
                product("a", "Crayon vert", "Papeterie", "Taillé", Map.of()),
                product("b", "Cup", "Kitchen", "The cup for green tea", Map.of()));

        assertThat(search("thé vert").match()).isEqualTo(Found.Match.SOME);
        assertThat(heard("thé vert").unknown()).containsExactly("thé");
    }

    @Test
    void findsACategoryInAnotherLanguageByANearSpelling() {
        record(product("a", "Ember Oak 2022", "Vins", "Dry", Map.of()), kettle);

        assertThat(names("vin")).containsExactly("Ember Oak 2022");
        assertThat(names("vinss")).containsExactly("Ember Oak 2022");
    }

    @Test
    void tellsWhereEachWordIsFound() {
        record(kettle, wine);

        assertThat(heard("what is a red kettle for heated water on Mars"))
                .isEqualTo(new Heard(List.of("red", "kettle"), List.of("heated", "water"), List.of("mars")));
    }

    @Test
    void putsTheNameBeforeTheDescription() {
        record(
                product("a", "Tea towel", "Kitchen", "Linen", Map.of()),
                product("b", "Cup", "Kitchen", "For tea", Map.of()));

        assertThat(names("tea")).containsExactly("Tea towel", "Cup");
    }

    @Test
    void followsTheCatalog() {
        record(kettle);
        assertThat(names("kettle")).hasSize(1);

        record(kettle.called("Steel Pot").at(now.plusSeconds(60)), wine);
        assertThat(names("kettle")).isEmpty();
        assertThat(names("steel pot")).containsExactly("Steel Pot");
        assertThat(names("pinot")).hasSize(1);

        database.transactions()
                .run(
                        database.workspace(),
                        handle -> catalog.delist(
                                handle, PASS, List.of(wine.observation().externalId())));
        assertThat(names("pinot")).isEmpty();

        record(wine.at(now.plus(Duration.ofDays(1))));
        assertThat(names("pinot")).hasSize(1);
    }

    @Test
    void countsAllAndGivesAPart() {
        record(IntStream.range(0, 620)
                .mapToObj(number -> product("n" + number, "Spoon number " + number, "Kitchen", "", Map.of()))
                .toArray(Seen[]::new));

        Found found = database.transactions()
                .in(database.workspace(), handle -> search.search(handle, database.workspace(), "spoon", 10, 5));
        assertThat(found.total()).isEqualTo(620);
        assertThat(found.products()).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void showsAWorkspaceItsOwnOnly() {
        record(kettle);
        WorkspaceId other = new Directory(database.transactions()).workspace("other");

        assertThat(database.transactions().<Found>in(other, handle -> search.search(handle, other, "kettle", 0, 5)))
                .isEqualTo(Found.NOTHING);
    }

    @Test
    void isReadyAfterItIsPrepared() {
        record(kettle);
        search.prepare(database.workspace());

        assertThat(names("kettle")).hasSize(1);
    }

    @Test
    void findsWordsAsTheyAreWrittenWithoutAnIndex() {
        record(kettle, wine);

        assertThat(asWritten("KETTLE copper").total()).isEqualTo(1);
        assertThat(asWritten("kettle pinot")).isEqualTo(Found.NOTHING);
        assertThat(asWritten("100% k_ttle")).isEqualTo(Found.NOTHING);
    }

    @Test
    void takesAnyText() {
        record(kettle);

        assertThat(search("kettle ".repeat(20_000)).total()).isEqualTo(1);
        assertThat(search("\u0000\ud800 %_\\ \" ( AND").match()).isEqualTo(Found.Match.NONE);
    }

    private void record(Seen... seen) {
        List<Observation> observations =
                Arrays.stream(seen).map(Seen::observation).toList();
        database.transactions().run(database.workspace(), handle -> catalog.record(handle, PASS, observations));
    }

    private Found search(String words) {
        return database.transactions()
                .in(database.workspace(), handle -> search.search(handle, database.workspace(), words, 0, 10));
    }

    private Heard heard(String words) {
        return database.transactions()
                .in(database.workspace(), handle -> search.heard(handle, database.workspace(), words));
    }

    private Found asWritten(String words) {
        return database.transactions()
                .in(
                        database.workspace(),
                        handle -> AsWritten.search(handle, SearchReader.read(words), new IndexSearch.Slice(0, 10)));
    }

    private List<String> names(String words) {
        List<Long> ids = search(words).products().stream()
                .map(product -> product.value())
                .toList();
        return ids.stream()
                .map(id -> database.transactions().<String>in(database.workspace(), handle -> handle.createQuery(
                                "select name from product where id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .one()))
                .toList();
    }

    private Seen product(String key, String name, String category, String description, Map<String, String> facets) {
        return Seen.page(key, now)
                .with(new Facts(
                        name,
                        Optional.of("Brindille"),
                        Optional.of(description),
                        List.of(category),
                        Optional.of("SKU-" + key),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        facets));
    }
}
