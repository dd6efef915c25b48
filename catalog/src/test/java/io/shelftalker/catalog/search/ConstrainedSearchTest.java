package io.shelftalker.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.EventLog;
import io.shelftalker.catalog.product.Facts;
import io.shelftalker.catalog.product.Observation;
import io.shelftalker.catalog.product.Pass;
import io.shelftalker.catalog.product.Seen;
import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked beside words, in the index and in the database while the index is not there. */
class ConstrainedSearchTest {
    private static final Pass PASS = new Pass(new SourceId(1), Optional.empty(), true);

    private final TestDatabase database = TestDatabase.create();
    private final Catalog catalog = new Catalog(new EventLog());
    private final ProductSearch search = new ProductSearch(database.transactions(), database.clock());
    private final Instant now = database.clock().instant();

    @AfterEach
    void drop() {
        search.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kettle cheapest                             | Red Kettle, Black Kettle, Blue Kettle, Open Kettle
            kettle most expensive                       | Blue Kettle, Black Kettle, Red Kettle, Open Kettle
            kettle under 50, cheapest                   | Red Kettle, Black Kettle
            kettle at most 50, cheapest                 | Red Kettle, Black Kettle, Blue Kettle
            kettle over 10 $, cheapest                  | Black Kettle, Blue Kettle
            kettle over 10, cheapest                    | Black Kettle, Blue Kettle, Open Kettle
            kettle between 20 and 40                    | Black Kettle
            kettle not black, cheapest                  | Red Kettle, Blue Kettle, Open Kettle
            kettle not black, not red, cheapest         | Blue Kettle, Open Kettle
            kettle not from Chile, cheapest             | Black Kettle, Blue Kettle, Open Kettle
            kettle rated at least 4                     | Black Kettle
            kettle 3 stars or more, not black           | Red Kettle
            kettle at least 3 stars, at least 4 stars   | Black Kettle
            kettle sold out                             | Blue Kettle
            kettle no longer available                  | Blue Kettle
            kettle in stock, cheapest                   | Red Kettle, Black Kettle, Open Kettle
            kettle under 400 €                          | Open Kettle
            kettle under 100 $, cheapest                | Red Kettle, Black Kettle, Blue Kettle
            """)
    void keepsToWhatIsAsked(String text, String names) {
        recordKettles();
        record(kettle("Open Kettle", "c", Map.of()).priced("300.00", "EUR"));

        assertThat(names(search(text))).as("index").containsExactlyInAnyOrder(names.split(", "));
        assertThat(names(asWritten(text))).as("database").containsExactlyInAnyOrder(names.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what do you have in red?            | White Bowl
            something coloured red              | White Bowl
            a bowl which is not red             | Norway Bowl, Night Bowl by Night, Brindille Bowl
            qu'avez-vous en rouge ?             | White Bowl
            anything made in Norway             | Norway Bowl, White Bowl
            un truc fabriqué en Norvège         | Norway Bowl, White Bowl
            bowls from Norway                   | Norway Bowl, White Bowl
            bowls by Brindille                  | Red Bowl, White Bowl, Norway Bowl, Night Bowl by Night
            bowls by Fjell                      | Brindille Bowl
            un bol de la marque Brindille       | Red Bowl, White Bowl, Norway Bowl, Night Bowl by Night
            un bol de la marque Fjell           | Brindille Bowl
            a bowl by night                     | Night Bowl by Night
            auriez-vous par hasard un cadeau de plus de 45 $ ? | Brindille Bowl
            """)
    void knowsAColourAnOriginAndABrandFromAName(String text, String names) {
        record(kettle("Red Bowl", "r", Map.of("colour", "white", "country", "Italy"))
                .priced("10.00", "CAD"));
        record(kettle("White Bowl", "w", Map.of("colour", "red", "country", "Norway"))
                .priced("20.00", "CAD"));
        record(kettle("Norway Bowl", "n", Map.of()).priced("30.00", "CAD"));
        record(kettle("Night Bowl by Night", "d", Map.of("country", "Chile")).priced("40.00", "CAD"));
        record(product("Brindille Bowl", "b", "Fjell", Map.of("country", "Chile"))
                .priced("50.00", "CAD"));

        assertThat(names(search(text))).containsExactlyInAnyOrder(names.split(", "));
        assertThat(search(text).match()).isEqualTo(Found.Match.ALL);
    }

