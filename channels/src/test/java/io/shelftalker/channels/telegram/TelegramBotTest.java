package io.shelftalker.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.runtime.server.EmbeddedServer;
import io.shelftalker.channels.Intake;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.delivery.Draft;
import io.shelftalker.core.delivery.Outbox;
import io.shelftalker.core.delivery.Priority;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.testkit.database.TestDatabase;
import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.platform.RecordedRequest;
import io.shelftalker.testkit.telegram.Bot;
import io.shelftalker.testkit.telegram.BotProfile;
import io.shelftalker.testkit.telegram.ChatMessage;
import io.shelftalker.testkit.telegram.FakeTelegram;
import io.shelftalker.testkit.telegram.Group;
import io.shelftalker.testkit.telegram.Person;
import io.shelftalker.testkit.telegram.Speaker;
import io.shelftalker.testkit.telegram.Topic;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The bot on Telegram as a whole, both ways in, on a real database. */
@Timeout(120)
final class TelegramBotTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String UPDATE = "{\"update_id\":5,\"message\":{\"message_id\":1,\"date\":1763690400,"
            + "\"chat\":{\"id\":42,\"type\":\"private\",\"first_name\":\"Ada\"},"
            + "\"from\":{\"id\":42,\"is_bot\":false,\"first_name\":\"Ada\",\"language_code\":\"fr\"},"
            + "\"text\":\"/help\"}}";

    private final TestDatabase database = TestDatabase.create();
    private final FakeTelegram telegram = FakeTelegram.start();
    private final Bot bot = telegram.bot(TelegramStage.TOKEN, "shelf_test_bot");
    private final Person person = telegram.person(42, "Ada", "fr").hasStarted();
    private final Replicas replicas = new Replicas(database, telegram);

    @AfterEach
    void stop() {
        replicas.close();
        database.close();
        try {
            assertThat(telegram.violations()).isEmpty();
        } finally {
            telegram.close();
        }
    }

    @Test
    void answersByPolling() {
        replica("polling");

        person.says("/help");

        ChatMessage answer = person.chat().awaitMessages(1, PATIENCE).getFirst();
        assertThat(answer.text()).contains("/accueil");
    }

    @Test
    void introducesItselfInEveryLanguage() {
        replica("polling");
        telegram.awaitRequests("setMyShortDescription", 2, PATIENCE);

        assertThat(bot.profile().commands("default", ""))
                .contains(new BotProfile.Command("help", "List what you can ask"))
                .extracting(BotProfile.Command::name)
                .doesNotContain("rescrape");
        assertThat(bot.profile().commands("default", "fr"))
                .hasSameSizeAs(bot.profile().commands("default", ""))
                .doesNotContainAnyElementsOf(bot.profile().commands("default", ""));
        assertThat(bot.profile().description("fr")).contains("boutique");
        assertThat(bot.profile().shortDescription("")).contains("stock");
    }

    @Test
    void saysOfItselfOnlyWhatTelegramDoesNotKnow() {
        EmbeddedServer first = replica("polling");
        telegram.awaitRequests("setMyShortDescription", 2, PATIENCE);
        replicas.stop(first);

        replica("polling");
        telegram.awaitRequests("getMyShortDescription", 4, PATIENCE);

        assertThat(telegram.requests("setMyCommands")).hasSize(6);
        assertThat(telegram.requests("setMyDescription")).hasSize(2);
        assertThat(telegram.requests("setMyShortDescription")).hasSize(2);
        assertThat(bot.profile().commands("default", ""))
                .extracting(BotProfile.Command::name)
                .contains("link", "help");
        assertThat(bot.profile().commands("all_group_chats", ""))
                .extracting(BotProfile.Command::name)
                .contains("help")
                .doesNotContain("link");
    }

    @Test
    void greetsAGroupOnceThatItIsAddedTo() {
        replica("polling");
        Group group = telegram.groupWithoutBot(-77, "Tasters");

        group.adds(bot, person);
        group.member(person).says("/help@shelf_test_bot");

        assertThat(group.chat().awaitMessages(2, PATIENCE))
                .extracting(ChatMessage::text)
                .satisfiesExactly(greeting -> assertThat(greeting).contains("Dans un groupe"), help -> assertThat(help)
                        .contains("/accueil"));
    }

    @Test
    void whoBlocksIsSilentAndIsGreetedOnceWhenTheyReturn() {
        replica("polling");
        person.says("/help");
        person.chat().awaitMessages(1, PATIENCE);

        person.blocks();
        awaitSilent(true);
        // As clients do: what unblocks the bot starts it too.
        person.unblocks().opens("");

        assertThat(person.chat().awaitMessages(2, PATIENCE).get(1).text()).startsWith("Bonjour.");
        person.says("/help");
        assertThat(person.chat().awaitMessages(3, PATIENCE).get(2).text()).contains("/accueil");
        awaitSilent(false);
    }

    @Test
    void inAGroupItHearsOnlyWhatIsMeantForIt() {
        bot.readsAllGroupMessages();
        Bot other = telegram.bot("4712:Other", "other_bot");
        replica("polling");
        telegram.awaitRequests("getMe", 1, PATIENCE);
        Group group = telegram.group(-77, "Tasters").with(other);
        Speaker ada = group.member(person);

        ada.says("hello everybody").says("/roll").says("/help@other_bot");
        ada.says("@shelf_test_bot bonjour");

        ChatMessage greeting = group.chat().awaitMessages(1, PATIENCE).getFirst();
        assertThat(greeting.text()).startsWith("Bonjour.");
        ada.repliesTo(greeting, "merci");
        assertThat(group.chat().awaitMessages(2, PATIENCE).get(1).text()).startsWith("Avec plaisir.");
        ada.says("/roll@shelf_test_bot");
        assertThat(group.chat().awaitMessages(3, PATIENCE).get(2).text()).contains("Je ne connais pas /roll");
    }

    @Test
    void aTopicsQuestionsAreAnsweredAndItsNewsAreToldInIt() {
        EmbeddedServer server = replica("polling");
        Group group = telegram.group(-1_001_000_000_077L, "Tasters");
        Topic kettles = group.topic();

        kettles.member(person).says("/help");
        assertThat(kettles.chat().awaitMessages(1, PATIENCE).getFirst().text()).contains("/accueil");
        tell(server, group.id() + ":" + kettles.thread());

        assertThat(kettles.chat().awaitMessages(2, PATIENCE).getLast().text()).isEqualTo("Back in stock");
        assertThat(group.general().chat().messages()).isEmpty();
    }

    private void tell(EmbeddedServer server, String chat) {
        database.transactions().in(database.workspace(), handle -> {
            long conversation = handle.createQuery("select id from conversation where external_id = :chat")
                    .bind("chat", chat)
                    .mapTo(Long.class)
                    .one();
            Draft alert = new Draft(
                    new ConversationId(conversation),
                    Optional.empty(),
                    "alert",
                    Priority.NOTICE,
                    Reply.text(Phrase.literal("Back in stock")),
                    Locale.ENGLISH,
                    ZoneOffset.UTC,
                    Optional.empty());
            Outbox outbox = server.getApplicationContext().getBean(Outbox.class);
            outbox.post(handle, database.workspace(), List.of(alert));
            return conversation;
        });
    }

    private void awaitSilent(boolean expected) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            boolean silent = database.transactions().in(database.workspace(), handle -> handle.createQuery(
                            "select silent_since is not null from conversation where external_id = '42'")
                    .mapTo(Boolean.class)
                    .one());
            if (silent == expected) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("Silent: " + !expected);
    }

    @Test
    void oneReplicaPollsAndAnotherTakesOver() {
        EmbeddedServer first = replica("polling");
        EmbeddedServer second = replica("polling");
        person.says("/help");
        person.chat().awaitMessages(1, PATIENCE);

        replicas.stop(first);
        person.says("/help");

        assertThat(person.chat().awaitMessages(2, PATIENCE)).hasSize(2);
        assertThat(telegram.requests("getUpdates")).noneMatch(request -> request.status() == 409);
        assertThat(second.isRunning()).isTrue();
    }

    @Test
    void anUpdateThatCouldNotBeStoredStaysWithTelegram() throws Exception {
        EmbeddedServer server = replica("polling");
        TelegramAccounts accounts = server.getApplicationContext().getBean(TelegramAccounts.class);
        person.says("/help");
        person.chat().awaitMessages(1, PATIENCE);
        replicas.stop(server);
        int before = bot.pendingUpdates();
        person.says("/help");

        TelegramPolling polling = new TelegramPolling(
                TelegramStage.accounts(settings("polling")),
                reception(away()),
                new PollerLease(database.transactions()));
        polling.start();
        telegram.awaitRequests("getUpdates", telegram.requests("getUpdates").size() + 2, PATIENCE);
        polling.stop();

        assertThat(accounts).isNotNull();
        assertThat(bot.pendingUpdates()).isGreaterThan(before);
    }

    @Test
    void asksForUpdatesNoSoonerThanTelegramWantsIt() {
        person.says("/help");
        telegram.next("getUpdates", Fault.tooManyRequests(5));
        TelegramPolling polling = new TelegramPolling(
                TelegramStage.accounts(settings("polling")),
                reception(inbound -> {}),
                new PollerLease(database.transactions()));

        polling.start();
        List<RecordedRequest> asked = telegram.awaitRequests("getUpdates", 2, PATIENCE);
        polling.stop();

        assertThat(Duration.between(asked.get(0).at(), asked.get(1).at()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void answersByWebhookOnlyToTelegram() throws Exception {
        EmbeddedServer server = replica("webhook");

        assertThat(post(server, "default", "secret", UPDATE)).isEqualTo(200);
        assertThat(person.chat().awaitMessages(1, PATIENCE).getFirst().text()).contains("/accueil");

        assertThat(post(server, "default", "secret", UPDATE)).isEqualTo(200);
        assertThat(post(server, "default", "Secret", UPDATE)).isEqualTo(401);
        assertThat(post(server, "default", "", UPDATE)).isEqualTo(401);
        assertThat(post(server, "default", "wrong", "{not json")).isEqualTo(401);
        assertThat(post(server, "other", "secret", UPDATE)).isEqualTo(404);
        assertThat(post(server, "default", "secret", "{not json")).isEqualTo(200);
        assertThat(post(server, "default", "secret", "")).isEqualTo(200);
        assertThat(person.chat().messages()).hasSize(1);
    }

    @Test
    void tellsTelegramWhereToPost() {
        replica("webhook");
        telegram.awaitRequests("setWebhook", 1, PATIENCE);

        assertThat(bot.webhookUrl()).contains("https://shelf.example/telegram/default");
    }

    @Test
    void asksTelegramToComeAgainWhileTheDatabaseIsAway() {
        TelegramWebhook webhook = new TelegramWebhook(TelegramStage.accounts(settings("webhook")), reception(away()));

        HttpResponse<?> response = webhook.receive(
                "default",
                HttpRequest.POST("/telegram/default", UPDATE.getBytes(StandardCharsets.UTF_8))
                        .header(TelegramWebhook.SECRET, "secret"));

        assertThat(response.code()).isEqualTo(503);
        assertThat(response.header("Retry-After")).isEqualTo("5");
    }

    private static TelegramReception reception(Intake intake) {
        Phrasebooks phrasebooks = Phrasebooks.load(InstantSource.system());
        TelegramInline inline =
                new TelegramInline(inquired -> Optional.empty(), new TelegramResults(phrasebooks), TelegramStage.LINKS);
        return new TelegramReception(intake, inline, InstantSource.system());
    }

    /** The store of a bot whose database is away. */
    private static Intake away() {
        Transactions transactions = new Transactions(Jdbi.create(() -> {
            throw new SQLTransientConnectionException("away");
        }));
        return inbound -> transactions.across(handle -> inbound);
    }

    private TelegramSettings settings(String mode) {
        return new TelegramSettings(
                TelegramStage.TOKEN, Optional.of("secret"), mode, telegram.uri().toString());
    }

    private EmbeddedServer replica(String mode) {
        return replicas.start(Map.of(
                "shelftalker.telegram.token",
                TelegramStage.TOKEN,
                "shelftalker.telegram.secret",
                "secret",
                "shelftalker.telegram.mode",
                mode,
                "shelftalker.public-url",
                "https://shelf.example/"));
    }

    private static int post(EmbeddedServer server, String account, String secret, String body) throws Exception {
        URI url = server.getURI().resolve("/telegram/" + account);
        java.net.http.HttpRequest.Builder request = java.net.http.HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (!secret.isEmpty()) {
            request.header(TelegramWebhook.SECRET, secret);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }
}
