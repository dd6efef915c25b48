package io.shelftalker.notifier.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.Facts;
import io.shelftalker.catalog.product.Observation;
import io.shelftalker.catalog.product.Pass;
import io.shelftalker.catalog.product.RunFigures;
import io.shelftalker.catalog.product.RunId;
import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.catalog.product.Wanted;
import io.shelftalker.i18n.Money;
import io.shelftalker.notifier.shop.SmallShop;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What watches make of products that turn out to be one, or several. */
class MergedProductsTest {
    private static final String GTIN = "4006381333931";
    private static final URI KETTLE = SmallShop.url("Copper Kettle");
    private static final URI BOILER = URI.create("https://other.example/bouilloire");

    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database);
    private final Catalog catalog = bot.context().getBean(Catalog.class);
    private final TestBot.Person ada = bot.person("ada");

    @BeforeEach
    void open() {
        kettle("64");
        boiler("66", Optional.empty());
    }

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void tellNothingOfTheMergeItself() throws Exception {
        ada.says("/watch " + KETTLE);
        ada.says("/watch " + BOILER);
        bot.person("bob").says("/watch " + BOILER + " below 60");

        boiler("66", Optional.of(GTIN));
        settle();

        assertThat(told(ada)).isEmpty();
        assertThat(told(bot.person("bob"))).isEmpty();
    }

    @Test
    void tellOnceWhatTheMergeMakesTrue() throws Exception {
        ada.says("/watch " + BOILER + " below 65");
        record(pass(2), observation(BOILER, "Bouilloire", Optional.empty(), "66", "OutOfStock"));
        bot.person("bob").says("/watch " + BOILER + " back in stock");

        record(pass(2), observation(BOILER, "Bouilloire", Optional.of(GTIN), "66", "OutOfStock"));
        settle();
        assertThat(told(ada)).singleElement().asString().contains("Copper Kettle", "$64.00, below your $65.00");
        assertThat(told(bot.person("bob"))).singleElement().asString().startsWith("Back in stock: Copper Kettle");

        kettle("64.50");
        settle();
        assertThat(told(ada)).hasSize(1);
        assertThat(told(bot.person("bob"))).hasSize(1);
    }

    @Test
    void areOneForSomebodyWhoWatchedBoth() throws Exception {
        ada.says("/watch " + KETTLE);
        ada.says("/watch " + BOILER);
        boiler("66", Optional.of(GTIN));

        assertThat(ada.says("/alerts").text()).contains("Copper Kettle").doesNotContain("Bouilloire");
        kettle("60");
        settle();
        assertThat(told(ada)).singleElement().asString().contains("$64.00 → $60.00");
        assertThat(notices()).isOne();

        ada.says("/unwatch kettle");
        assertThat(ada.says("/alerts").text()).doesNotContain("Copper Kettle");
        assertThat(wanted(1)).isEmpty();
        assertThat(wanted(2)).isEmpty();
    }

    @Test
    void hearOfTheOtherShopFromThenOnOnly() throws Exception {
        ada.says("/watch " + BOILER);
        kettle("60");
        boiler("66", Optional.of(GTIN));
        settle();
        assertThat(told(ada)).as("the kettle was another product then").isEmpty();

        kettle("58");
        settle();
        assertThat(told(ada)).singleElement().asString().contains("Copper Kettle", "$60.00 → $58.00");
    }

    @Test
    void loseNothingThatHappenedBefore() throws Exception {
        ada.says("/watch " + BOILER);
        boiler("50", Optional.empty());
        boiler("50", Optional.of(GTIN));

        settle();

        assertThat(told(ada)).singleElement().asString().contains("$66.00 → $50.00");
    }

    @Test
    void loseNothingThatIsGatheredWhileTheyMerge() throws Exception {
        ada.says("/watch " + BOILER);
        Pass pass = new Pass(new SourceId(2), Optional.of(new RunId(1)), true);
        record(pass, observation(BOILER, "Bouilloire", Optional.empty(), "50"));
        settle();
        boiler("50", Optional.of(GTIN));
        assertThat(told(ada)).as("the run goes on").isEmpty();
        RunFigures figures = new RunFigures("healthy", 1, 1, 0, 1, 0, 0, 0, 0, 0, 0);
        database.transactions().run(database.workspace(), handle -> catalog.close(handle, pass, figures));
        settle();

        assertThat(told(ada)).singleElement().asString().contains("$66.00 → $50.00");
    }

    @Test
    void keepEveryPagesRefresh() throws Exception {
        ada.says("/watch " + BOILER);
        assertThat(wanted(1)).isEmpty();

        boiler("66", Optional.of(GTIN));

        assertThat(wanted(1)).hasSize(1);
        assertThat(wanted(2)).hasSize(1);
    }

    @Test
    void returnToWhatTheyWereMadeForWhenAnOperatorSplitsIt() throws Exception {
        ada.says("/watch " + BOILER);
        boiler("66", Optional.of(GTIN));
        in(handle -> catalog.part(handle, BOILER));
        settle();
        assertThat(ada.says("/alerts").text()).contains("Bouilloire");

        kettle("58");
        settle();
        assertThat(told(ada)).isEmpty();
        boiler("60", Optional.of(GTIN));
        settle();
        assertThat(told(ada)).singleElement().asString().contains("Bouilloire", "$66.00 → $60.00");
    }

    @Test
    void wakeWhenAnotherShopHasIt() throws Exception {
        ada.says("/watch " + BOILER);
        in(handle -> catalog.delist(handle, pass(2), List.of(BOILER.toString())));
        settle();
        in(handle -> catalog.join(handle, KETTLE, BOILER));
        settle();
        assertThat(told(ada)).singleElement().asString().startsWith("Back in the catalog: Copper Kettle\n$64.00");

        kettle("58");
        settle();
        assertThat(told(ada)).hasSize(2).last().asString().contains("$64.00 → $58.00");
    }

    private void kettle(String price) {
        record(pass(1), observation(KETTLE, "Copper Kettle", Optional.of(GTIN), price));
    }

    private void boiler(String price, Optional<String> gtin) {
        record(pass(2), observation(BOILER, "Bouilloire", gtin, price));
    }

    private static Pass pass(long source) {
        return new Pass(new SourceId(source), Optional.empty(), true);
    }

    private void record(Pass pass, Observation seen) {
        in(handle -> catalog.record(handle, pass, List.of(seen)));
    }

    private Observation observation(URI page, String name, Optional<String> gtin, String price) {
        return observation(page, name, gtin, price, "InStock");
    }

    private Observation observation(URI page, String name, Optional<String> gtin, String price, String stock) {
        database.clock().advance(Duration.ofMinutes(1));
        Facts facts = new Facts(
                name,
                Optional.of("Brindille"),
                Optional.empty(),
                List.of("Kitchen"),
                Optional.of(name),
                gtin,
                Optional.empty(),
                Optional.empty(),
                Map.of());
        return new Observation(
                page.toString(),
                page,
                facts,
                Optional.of(Money.of(price, "CAD")),
                Optional.empty(),
                Stock.ofSchema(stock),
                database.clock().instant(),
                "json-ld");
    }

    private List<String> wanted(long source) {
        return in(handle -> bot.context().getBean(Wanted.class).of(handle, new SourceId(source)));
    }

    private int notices() {
        return in(handle -> handle.createQuery("select count(*) from notice")
                .mapTo(Integer.class)
                .one());
    }

    /** Lets the notifier do all there is to do. */
    private void settle() {
        Notifier notifier = bot.context().getBean(Notifier.class);
        while (notifier.step(database.workspace())) {
            assertThat(notices()).isLessThan(100);
        }
    }

    /** What somebody was told, nothing more being under way. */
    private List<String> told(TestBot.Person person) throws InterruptedException {
        int messages = in(handle -> handle.createQuery("""
                        select count(distinct message) from notice
                        join conversation on conversation.id = notice.conversation
                        where message is not null and external_id = :chat
                        """)
                .bind("chat", person.envelope().chat())
                .mapTo(Integer.class)
                .one());
        bot.channel().await(all -> Unasked.of(person).size() >= messages, Duration.ofSeconds(20));
        return Unasked.of(person);
    }

    private <T> T in(Function<Handle, T> work) {
        return database.transactions().in(database.workspace(), work);
    }
}
