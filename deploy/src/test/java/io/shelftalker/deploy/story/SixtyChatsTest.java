package io.shelftalker.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.linking.LinkCodes;
import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.Role;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.deploy.settings.Settings;
import io.shelftalker.deploy.start.Installation;
import io.shelftalker.scraper.fetch.Politeness;
import io.shelftalker.scraper.run.Run;
import io.shelftalker.scraper.run.RunKey;
import io.shelftalker.scraper.run.RunProgress;
import io.shelftalker.scraper.run.Runs;
import io.shelftalker.scraper.run.Scraper;
import io.shelftalker.scraper.run.Wish;
import io.shelftalker.scraper.source.NewSource;
import io.shelftalker.scraper.source.Sources;
import io.shelftalker.testkit.database.TestDatabase;
import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.shop.GeneratedProducts;
import io.shelftalker.testkit.shop.ShopProduct;
import io.shelftalker.testkit.shop.ShopSettings;
import io.shelftalker.testkit.shop.ShopSite;
import io.shelftalker.testkit.telegram.FakeTelegram;
import io.shelftalker.testkit.telegram.FloodLimits;
import io.shelftalker.testkit.twilio.Business;
import io.shelftalker.testkit.twilio.FakeTwilio;
import io.shelftalker.testkit.twilio.Person;
import io.shelftalker.testkit.twilio.Rates;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sixty people who wait for one product, on Telegram and on WhatsApp, ten of a kind: those who can be written to, those who
 * have blocked the bot, and those whose 24 hours at WhatsApp are over, with a template in their language and without. Each
 * is told once, or it stands in the outbox why not.
 */
@Tag("slow")
class SixtyChatsTest {
    private static final String KETTLE = "KETTLE-1";
    private static final String TELEGRAM = "4711:sixty";
    private static final String ACCOUNT = "AC00000000000000000000000000004760";
    private static final String TOKEN = "8f742231b10e8888abcd99a1b2c38560";
    private static final String PUBLIC = "https://shelf.example";
    private static final Instant MORNING = Instant.parse("2027-06-08T10:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final String TOLD = "$52.00";

    @TempDir
    private Path directory;

    private final TestDatabase database = TestDatabase.create();
    private final FakeTelegram telegram = FakeTelegram.start().flood(FloodLimits.none());
    private final FakeTwilio twilio = FakeTwilio.start(database.clock()).rates(Rates.none());
    private final Business business = twilio.account(ACCOUNT, TOKEN, "+14155550160");
    private ShopSite shop;
    private Installation bot;

    @BeforeEach
    void open() throws InterruptedException {
        database.clock().advance(Duration.between(database.clock().instant(), MORNING));
        shop = ShopSite.open(
                ShopSettings.defaults().withClock(database.clock()),
                Stream.concat(
                                Stream.of(ShopProduct.named(KETTLE, "Copper Gooseneck Kettle", "64.00")),
                                GeneratedProducts.of(30, 3).stream())
                        .toList());
        telegram.bot(TELEGRAM, "sixty_bot");
        bot = Installation.serving(settings(), database.clock());
        business.postsTo(PUBLIC + "/whatsapp/default", URI.create(bot.address() + "/whatsapp/default"));
        scrape();
    }

    @AfterEach
    void close() {
        bot.close();
        twilio.close();
        telegram.close();
        shop.close();
        database.close();
    }

    @Test
    void everybodyIsToldOnceOrTheOutboxSaysWhyNot() throws InterruptedException {
        List<io.shelftalker.testkit.telegram.Person> chatting = onTelegram(100);
        List<io.shelftalker.testkit.telegram.Person> left = onTelegram(200);
        List<Person> writing = onWhatsApp("+447900010");
        List<Person> blocking = onWhatsApp("+447900020");
        List<Person> french = onWhatsApp("+336000030");
        List<Person> english = onWhatsApp("+447900040");
        await("all of them were heard", () -> count("select count(*) from inbound where state = 'done'") == 60);
        await("all of them were answered", () -> count("select count(*) from outgoing_due") == 0);
        database.clock().advance(Duration.ofHours(25));
        Stream.concat(writing.stream(), blocking.stream()).forEach(person -> person.says("/alerts"));
        await("ten have written lately", () -> count("select count(*) from outgoing_due") == 0);
        left.forEach(io.shelftalker.testkit.telegram.Person::blocks);
        blocking.forEach(Person::blocks);
        platformsAskToWait();

        theKettleGetsCheaper();

        assertThat(telegram.requests()).anyMatch(request -> request.status() == 429);
        assertThat(twilio.hasFaults()).isFalse();
        telegram.clearFaults();
        assertThat(chatting).allSatisfy(person -> assertThat(person.chat().messages())
                .filteredOn(message -> message.text().contains(TOLD))
                .hasSize(1));
        assertThat(writing).allSatisfy(person -> assertTold(person, 1));
        assertThat(blocking).allSatisfy(person -> assertTold(person, 0));
        assertThat(english).allSatisfy(person -> assertTold(person, 0));
        assertThat(french).allSatisfy(SixtyChatsTest::assertOneTemplate);
        assertThat(notices("state = 'sent'")).isEqualTo(30);
        assertThat(notices("state = 'suppressed'")).as("nobody is there").isEqualTo(20);
        assertThat(notices("state = 'dead' and reason like '%no template%'")).isEqualTo(10);
        theOutboxSaysWhyNot();
        whatATemplateToldOfFollows(french.getFirst());
    }

    private void theKettleGetsCheaper() throws InterruptedException {
        shop.change(KETTLE, kettle -> kettle.withPrice("52.00"));
        scrape();
        await("all of them are news", () -> notices("true") == 60);
        await("nothing waits", () -> {
            database.clock().advance(Duration.ofSeconds(1));
            return notices("state not in ('sent', 'dead', 'suppressed')") == 0;
        });
        // Twilio says of a message some time after it took it that nobody can have it.
        await("what became of each is known", () -> notices("state = 'suppressed'") == 20);
    }

    private void platformsAskToWait() {
        telegram.next("sendMessage", Fault.tooManyRequests(1)).next("sendPhoto", Fault.tooManyRequests(1));
        twilio.next("messages", Fault.tooManyRequests(1));
    }

    private void theOutboxSaysWhyNot() {
        assertThat(outbox())
                .contains("Nothing waits, ", "10 dead letters.", "20 were not sent, as nobody is there.")
                .contains("whatsapp/default", "no template is configured");
    }

    private static void whatATemplateToldOfFollows(Person person) {
        person.says("/alerts");
        person.awaitMessage(message -> !message.fromTemplate() && isNews(message.text()), PATIENCE);
    }

    private static boolean isNews(String text) {
        return text.contains("52,00");
    }

    /** What it tells of follows when they write. */
    private static void assertOneTemplate(Person person) {
        assertThat(person.messages())
                .filteredOn(message -> message.fromTemplate())
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("Copper Gooseneck Kettle"));
        assertThat(person.messages())
                .filteredOn(message -> !message.fromTemplate())
                .noneMatch(message -> isNews(message.text()));
    }

