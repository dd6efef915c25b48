package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.conversation.OwnerChat;
import io.shelftalker.scraper.LocalSite;
import io.shelftalker.scraper.LocalSite.Answer;
import io.shelftalker.scraper.schedule.RunDueSources;
import io.shelftalker.scraper.source.Sources;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import io.shelftalker.testkit.shop.ShopProduct;
import io.shelftalker.testkit.shop.ShopSite;
import io.shelftalker.testkit.shop.Stock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OperatorsTest {
    private final TestDatabase database = TestDatabase.create();
    private final ShopSite shop = ShopSite.open(
            ShopProduct.named("K1", "Copper Kettle", "64.00"), ShopProduct.named("K2", "Iron Kettle", "24.00"));
    private final TestBot bot = TestBot.start(database, Map.of("shelftalker.egress.allow", "127.0.0.1"));
    private final TestBot.Person owner = bot.person("Robin");

    @AfterEach
    void close() {
        bot.close();
        shop.close();
        database.close();
    }

    @Test
    void seeWhatIsAtAnAddressBeforeItIsKept() throws InterruptedException {
        bot.context().getBean(OwnerChat.class).admit(bot.account(), owner.envelope());

        assertThat(owner.says("/sources").text()).contains("No shop is read yet");
        assertThat(owner.says("/sources add nonsense here").text()).contains("no address I can read");
        assertThat(owner.says("/sources add " + shop.url()).text())
                .contains("Brindille General Store", "pages listed", "Kettle", "in stock");
        assertThat(owner.presses("Keep").text()).contains("Kept: 127.0.0.1");
        assertThat(owner.says("/sources").text()).contains("127.0.0.1", "not read yet");
    }

    @Test
    void seeAFeedForWhatItIs() throws InterruptedException {
        bot.context().getBean(OwnerChat.class).admit(bot.account(), owner.envelope());
        try (LocalSite site = new LocalSite()) {
            site.with("/google.xml", Answer.xml("""
                            <rss xmlns:g='http://base.google.com/ns/1.0'><channel><item><g:id>P1</g:id><title>Iron Pot</title>
                            <link>/p/1</link><g:price>8.00 CAD</g:price><g:availability>in_stock</g:availability></item></channel></rss>
                            """))
                    .with("/meta.json", Answer.json("{\"currency\":\"CAD\"}"))
                    .with(
                            "/products.json",
                            Answer.json(
                                    "{\"products\":[{\"title\":\"Tin Pot\",\"handle\":\"pot\",\"variants\":[{\"price\":\"3.00\",\"available\":true}]}]}"));

            assertThat(owner.says("/sources add " + site.url("/google.xml")).text())
                    .contains("1 product at the start of the feed", "/google.xml", "Iron Pot", "8.00");
            assertThat(owner.says("/sources add " + site.url("/")).text())
                    .contains("1 product at the start of the feed", "/products.json", "Tin Pot", "in stock");
            assertThat(owner.presses("Keep").text()).contains("Kept: 127.0.0.1");
            site.with("/robots.txt", Answer.text("User-agent: *\nDisallow: /products.json"));
            assertThat(owner.says("/sources add " + site.url("/products.json")).text())
                    .contains("robots.txt")
                    .doesNotContain("Tin Pot");
        }
    }

    @Test
    void hearInTheSameChatHowARunWent() throws InterruptedException {
        bot.context().getBean(OwnerChat.class).admit(bot.account(), owner.envelope());
        owner.says("/sources add " + shop.url());
        owner.presses("Keep");

        assertThat(owner.says("/rescrape").text()).contains("Read 127.0.0.1", "again now?", "not been read yet");
        assertThat(owner.presses("Yes").text()).contains("Run 1 is queued");
        int before = owner.messages().size();
        bot.context().getBean(RunDueSources.class).wake();

        assertThat(owner.awaits(before + 1).text()).contains("Run 1 of 127.0.0.1", "2 products added");
        assertThat(owner.says("/runs").text()).contains("1 · 127.0.0.1", "well", "2 products changed");
        assertThat(owner.says("/runs 1").text()).contains("Run 1 of 127.0.0.1", "2 products added");
    }

    @Test
    void hearOfAHeldRunAndDecideIt() throws InterruptedException {
        bot.context().getBean(OwnerChat.class).admit(bot.account(), owner.envelope());
        for (int number = 0; number < 10; number++) {
            shop.add(ShopProduct.named("N" + number, "Pot " + number, "10.00"));
        }
        owner.says("/sources add " + shop.url());
        owner.presses("Keep");
        run();
        for (int number = 0; number < 5; number++) {
            shop.change("N" + number, pot -> pot.withStock(Stock.OUT));
        }
        int before = owner.messages().size();

        run();

        assertThat(owner.awaits(before + 1).text())
                .contains("is held: 5 of 12 products would be sold out", "• Pot 0", "nobody was told");
        assertThat(owner.presses("Show 3 pages").text()).contains("/p/pot-0");
        assertThat(soldOut()).isZero();
        assertThat(owner.presses("Release").text()).contains("5 sold out");
        assertThat(soldOut()).isEqualTo(5);
    }

    private void run() throws InterruptedException {
        Runs runs = bot.context().getBean(Runs.class);
        RunKey run = database.transactions().in(database.workspace(), handle -> runs.request(
                        handle,
                        database.workspace(),
                        Wish.now(
                                bot.context()
                                        .getBean(Sources.class)
                                        .all(handle)
                                        .getFirst()
                                        .id(),
                                Run.Options.USUAL))
                .orElseThrow());
        bot.context().getBean(Scraper.class).run(run, RunProgress.UNSEEN);
    }

    private long soldOut() {
        return database.transactions().in(database.workspace(), handle -> handle.createQuery(
                        "select count(*) from offer where availability = 'out'")
                .mapTo(Long.class)
                .one());
    }

    @Test
    void areTheOnlyOnesWhoMay() throws InterruptedException {
        assertThat(owner.says("/rescrape").text()).contains("operators");
    }
}
