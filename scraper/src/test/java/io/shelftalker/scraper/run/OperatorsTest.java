package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.conversation.OwnerChat;
import io.shelftalker.scraper.LocalSite;
import io.shelftalker.scraper.LocalSite.Answer;
import io.shelftalker.scraper.schedule.RunDueSources;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import io.shelftalker.testkit.shop.Fault;
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
    void hearWhyAnAddressMayNotBeCalled() throws InterruptedException {
        bot.context().getBean(OwnerChat.class).admit(bot.account(), owner.envelope());

        assertThat(owner.says("/sources add " + shop.url().replace("127.0.0.1", "localhost"))
                        .text())
                .startsWith("I found no list of products at http://localhost:")
                .contains("robots.txt cannot be read", "SHELFTALKER_EGRESS_ALLOW")
                .doesNotContain("stay away");
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
    void seeAtAGlanceWhetherAllIsWell() throws InterruptedException {
        bot.context().getBean(OwnerChat.class).admit(bot.account(), owner.envelope());
        assertThat(owner.says("/status").text()).contains("No shop is read yet");
        owner.says("/sources add " + shop.url());
        owner.presses("Keep");
        assertThat(owner.says("/status").text())
                .contains("The shop has not been read yet.", "127.0.0.1", "0 products · not read yet")
                .contains("/rescrape 127.0.0.1", "reads it now")
                .doesNotContain("well");
        database.transactions()
                .run(
                        bot.account().workspace(),
                        handle -> handle.execute("update outgoing set state = 'dead' where id = 1"));
        assertThat(owner.says("/status").text())
                .startsWith("1 message reached nobody.\nThe shop has not been read yet.");
        database.transactions()
                .run(
                        bot.account().workspace(),
                        handle -> handle.execute("update outgoing set state = 'sent' where id = 1"));

        rescrape();

        assertThat(owner.says("/status").text())
                .contains("All well. 1 shop.", "2 products · last read ", ": well (", "2 changed, 0 failed)", "next ")
                .contains("Outbox: 0 waiting, 0 dead letters");
        owner.says("/language fr");
        assertThat(owner.says("/status").text())
                .contains("Tout va bien. 1 boutique.", "2 produits · dernière lecture ", "\u202f: réussie (", "0 échec")
                .contains("Envois\u202f: 0 en attente, 0 abandonné");
    }

    @Test
    void seeAtAGlanceWhatNeedsALook() throws InterruptedException {
        bot.context().getBean(OwnerChat.class).admit(bot.account(), owner.envelope());
        owner.says("/sources add " + shop.url());
        owner.presses("Keep");
        shop.fail(new Fault.Status(403));

        rescrape();

        assertThat(owner.says("/status").text())
                .contains("The shop needs a look.", "0 products · last try ", " failed: the site forbids it")
                .contains("says why", "/rescrape 127.0.0.1", "tries again");
        owner.says("/language fr");
        assertThat(owner.says("/status").text())
                .contains("La boutique demande un coup d’œil.", "échoué\u202f: le site l’interdit", "réessaie");
    }

    @Test
    void seeWhatWaitsForThemThoughALaterRunFailed() throws InterruptedException {
        bot.context().getBean(OwnerChat.class).admit(bot.account(), owner.envelope());
        for (int number = 0; number < 8; number++) {
            shop.add(ShopProduct.named("P" + number, "Pot " + number, "12.00"));
        }
        owner.says("/sources add " + shop.url());
        owner.presses("Keep");
        rescrape();
        shop.products().forEach(product -> shop.change(product.sku(), known -> known.withStock(Stock.OUT)));
        rescrape();
        shop.fail(new Fault.LoginRedirect());
        rescrape();

        assertThat(owner.says("/status").text())
                .contains("10 products · last try ", "failed: a web page stands in place of the sitemap")
                .doesNotContain("(a web page")
                .contains("10 changes wait for you", "takes your decision");
    }

    private void rescrape() throws InterruptedException {
        owner.says("/rescrape");
        owner.presses("Yes");
        int before = owner.messages().size();
        bot.context().getBean(RunDueSources.class).wake();
        owner.awaits(before + 1);
    }

    @Test
    void areTheOnlyOnesWhoMay() throws InterruptedException {
        assertThat(owner.says("/rescrape").text()).contains("operators");
    }
}