    @Test
    void whatHasNoPriceIsNeitherCheapNorDear() {
        recordKettles();
        record(kettle("Open Kettle", "c", Map.of()).unpriced());

        assertThat(names(search("kettle under 1000, cheapest")))
                .containsExactly("Red Kettle", "Black Kettle", "Blue Kettle");
        assertThat(names(asWritten("kettle under 1000, cheapest")))
                .containsExactly("Red Kettle", "Black Kettle", "Blue Kettle");
        assertThat(names(search("kettle cheapest"))).endsWith("Open Kettle");
        assertThat(names(asWritten("kettle cheapest"))).endsWith("Open Kettle");
        assertThat(names(search("kettle most expensive"))).endsWith("Open Kettle");
        assertThat(names(asWritten("kettle most expensive"))).endsWith("Open Kettle");
    }

    @Test
    void knowsWhatIsReducedByItsPageOrFellLately() {
        Seen red = kettle("Red Kettle", "r", Map.of());
        Seen blue = kettle("Blue Kettle", "u", Map.of());
        Seen black =
                kettle("Black Kettle", "k", Map.of()).priced("30.00", "CAD").reducedFrom("45.00");
        record(red.priced("10.00", "CAD"), blue.priced("50.00", "CAD"), black);
        assertThat(reduced()).containsExactly("Black Kettle");

        record(
                red.priced("8.00", "CAD").at(later(1)),
                blue.priced("60.00", "CAD").at(later(1)),
                black.at(later(1)));
        assertThat(reduced()).containsExactlyInAnyOrder("Black Kettle", "Red Kettle");

        database.clock().advance(Duration.ofDays(32));
        assertThat(reduced()).containsExactly("Black Kettle");
    }

    private List<String> reduced() {
        List<String> found = names(search("kettles on sale"));
        assertThat(names(asWritten("kettle on sale"))).as("database").containsExactlyInAnyOrderElementsOf(found);
        return found;
    }

    private Instant later(int days) {
        return now.plus(Duration.ofDays(days));
    }

    @Test
    void leavesOutAPriceOfACurrencyThatNothingIsSoldIn() {
        recordKettles();

        Found found = search("kettle under 20 €");

        assertThat(found.given().foreign()).extracting(Asked.Part::written).containsExactly("under 20 €");
        assertThat(found.given().currency()).contains("CAD");
        assertThat(found.total()).isEqualTo(3);
        assertThat(asWritten("kettle under 20 €")).isEqualTo(Found.NOTHING);
    }

    @Test
    void givesTheNearestWhereNothingCostsThat() {
        record(
                kettle("Small Kettle", "a", Map.of()).priced("10.00", "CAD"),
                kettle("Large Kettle", "b", Map.of()).priced("90.00", "CAD"),
                kettle("Huge Kettle", "c", Map.of()).priced("400.00", "CAD"));

        Found found = search("kettle between 100 and 200");

        assertThat(names(found)).containsExactly("Large Kettle", "Small Kettle", "Huge Kettle");
        assertThat(found.given().nearestFirst()).isTrue();
        assertThat(names(search("kettle under 5"))).containsExactly("Small Kettle", "Large Kettle", "Huge Kettle");
        assertThat(names(search("kettle over 500"))).containsExactly("Huge Kettle", "Large Kettle", "Small Kettle");
    }

    @Test
    void saysNothingOfTheNearestWhereAnotherOrderIsKept() {
        recordKettles();

        Found found = search("kettle under 5, most expensive");

        assertThat(names(found)).containsExactly("Blue Kettle", "Black Kettle", "Red Kettle");
        assertThat(found.given().nearestFirst()).isFalse();
        assertThat(search("kettle rated at least 5").given().nearestFirst()).isFalse();
    }

