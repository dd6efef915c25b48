package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.conversation.OwnerChat;
import io.shelftalker.scraper.schedule.RunDueSources;
import io.shelftalker.scraper.source.BrokenSource;
import io.shelftalker.scraper.source.NewSource;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import io.shelftalker.testkit.shop.ShopProduct;
import io.shelftalker.testkit.shop.ShopSite;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A source whose row nobody can understand harms no other, and its operator hears how to mend it. */
class BrokenSourceTest {
    private final TestDatabase database = TestDatabase.create();
    private final ShopSite shop = ShopSite.open(ShopProduct.named("K1", "Copper Kettle", "64.00"));
    private final TestBot bot = TestBot.start(database, Map.of("shelftalker.egress.allow", "127.0.0.1"));
    private final TestBot.Person owner = bot.person("Robin");

    @BeforeEach
    void keep() {
        bot.context().getBean(OwnerChat.class).admit(bot.account(), owner.envelope());
        keep("adagio", shop.url() + "/en");
        keep("brindille", shop.url() + "/");
        keep("cabane", shop.url() + "/fr");
    }

    @AfterEach
    void close() {
        bot.context().getBean(RunDueSources.class).stop();
        bot.close();
        shop.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cron = 'whenever' | whenever",
                "url = 'ht tp:/shop' | 'ht tp:/shop' is no address",
                "url = 'shop' | 'shop' is no address",
                "feed_url = '://' | '://' is no address",
            })
    void theOthersStandAsBeforeAndItSaysWhatToDo(String broken, String why) throws InterruptedException {
        damage(broken);

        assertThat(owner.says("/sources").text())
                .contains("adagio · not read yet", "cabane · not read yet")
                .contains("brindille · not read: what I noted of it makes no sense any more", why, "Send /sources add");
        assertThat(owner.says("/status").text())
                .contains("1 of 3 shops needs a look", "adagio", "cabane", "brindille · not read", "Send /sources add");
        assertThat(owner.says("/rescrape adagio").text()).contains("Read adagio again now?");
        assertThat(names()).containsExactly("adagio", "cabane");
    }

    @Test
    void itIsLookedAtEveryHourAndReadOnceItIsMended() throws InterruptedException {
        damage("cron = 'whenever'");
        RunDueSources due = bot.context().getBean(RunDueSources.class);
        due.start();

        due.wake();

        assertThat(texts("select name from source_due join source on source = id where due_at <= clock()"))
                .isEmpty();
        assertThat(texts("select name from run join source on source = source.id"))
                .containsExactlyInAnyOrder("adagio", "cabane");

        owner.says("/sources add " + shop.url() + "/");
        assertThat(owner.presses("Keep").text()).contains("Kept: brindille");

        assertThat(names()).containsExactly("adagio", "brindille", "cabane");
        database.clock().advance(Duration.ofMinutes(61));
        due.wake();
        assertThat(texts("select name from run join source on source = source.id"))
                .contains("brindille");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cron = 'whenever'",
                "url = 'ht tp:/shop'",
                "feed_url = '://'",
                "delay_ms = -1",
                "concurrency = 0",
                "delay_ms = -1, url = 'shop'",
                "rules = 'none'",
            })
    void addingItAgainMendsIt(String broken) throws InterruptedException {
        damage(broken);

        owner.says("/sources add " + shop.url() + "/");
        assertThat(owner.presses("Keep").text()).contains("Kept: brindille");

        assertThat(names()).containsExactly("adagio", "brindille", "cabane");
        assertThat(texts("select url from source where name = 'brindille'")).containsExactly(shop.url() + "/");
    }

    @Test
    void anotherShopIsNotTakenForTheOneWhoseAddressIsLost() {
        damage("url = 'shop'");
        in(handle ->
                handle.execute("insert into page (source, url, listed_in) select id, 'https://brindille.example/p/1', 0"
                        + " from source where name = 'brindille'"));

        keep("other", shop.url() + "/other");

        assertThat(names()).containsExactly("adagio", "cabane", "other");
        List<BrokenSource> broken =
                in(handle -> bot.context().getBean(Sources.class).broken(handle));
        assertThat(broken).hasSize(1);
    }

    @Test
    void itsOpenRunEndsOnceWithTheCause() throws InterruptedException {
        Source source = named("brindille");
        RunKey run = in(handle -> bot.context()
                .getBean(Runs.class)
                .request(handle, database.workspace(), Wish.now(source.id(), Run.Options.USUAL))
                .orElseThrow());
        damage("url = 'shop'");

        RunReport report = bot.context().getBean(Scraper.class).run(run, RunProgress.UNSEEN);

        assertThat(report.state()).isEqualTo(RunState.FAILED);
        assertThat(report.detail())
                .hasValueSatisfying(detail -> assertThat(detail).contains("'shop' is no address"));
        assertThat(database.transactions().across(bot.context().getBean(Runs.class)::open))
                .doesNotContain(run);
    }

    private Source named(String name) {
        return in(handle ->
                bot.context().getBean(Sources.class).named(handle, name).orElseThrow());
    }

    private void damage(String change) {
        in(handle -> handle.createUpdate("update source set " + change + " where name = 'brindille'")
                .execute());
    }

    private Source keep(String name, String url) {
        return in(handle -> bot.context()
                .getBean(Sources.class)
                .keep(handle, NewSource.at(URI.create(url)).called(name)));
    }

    private List<String> names() {
        return in(handle -> bot.context().getBean(Sources.class).all(handle)).stream()
                .map(Source::name)
                .toList();
    }

    private List<String> texts(String sql) {
        return in(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private <T> T in(Function<Handle, T> work) {
        return database.transactions().in(database.workspace(), work);
    }
}