    private static void assertTold(Person person, int times) {
        assertThat(person.messages())
                .filteredOn(message -> message.text().contains(TOLD) || message.fromTemplate())
                .hasSize(times);
    }

    private List<io.shelftalker.testkit.telegram.Person> onTelegram(int first) {
        List<io.shelftalker.testkit.telegram.Person> people = IntStream.range(0, 10)
                .mapToObj(number -> telegram.person(first + number, "Reader " + (first + number), "en")
                        .hasStarted())
                .toList();
        people.forEach(person -> person.says("/watch gooseneck kettle"));
        return people;
    }

    private List<Person> onWhatsApp(String prefix) {
        List<Person> people = IntStream.range(0, 10)
                .mapToObj(number -> twilio.person(prefix + "%02d".formatted(number), "Reader " + prefix + number))
                .toList();
        people.forEach(person -> person.says("/watch gooseneck kettle"));
        return people;
    }

    private String outbox() {
        String code = bot.bean(Transactions.class)
                .in(workspace(), handle -> bot.bean(LinkCodes.class).create(handle, workspace(), Role.OPERATOR));
        io.shelftalker.testkit.telegram.Person operator =
                telegram.person(999, "Operator", "en").hasStarted();
        operator.says("/link " + code);
        int linked = operator.chat().awaitMessages(1, PATIENCE).size();
        await("the operator is one", () -> count("select count(*) from outgoing_due") == 0);
        operator.says("/outbox");
        return operator.chat().awaitMessages(linked + 1, PATIENCE).getLast().text();
    }

    private long notices(String condition) {
        return count("select count(*) from outgoing where key like 'notice:%' and (" + condition + ")");
    }

    /** What has become of everything that was said and heard, for whoever reads why a test waited in vain. */
    private String standing() {
        try (Handle handle = database.everything().open()) {
            return handle.createQuery("""
                            select string_agg(line, '; ') from (
                              select concat_ws(' ', a.channel, o.state, o.reason, count(*)) as line
                              from outgoing o join channel_account a on a.id = o.account group by a.channel, o.state, o.reason
                              union all
                              select concat_ws(' ', 'watches', count(*)) from watch
                              union all
                              select concat_ws(' ', 'heard', state, count(*)) from inbound group by state) lines
                            """).mapTo(String.class).one();
        }
    }

    private long count(String query) {
        try (Handle handle = database.everything().open()) {
            return handle.createQuery(query).mapTo(Long.class).one();
        }
    }

    private void await(String what, BooleanSupplier reached) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as(() -> what + ", but " + standing()).isLessThan(deadline);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void scrape() throws InterruptedException {
        database.clock().advance(Duration.ofHours(1));
        NewSource wanted = NewSource.at(URI.create(shop.url()))
                .treated(new Politeness(Duration.ZERO, 4, Duration.ofMillis(1), Duration.ofMinutes(2)));
        RunKey run = bot.bean(Transactions.class).in(workspace(), handle -> bot.bean(Runs.class)
                .request(
                        handle,
                        workspace(),
                        Wish.now(bot.bean(Sources.class).keep(handle, wanted).id(), Run.Options.everythingAgain()))
                .orElseThrow());
        assertThat(bot.bean(Scraper.class).run(run, RunProgress.UNSEEN).exitCode())
                .isZero();
    }

    private WorkspaceId workspace() {
        return bot.bean(Directory.class).workspace("default");
    }

    private Settings settings() {
        Settings settings = Settings.none()
                .with("data-dir", directory.toString())
                .with("http.host", "127.0.0.1")
                .with("http.port", "0")
                .with("public-url", PUBLIC)
                .with("egress.allow", URI.create(shop.url()).getAuthority())
                .with("telegram.token", TELEGRAM)
                .with("telegram.api-url", telegram.uri().toString())
                .with("whatsapp.account-sid", ACCOUNT)
                .with("whatsapp.auth-token", TOKEN)
                .with("whatsapp.from", "+14155550160")
                .with("whatsapp.api-url", twilio.uri().toString())
                .with(
                        "whatsapp.template",
                        "fr=" + business.template("Du nouveau pour vous : {{1}}. Répondez pour lire."));
        for (Map.Entry<String, Object> property : database.properties().entrySet()) {
            settings = settings.with(
                    property.getKey().substring("shelftalker.".length()),
                    property.getValue().toString());
        }
        return settings;
    }
}