    @Test
    void relaxesThePartWithoutWhichMostFits() {
        recordKettles();

        Found found = search("kettle rated at least 5, under 40");

        assertThat(found.given().relaxed()).extracting(Asked.Part::written).containsExactly("rated at least 5");
        assertThat(names(found)).containsExactlyInAnyOrder("Red Kettle", "Black Kettle");
    }

    @Test
    void leavesOutWordsThatNothingHasAndKeepsToTheRest() {
        recordKettles();

        Found found = search("red kettle for my zorblax, under 100");

        assertThat(names(found)).containsExactly("Red Kettle");
        assertThat(found.match()).isEqualTo(Found.Match.SOME);
        assertThat(names(search("a zorblax gift under 20 $"))).containsExactly("Red Kettle");
        assertThat(search("a zorblax under 20 $").total()).isZero();
    }

    @Test
    void findsWhatIsCalledLikeAConstraint() {
        record(
                kettle("Cheap Trick Kettle", "t", Map.of()),
                kettle("Kettle 80 Max", "m", Map.of()),
                kettle("Plain Kettle for trick shots", "p", Map.of("country", "Chile")));

        assertThat(names(named("cheap trick kettle"))).containsExactly("Cheap Trick Kettle");
        assertThat(names(named("kettle 80 max"))).containsExactly("Kettle 80 Max");
        assertThat(named("kettle under 80")).isEqualTo(Found.NOTHING);
        assertThat(named("kettle not from Chile")).isEqualTo(Found.NOTHING);
        assertThat(named("cheap")).isEqualTo(Found.NOTHING);
        Asked rather = SearchReader.read(
                SearchReader.read("cheap kettle 80 max").spelledOut().text());
        assertThat(rather.words()).isEqualTo("kettle");
        assertThat(rather.constraints())
                .containsExactlyElementsOf(
                        SearchReader.read("cheap kettle 80 max").constraints());
        assertThat(named("cheap kettle 80 max").products()).isEmpty();
    }

    private Found named(String text) {
        return database.transactions()
                .in(
                        database.workspace(),
                        handle -> search.named(handle, database.workspace(), SearchReader.read(text), 0, 10));
    }

    private void recordKettles() {
        record(
                kettle("Red Kettle", "r", Map.of("country", "Chile"))
                        .priced("10.00", "CAD")
                        .rated("3.5", 4),
                kettle("Black Kettle", "k", Map.of("country", "Italy"))
                        .priced("30.00", "CAD")
                        .rated("4.5", 4),
                kettle("Blue Kettle", "u", Map.of()).priced("50.00", "CAD").stocked("OutOfStock"));
    }

    private Seen kettle(String name, String key, Map<String, String> facets) {
        return product(name, key, "Brindille", facets);
    }

    private Seen product(String name, String key, String brand, Map<String, String> facets) {
        return Seen.page(key, now)
                .with(new Facts(
                        name,
                        Optional.of(brand),
                        Optional.of("Heats water"),
                        List.of("Kitchen"),
                        Optional.of("SKU-" + key),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        facets));
    }

    private void record(Seen... seen) {
        List<Observation> observations =
                Arrays.stream(seen).map(Seen::observation).toList();
        database.transactions().run(database.workspace(), handle -> catalog.record(handle, PASS, observations));
    }

    private Found search(String text) {
        return database.transactions()
                .in(
                        database.workspace(),
                        handle -> search.search(handle, database.workspace(), SearchReader.read(text), 0, 10));
    }

    private Found asWritten(String text) {
        return database.transactions()
                .in(
                        database.workspace(),
                        handle -> AsWritten.search(handle, SearchReader.read(text), new IndexSearch.Slice(0, 10)));
    }

    private List<String> names(Found found) {
        return found.products().stream()
                .map(product -> database.transactions().<String>in(database.workspace(), handle -> handle.createQuery(
                                "select name from product where id = :id")
                        .bind("id", product.value())
                        .mapTo(String.class)
                        .one()))
                .toList();
    }
}
