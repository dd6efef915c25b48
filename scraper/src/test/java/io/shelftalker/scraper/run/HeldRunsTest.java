package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.conversation.OwnerChat;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import io.shelftalker.testkit.shop.Fault;
import io.shelftalker.testkit.shop.ShopProduct;
import io.shelftalker.testkit.shop.ShopSite;
import io.shelftalker.testkit.shop.Stock;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator hears of runs that are held, and what becomes of the decision. */
class HeldRunsTest {
    private final TestDatabase database = TestDatabase.create();
    private final ShopSite shop = ShopSite.open(IntStream.range(0, 12)
            .mapToObj(number -> ShopProduct.named("N" + number, "Pot " + number, "10.00"))
            .toArray(ShopProduct[]::new));
    private final TestBot bot = TestBot.start(database, Map.of("shelftalker.egress.allow", "127.0.0.1"));
    private final TestBot.Person owner = bot.person("Robin");

    @BeforeEach
    void readShop() throws InterruptedException {
        bot.context().getBean(OwnerChat.class).admit(bot.account(), owner.envelope());
        owner.says("/sources add " + shop.url());
        owner.presses("Keep");
        assertThat(run()).isEqualTo(RunState.HEALTHY);
        sellOut(5);
    }

    @AfterEach
    void close() {
        bot.close();
        shop.close();
        database.close();
    }

    @Test
    void areShownAndDecided() throws InterruptedException {
        assertThat(hearOfHeldRun())
                .contains("is held: 5 of 12 products would be sold out", "• Pot 0", "nobody was told");

        assertThat(owner.presses("Show 3 pages").text()).contains("/p/pot-0");
        assertThat(soldOut()).isZero();
        assertThat(owner.presses("Release").text()).contains("5 sold out");
        assertThat(soldOut()).isEqualTo(5);
    }

    @Test
    void handOverTheOneNoticeToTheLatestThatAgreesForRelease() throws InterruptedException {
        hearOfHeldRun();
        assertThat(run()).isEqualTo(RunState.HELD);
        assertThat(run()).isEqualTo(RunState.HELD);

        assertThat(owner.presses("Release").text()).contains("Run 4", "5 sold out");

        assertThat(soldOut()).isEqualTo(5);
        assertThat(run()).isEqualTo(RunState.HEALTHY);
        assertThat(notices()).isEqualTo(1);
    }

    @Test
    void handOverTheOneNoticeToTheLatestThatAgreesForDiscarding() throws InterruptedException {
        hearOfHeldRun();
        assertThat(run()).isEqualTo(RunState.HELD);

        assertThat(owner.presses("Discard").text()).contains("Run 3");

        assertThat(soldOut()).isZero();
        assertThat(isAnyHeld()).isFalse();
        assertThat(owner.says("/runs").text()).contains("thrown away").doesNotContain("· held ·");
    }

    @Test
    void seeThatOneStillWaitsHoweverManyRunsFailedSince() throws InterruptedException {
        hearOfHeldRun();
        shop.fail(new Fault.Status(403));
        for (int later = 0; later < 11; later++) {
            assertThat(run()).isEqualTo(RunState.FAILED);
        }

        assertThat(owner.says("/status").text()).contains("5 changes wait for you: /runs 2 shows what");
        assertThat(owner.says("/runs").text()).contains("\n2 · ", " · held · ", "5 changes wait");
        assertThat(owner.presses("Release").text()).contains("Run 2", "5 sold out");
        assertThat(soldOut()).isEqualTo(5);
    }

    @Test
    void nameProductsWhosePagesAreGone() throws InterruptedException {
        IntStream.range(0, 5).forEach(number -> shop.failProducts(new Fault.Status(404), "pot-" + number));
        assertThat(run()).as("gone once is not gone").isEqualTo(RunState.HEALTHY);
        hearOfHeldRun();

        owner.says("/runs");

        assertThat(owner.presses("Show 3 pages").text())
                .contains("• Pot 0: would leave the catalog\n", shop.url() + "/p/pot-0");
    }

    private String hearOfHeldRun() throws InterruptedException {
        int before = owner.messages().size();
        assertThat(run()).isEqualTo(RunState.HELD);
        return owner.awaits(before + 1).text();
    }

    private void sellOut(int pots) {
        IntStream.range(0, pots).forEach(number -> shop.change("N" + number, pot -> pot.withStock(Stock.OUT)));
    }

    private RunState run() throws InterruptedException {
        Runs runs = bot.context().getBean(Runs.class);
        RunKey run = database.transactions().in(database.workspace(), handle -> runs.request(
                        handle, database.workspace(), Wish.now(source(handle).id(), Run.Options.USUAL))
                .orElseThrow());
        return bot.context().getBean(Scraper.class).run(run, RunProgress.UNSEEN).state();
    }

    private Source source(Handle handle) {
        return bot.context().getBean(Sources.class).all(handle).getFirst();
    }

    private boolean isAnyHeld() {
        Runs runs = bot.context().getBean(Runs.class);
        return database.transactions()
                .in(
                        database.workspace(),
                        handle -> runs.isAnyHeld(handle, source(handle).id()));
    }

    private long soldOut() {
        return count("select count(*) from offer where availability = 'out'");
    }

    /** How many notices operators had unasked. */
    private long notices() {
        return count("select count(*) from outgoing where key like '%:operator:%'");
    }

    private long count(String query) {
        return database.transactions().in(database.workspace(), handle -> handle.createQuery(query)
                .mapTo(Long.class)
                .one());
    }
}
