package io.shelftalker.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.deploy.settings.Settings;
import io.shelftalker.deploy.start.Installation;
import io.shelftalker.notifier.notice.Notifier;
import io.shelftalker.scraper.fetch.Politeness;
import io.shelftalker.scraper.run.Run;
import io.shelftalker.scraper.run.RunKey;
import io.shelftalker.scraper.run.RunProgress;
import io.shelftalker.scraper.run.RunState;
import io.shelftalker.scraper.run.Runs;
import io.shelftalker.scraper.run.Scraper;
import io.shelftalker.scraper.run.Wish;
import io.shelftalker.scraper.source.NewSource;
import io.shelftalker.scraper.source.Sources;
import io.shelftalker.testkit.database.TestDatabase;
import io.shelftalker.testkit.shop.GeneratedProducts;
import io.shelftalker.testkit.shop.ShopProduct;
import io.shelftalker.testkit.shop.ShopSettings;
import io.shelftalker.testkit.shop.ShopSite;
import io.shelftalker.testkit.telegram.ChatMessage;
import io.shelftalker.testkit.telegram.FakeTelegram;
import io.shelftalker.testkit.telegram.FloodLimits;
import io.shelftalker.testkit.telegram.Person;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** A shop, the whole bot that reads it, two people who ask it for something, and a clock that stories move. */
final class StoryScene implements AutoCloseable {
    static final String KETTLE = "KETTLE-1";

    private static final String TOKEN = "4711:stories";
    private static final Instant BEGINNING = Instant.parse("2027-06-08T10:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Pattern PROMISE = Pattern.compile("(Watching|Already so:) ");
    private static final Duration PAUSE = Duration.ofMillis(10);

    final TestDatabase database = TestDatabase.create();
    final ShopSite shop;
    final Somebody ada;
    final Somebody bob;

    private final FakeTelegram telegram = FakeTelegram.start().flood(FloodLimits.none());
    private final Path directory;
    private Installation bot;

    /** A kettle, an espresso machine and thirty other products, read once. */
    StoryScene(Path directory) throws InterruptedException {
        this.directory = directory;
        database.clock().advance(Duration.between(database.clock().instant(), BEGINNING));
        shop = ShopSite.open(
                ShopSettings.defaults().withClock(database.clock()),
                Stream.concat(
                                Stream.of(
                                        ShopProduct.named(KETTLE, "Copper Gooseneck Kettle", "64.00"),
                                        ShopProduct.named("ESPRESSO-1", "Steel Espresso Machine", "1299.00")),
                                GeneratedProducts.of(30, 3).stream())
                        .toList());
        telegram.bot(TOKEN, "stories_bot");
        ada = new Somebody(telegram.person(42, "Ada", "en"));
        bob = new Somebody(telegram.person(43, "Bob", "en"));
        bot = serving();
        reads();
    }

    /** Somebody in their private chat with the bot, and how much of it they have read. */
    final class Somebody {
        private final Person person;
        private int read;

        private Somebody(Person person) {
            this.person = person;
        }

        /** Says something and reads the answer. */
        String says(String text) {
            int before = person.chat().messages().size();
            person.says(text);
            List<ChatMessage> messages = person.chat().awaitMessages(before + 1, PATIENCE);
            awaitSettling();
            read = messages.size();
            return messages.getLast().text();
        }

        /** Asks to be told of something, as soon as the bot has found it: what was just read is searched a moment later. */
        void watches(String words) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            String answer = says("/watch " + words);
            while (!PROMISE.matcher(answer).lookingAt() && System.nanoTime() < deadline) {
                answer = says("/watch " + words);
            }
            assertThat(answer).containsPattern(PROMISE);
        }

        /** What came unasked since this was asked last, once there is nothing more to tell. */
        List<String> told() {
            settle();
            int shown = (int) count("""
                        select count(*) from outgoing join conversation c on c.id = conversation
                        where c.external_id = :chat and replaces is null and state <> 'suppressed'
                        """, Map.of("chat", Long.toString(person.id())));
            List<ChatMessage> messages = person.chat().awaitMessages(shown, PATIENCE);
            awaitSettling();
            List<String> texts =
                    messages.stream().skip(read).map(ChatMessage::text).toList();
            read = messages.size();
            return texts;
        }
    }

    List<Somebody> everybody() {
        return List.of(ada, bob);
    }

    void waits(Duration time) {
        database.clock().advance(time);
    }

    /** Reads every page of the shop, an hour later. */
    RunState reads() throws InterruptedException {
        waits(Duration.ofHours(1));
        return read(bot);
    }

    /** Reads the shop while nobody is told anything, as a process does that ends before it could. */
    void readsAndIsKilled() throws InterruptedException {
        waits(Duration.ofHours(1));
        bot.close();
        try (Installation reader = Installation.working(settings(), database.clock())) {
            read(reader);
        }
        bot = serving();
    }

    void restarts() {
        bot.close();
        bot = serving();
    }

    /** What is sent and not settled when the clock is moved would be sent again. */
    private void awaitSettling() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (count("select count(*) from outgoing_due") > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /**
     * Lets the notifier do all there is to do, whoever of it does it: it goes on by itself as well. What a run has brought that
     * still goes on, as a glance that was killed and begun again, is told when it is closed.
     */
    private void settle() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean behind = true;
        while (behind) {
            bot.bean(Notifier.class).step(workspace(bot));
            behind = count("select count(*) from notice where state in ('due', 'gathering')") > 0 || count("""
                    select count(*) from catalog_event e
                    where (e.tx, e.id) > coalesce(
                      (select (cast(cast(transaction as text) as xid8), event) from notice_cursor), row (cast('0' as xid8), 0))
                    """) > 0;
            assertThat(System.nanoTime())
                    .as("what is to be told is told in time")
                    .isLessThan(deadline);
        }
    }

    private long count(String query) {
        return count(query, Map.of());
    }

    private long count(String query, Map<String, ?> values) {
        try (Handle handle = database.everything().open()) {
            return handle.createQuery(query).bindMap(values).mapTo(Long.class).one();
        }
    }

    private RunState read(Installation reader) throws InterruptedException {
        WorkspaceId workspace = workspace(reader);
        NewSource wanted = NewSource.at(URI.create(shop.url()))
                .treated(new Politeness(Duration.ZERO, 4, Duration.ofMillis(1), Duration.ofMinutes(2)));
        RunKey run = reader.bean(Transactions.class).in(workspace, handle -> reader.bean(Runs.class)
                .request(
                        handle,
                        workspace,
                        Wish.now(reader.bean(Sources.class).keep(handle, wanted).id(), Run.Options.everythingAgain()))
                .orElseThrow());
        return reader.bean(Scraper.class).run(run, RunProgress.UNSEEN).state();
    }

    private static WorkspaceId workspace(Installation bot) {
        return bot.bean(Directory.class).workspace("default");
    }

    private Installation serving() {
        return Installation.serving(settings(), database.clock());
    }

    private Settings settings() {
        Settings settings = Settings.none()
                .with("data-dir", directory.toString())
                .with("http.host", "127.0.0.1")
                .with("http.port", "0")
                .with("master-key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
                .with("egress.allow", URI.create(shop.url()).getAuthority())
                .with("telegram.token", TOKEN)
                .with("telegram.api-url", telegram.uri().toString());
        for (Map.Entry<String, Object> property : database.properties().entrySet()) {
            settings = settings.with(
                    property.getKey().substring("shelftalker.".length()),
                    property.getValue().toString());
        }
        return settings;
    }

    @Override
    public void close() {
        bot.close();
        telegram.close();
        shop.close();
        database.close();
    }
}
