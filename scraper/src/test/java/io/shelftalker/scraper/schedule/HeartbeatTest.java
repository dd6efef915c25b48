package io.shelftalker.scraper.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.conversation.OwnerChat;
import io.shelftalker.core.schedule.Cron;
import io.shelftalker.scraper.run.Run;
import io.shelftalker.scraper.run.RunProgress;
import io.shelftalker.scraper.run.Runs;
import io.shelftalker.scraper.run.Scraper;
import io.shelftalker.scraper.run.Wish;
import io.shelftalker.scraper.source.NewSource;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import io.shelftalker.testkit.shop.ShopProduct;
import io.shelftalker.testkit.shop.ShopSite;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
    private final TestDatabase database = TestDatabase.create();
    private final ShopSite shop = ShopSite.open(ShopProduct.named("K1", "Copper Kettle", "64.00"));
    private final TestBot bot = TestBot.start(database, Map.of("shelftalker.egress.allow", "127.0.0.1"));
    private final TestBot.Person owner = bot.person("Robin");
    private final Source source = database.transactions().in(database.workspace(), handle -> bot.context()
            .getBean(Sources.class)
            .keep(
                    handle,
                    NewSource.at(URI.create(shop.url())).called("brindille").every(new Cron("0 * * * *"))));

    @AfterEach
    void close() {
        bot.close();
        shop.close();
        database.close();
    }

    @Test
    void saysOnceThatNoRunWentWellForTwiceTheIntervalAndOnceThatOneDid() throws InterruptedException {
        bot.context().getBean(OwnerChat.class).admit(bot.account(), owner.envelope());
        owner.says("/help");
        run();
        comesDue();
        listen();
        assertThat(owner.messages()).hasSize(1);

        database.clock().advance(Duration.ofMinutes(75));
        listen();
        listen();
        assertThat(owner.awaits(2).text()).contains("brindille has not been read well since", "when it works again");

        run();
        assertThat(owner.awaits(3).text()).contains("brindille can be read again");
        run();
        listen();
        assertThat(owner.messages()).hasSize(3);
    }

    @Test
    void saysThatASourceCanBeReadAgainWhereItBecameOverdueInTheMiddleOfTheRun() throws InterruptedException {
        bot.context().getBean(OwnerChat.class).admit(bot.account(), owner.envelope());
        owner.says("/help");
        run();
        comesDue();
        shop.touch("K1");

        run(progress -> {
            database.clock().advance(Duration.ofMinutes(75));
            listen();
        });

        assertThat(owner.awaits(2).text()).contains("brindille has not been read well since");
        assertThat(owner.awaits(3).text()).contains("brindille can be read again");
    }

    private void listen() {
        bot.context().getBean(Heartbeat.class).listen();
    }

    /** A due time passes, and nobody makes its run. */
    private void comesDue() {
        database.clock().advance(Duration.ofHours(1));
        database.transactions().run(database.workspace(), handle -> bot.context()
                .getBean(Sources.class)
                .schedule(handle, source, database.clock().instant(), ZoneOffset.UTC));
    }

    private void run() throws InterruptedException {
        run(RunProgress.UNSEEN);
    }

    private void run(RunProgress progress) throws InterruptedException {
        var key = database.transactions().in(database.workspace(), handle -> bot.context()
                .getBean(Runs.class)
                .request(handle, database.workspace(), Wish.now(source.id(), Run.Options.USUAL))
                .orElseThrow());
        bot.context().getBean(Scraper.class).run(key, progress);
    }
}
