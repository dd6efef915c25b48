package io.shelftalker.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.shelftalker.testkit.database.TestDatabase;
import io.shelftalker.testkit.telegram.Bot;
import io.shelftalker.testkit.telegram.ChatMessage;
import io.shelftalker.testkit.telegram.FakeTelegram;
import io.shelftalker.testkit.telegram.Person;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bots that an owner adds in a chat while the bot runs. */
@Timeout(120)
final class AddedBotTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SECOND = "4712:AnotherSecret";

    private final TestDatabase database = TestDatabase.create();
    private final FakeTelegram telegram = FakeTelegram.start();
    private final Bot first = telegram.bot(TelegramStage.TOKEN, "shelf_test_bot");
    private final Bot second = telegram.bot(SECOND, "tea_test_bot");
    private final Person owner = telegram.person(42, "Ada", "en").hasStarted();
    private final Replicas replicas = new Replicas(database, telegram);

    private EmbeddedServer process;

    @BeforeEach
    void start() {
        process = replica();
        owner.says("/help");
        owner.chat().awaitMessages(1, PATIENCE);
        database.transactions().run(database.workspace(), handle -> {
            handle.execute("insert into member (workspace, role) values (workspace(), 'OWNER')");
            handle.execute("update contact set member = (select id from member)");
        });
    }

    @AfterEach
    void stop() {
        replicas.close();
        database.close();
        telegram.close();
    }

    @Test
    void speakAtOnceWithoutARestart() {
        assertThat(answerTo("/accounts add telegram tea " + SECOND)).contains("@tea_test_bot", "telegram “tea”");

        Person guest = telegram.person(43, "Ben", "fr").with(second).hasStarted();
        guest.says("/help");
        assertThat(guest.chat().awaitMessages(1, PATIENCE).getFirst().text()).contains("/accueil");
        telegram.awaitRequests("setMyShortDescription", 4, PATIENCE);
        assertThat(second.profile().shortDescription("fr")).contains("boutique");
        assertThat(answerTo("/accounts")).contains("telegram: tea").doesNotContain(SECOND);
    }

    @Test
    void areKnownAfterARestartAndToOtherProcesses() {
        answerTo("/accounts add telegram tea " + SECOND);
        replicas.close();
        replica();

        Person guest = telegram.person(43, "Ben", "en").with(second).hasStarted();
        guest.says("/help");

        assertThat(guest.chat().awaitMessages(1, PATIENCE)).hasSize(1);
    }

    @Test
    void leaveNoTokenInTheDatabase() {
        answerTo("/accounts add telegram tea " + SECOND);
        answerTo("/accounts add telegram tea 999:Unknown_to_Telegram");
        answerTo("/accounts add telegram 998:Without_a_name");
        answerTo("/accounts add telegramm tea 997:Misspelled");
        answerTo("/accounts set telegram tea \"996:Quoted\"");
        Person guest = telegram.person(43, "Ben", "en").with(first).hasStarted();
        guest.says("/accounts add telegram tea 995:Not_permitted");
        guest.chat().awaitMessages(1, PATIENCE);

        List<String> tables = database.transactions()
                .across(handle -> handle.createQuery("""
                        select table_name from information_schema.tables
                        where table_schema = current_schema() and table_type = 'BASE TABLE'
                        """).mapTo(String.class).list());
        assertThat(tables).contains("inbound", "channel_credentials");
        for (String table : tables) {
            List<String> rows = database.transactions()
                    .in(database.workspace(), handle -> handle.createQuery("select t::text from " + table + " t")
                            .mapTo(String.class)
                            .list());
            assertThat(String.join("\n", rows))
                    .as(table)
                    .doesNotContain(
                            "AnotherSecret", "Unknown_to", "Without_a_name", "Misspelled", "Quoted", "Not_permitted");
        }
    }

    @Test
    void areRefusedWhereTelegramDoesNotKnowThem() {
        assertThat(answerTo("/accounts add telegram tea 999:Unknown")).contains("telegram does not let it in");
        assertThat(answerTo("/accounts add telegram tea nonsense")).contains("BotFather gives one token");
        assertThat(answerTo("/accounts add telegram default " + SECOND)).contains("configured in the environment");
        assertThat(answerTo("/accounts add telegram Tea! " + SECOND)).contains("small letters");
        assertThat(answerTo("/accounts add icq tea " + SECOND)).contains("/accounts add telegram NAME TOKEN");
        assertThat(answerTo("/accounts")).contains("No bot was added");
    }

    @Test
    void endWhenTheyAreRemoved() {
        answerTo("/accounts add telegram tea " + SECOND);
        Person guest = telegram.person(43, "Ben", "en").with(second).hasStarted();
        guest.says("/help");
        guest.chat().awaitMessages(1, PATIENCE);

        assertThat(answerTo("/accounts remove telegram tea")).contains("is removed");
        assertThat(answerTo("/accounts remove telegram tea")).contains("No bot on telegram called “tea”");

        awaitTea(false);
        guest.says("/help");
        answerTo("/help");
        assertThat(guest.chat().messages()).hasSize(1);
        assertThat(second.pendingUpdates()).isEqualTo(1);
    }

    @Test
    void areNoLongerPostedHereWhenTheyAreRemoved() {
        replicas.close();
        process = replica(Map.of("shelftalker.public-url", "https://shelf.example"));
        answerTo("/accounts add telegram tea " + SECOND);
        telegram.awaitRequests("setWebhook", 1, PATIENCE);
        telegram.awaitRequests("getMyShortDescription", 6, PATIENCE);
        assertThat(second.webhookUrl()).contains("https://shelf.example/telegram/tea");

        answerTo("/accounts remove telegram tea");

        await(() -> second.webhookUrl().isEmpty(), "the webhook is gone");
    }

    @Test
    void areLookedAtByTheDoctor() {
        answerTo("/accounts add telegram tea " + SECOND);
        awaitTea(true);

        assertThat(answerTo("/doctor"))
                .contains("✓ telegram default: @shelf_test_bot is asked for its messages")
                .contains("✓ telegram tea: @tea_test_bot is asked for its messages")
                .contains("✓ database: PostgreSQL")
                .doesNotContain("✗", SECOND);
    }

    @Test
    void areNotForEverybody() {
        Person guest = telegram.person(43, "Ben", "en").with(first).hasStarted();

        guest.says("/accounts add telegram tea " + SECOND);

        assertThat(guest.chat().awaitMessages(1, PATIENCE).getFirst().text()).doesNotContain("connected");
        assertThat(answerTo("/accounts")).contains("No bot was added");
    }

    private EmbeddedServer replica() {
        return replica(Map.of());
    }

    private EmbeddedServer replica(Map<String, Object> more) {
        Map<String, Object> configured = new HashMap<>(more);
        configured.put("shelftalker.telegram.token", TelegramStage.TOKEN);
        configured.put("shelftalker.telegram.mode", "polling");
        configured.put("shelftalker.master-key", "a key for this test only");
        return replicas.start(configured);
    }

    /** Until the running process knows the second bot, or knows it no longer. */
    private void awaitTea(boolean there) {
        TelegramAccounts accounts = process.getApplicationContext().getBean(TelegramAccounts.class);
        await(() -> accounts.named("tea").isPresent() == there, "the bot is known: " + there);
    }

    private static void await(BooleanSupplier wanted, String what) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(until);
            LockSupport.parkNanos(10_000_000);
        }
    }

    private String answerTo(String text) {
        int before = owner.chat().messages().size();
        owner.says(text);
        List<ChatMessage> messages = owner.chat().awaitMessages(before + 1, PATIENCE);
        return messages.getLast().text();
    }
}
