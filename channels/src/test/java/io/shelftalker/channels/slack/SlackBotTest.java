package io.shelftalker.channels.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.shelftalker.core.conversation.Lanes;
import io.shelftalker.core.delivery.Courier;
import io.shelftalker.testkit.database.TestDatabase;
import io.shelftalker.testkit.platform.Endpoint.Acknowledged;
import io.shelftalker.testkit.slack.App;
import io.shelftalker.testkit.slack.ChatMessage;
import io.shelftalker.testkit.slack.FakeSlack;
import io.shelftalker.testkit.slack.Group;
import io.shelftalker.testkit.slack.Modal;
import io.shelftalker.testkit.slack.Person;
import io.shelftalker.testkit.slack.Signature;
import io.shelftalker.testkit.slack.Speaker;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The bot on Slack as a whole, over HTTP, on a real database. */
@Timeout(120)
final class SlackBotTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TOKEN = "xoxb-4711-42-Secret";
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private static TestDatabase database;
    private static FakeSlack slack;
    private static App app;
    private static EmbeddedServer server;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        slack = FakeSlack.start(database.clock());
        app = slack.app(TOKEN, SECRET, "T42");
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("micronaut.server.port", -1);
        properties.put("micronaut.server.thread-selection", "BLOCKING");
        properties.put("shelftalker.slack.bot-token", TOKEN);
        properties.put("shelftalker.slack.signing-secret", SECRET);
        properties.put("shelftalker.slack.api-url", slack.uri().toString());
        ApplicationContext context = ApplicationContext.builder()
                .properties(properties)
                .singletons(database.clock(), new Aim())
                .start();
        server = context.getBean(EmbeddedServer.class).start();
        context.getBean(Courier.class).start();
        context.getBean(Lanes.class).start();
        app.postsTo(server.getURI().resolve("/slack/default"));
        // The first turn of a process takes longest, and a form has to open within three seconds.
        slack.person("U99", "Zoe", "en-US").says("help").chat().awaitMessages(1, PATIENCE);
    }

    @AfterAll
    static void stop() {
        ApplicationContext context = server.getApplicationContext();
        context.getBean(Lanes.class).stop();
        context.getBean(Courier.class).stop();
        context.close();
        database.close();
        slack.close();
    }

    @Test
    void answersDirectMessagesCommandsAndButtonsInThePersonsLanguage() {
        Person person = slack.person("U1", "Amélie", "fr-FR");

        person.says("aide-moi");
        assertThat(person.chat().awaitMessages(1, PATIENCE).getFirst().text()).contains("/aide");
        assertThat(person.commands("/shelf language en").status()).isEqualTo(200);
        assertThat(person.chat().awaitMessages(2, PATIENCE).getLast().text()).contains("English");
        person.says("/languag");
        ChatMessage nearest = person.chat().awaitMessages(3, PATIENCE).getLast();
        assertThat(nearest.labels()).containsExactly("/language", "What can I ask?");
        assertThat(person.presses("What can I ask?").status()).isEqualTo(200);
        person.chat().awaitMessage(message -> message.text().contains("/start –"), PATIENCE);
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void answersAShortcutOfWhomItKnowsWithoutAskingSlackWhere() {
        Person person = slack.person("U12", "Hal", "en-US");
        person.says("help").chat().awaitMessages(1, PATIENCE);
        int asked = slack.requests("conversations.open").size();

        assertThat(person.chooses("help").status()).isEqualTo(200);

        person.chat().awaitMessages(2, PATIENCE);
        assertThat(slack.requests("conversations.open")).hasSize(asked);
    }

    @Test
    void keepsTheTimeZoneThatSlackSays() {
        slack.person("U11", "Gil", "en-US").says("help").chat().awaitMessages(1, PATIENCE);
        assertThat(zone("U11")).isEqualTo("Etc/UTC");
    }

    @Test
    void answersInChannelsWhenItIsCalled() {
        Person person = slack.person("U2", "Bob", "en-US");
        Group group = slack.channelWithoutApp("C2", "tasters");
        Speaker speaker = group.person(person);
        group.invites(person);
        int greeted = speaker.chat().awaitMessages(1, PATIENCE).size();

        speaker.says("what about lunch");
        speaker.mentions("help");

        List<ChatMessage> messages = speaker.chat().awaitMessages(greeted + 1, PATIENCE);
        assertThat(messages.getLast().text()).contains("/start");
        speaker.saysInThread(messages.getLast().ts(), "<@" + app.botUser() + "> help");
        ChatMessage inThread =
                speaker.chat().awaitMessages(greeted + 2, PATIENCE).getLast();
        assertThat(inThread.thread()).contains(messages.getLast().ts());
        assertThat(speaker.chat().messages()).hasSize(greeted + 2);
    }

    @Test
    void answersOnceWhateverSlackRepeats() {
        Person person = slack.person("U3", "Cleo", "en-US");
        app.getsTwice(1).losesAcknowledgements(1);

        person.says("help");
        person.chat().awaitMessages(1, PATIENCE);
        while (app.waiting() > 0) {
            database.clock().advance(Duration.ofMinutes(1));
        }
        person.says("and help");

        person.chat().awaitMessages(2, PATIENCE);
        assertThat(person.chat().messages()).hasSize(2);
    }

    @Test
    void greetsThoseWhoOpenItOnce() {
        Person person = slack.person("U4", "Dan", "en-US");

        person.opens("messages").opens("home").opens("messages");
        person.says("help");

        List<ChatMessage> messages = person.chat().awaitMessages(2, PATIENCE);
        assertThat(messages).hasSize(2);
        assertThat(messages.getFirst().text()).contains("Hello");
    }

    @Test
    void believesNobodyButSlack() throws Exception {
        Person person = slack.person("U6", "Fay", "en-US");
        byte[] body = """
                {"type": "event_callback",
                 "event": {"type": "message", "user": "U6", "ts": "1.1", "channel": "%s", "text": "help"}}
                """.formatted(person.chat().id()).getBytes(StandardCharsets.UTF_8);
        long now = database.clock().instant().getEpochSecond();

        assertThat(post("default/events", now, Signature.of("another-workspace-s-secret", now, body), body))
                .isEqualTo(401);
        assertThat(post("default/events", now - 301, Signature.of(SECRET, now - 301, body), body))
                .isEqualTo(401);
        assertThat(post("default/events", now + 330, Signature.of(SECRET, now + 330, body), body))
                .isEqualTo(401);
        assertThat(post("default/events", now, Signature.of(SECRET, now - 1, body), body))
                .isEqualTo(401);
        assertThat(post("default/events", now, Signature.of(SECRET, now, body), new byte[] {'{', '}'}))
                .isEqualTo(401);
        assertThat(post("default/events", now, "", body)).isEqualTo(401);
        assertThat(post("other/events", now, Signature.of(SECRET, now, body), body))
                .isEqualTo(404);
        assertThat(person.chat().messages()).isEmpty();
        assertThat(inbounds("U6")).isZero();

        assertThat(post("default/events", now, Signature.of(SECRET, now, body), body))
                .isEqualTo(200);
        assertThat(post("default/events", now, Signature.of(SECRET, now, body), body))
                .isEqualTo(200);
        person.chat().awaitMessages(1, PATIENCE);
        assertThat(inbounds("U6")).isEqualTo(1);
    }

    @Test
    void saysTheChallengeOnlyToSlack() {
        byte[] challenge =
                "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1aB\"}".getBytes(StandardCharsets.UTF_8);

        Acknowledged answer = app.getsJson(challenge);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("3eZbrw1aB");
    }

    @Test
    void whatCannotBeReadIsNothing() {
        assertThat(app.getsJson("{not json".getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(200);
        assertThat(app.getsJson(new byte[0]).status()).isEqualTo(200);
        assertThat(app.getsForm("actions", "payload=%".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
        assertThat(app.getsForm("commands", "text=%zz&&=".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void opensAFormSaysWhatIsWrongBesideItsFieldAndTakesWhatIsRight() throws Exception {
        Person person = slack.person("U8", "Hal", "fr-FR");

        assertThat(person.commands("/shelf aim").status()).isEqualTo(200);
        Modal form = person.awaitModal(PATIENCE);

        assertThat(form.title()).isEqualTo("Aim");
        assertThat(form.screen().text()).contains("Below what?");
        assertThat(form.submits(Map.of("price", "much"))).containsExactlyEntriesOf(Map.of("price", "No price: much"));
        assertThat(person.hasModal()).as("it stays open").isTrue();
        assertThat(person.chat().messages()).isEmpty();
        assertThat(form.submits(Map.of("price", "55", "stock", "in"))).isEmpty();
        assertThat(person.chat().awaitMessages(1, PATIENCE).getFirst().text()).isEqualTo("Aiming at 55, in");
        assertThat(person.hasModal()).isFalse();
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void asksInTheChatWhereNoFormCanOpen() throws Exception {
        Person person = slack.person("U9", "Ida", "en-US");
        person.speaker().isLate();

        person.commands("/shelf aim");
        assertThat(person.chat().awaitMessages(1, PATIENCE).getFirst().text()).isEqualTo("Below what? In words.");
        person.says("40");

        assertThat(person.chat().awaitMessages(2, PATIENCE).getLast().text()).startsWith("Aiming at 40");
        assertThat(person.hasModal()).isFalse();
    }

    @Test
    void whoClosesAFormIsAskedNothingAnyMore() throws Exception {
        Person person = slack.person("U10", "Jo", "en-US");
        person.commands("/shelf aim");

        person.awaitModal(PATIENCE).closes();
        person.says("help");

        assertThat(person.chat().awaitMessages(1, PATIENCE).getFirst().text()).contains("/start");
        person.says("40");
        assertThat(person.chat().awaitMessages(2, PATIENCE).getLast().text()).doesNotContain("Aiming");
    }

    @Test
    void asksInDirectMessagesAloneWhetherAnAnswerHelped() throws Exception {
        Person person = slack.person("U13", "Kim", "en-US");
        Speaker inChannel = slack.channel("C13", "helpers").person(person);

        person.says("aim 55");
        inChannel.mentions("aim 55");
        inChannel.chat().awaitMessage(message -> message.text().startsWith("Aiming"), PATIENCE);
        ChatMessage answer = person.chat().awaitMessages(1, PATIENCE).getFirst();
        person.says("language en");
        ChatMessage notice = person.chat().awaitMessages(2, PATIENCE).getLast();

        assertThat(answer.thumbs()).isPresent();
        assertThat(notice.thumbs()).isEmpty();
        assertThat(inChannel.chat().messages())
                .noneMatch(message -> message.thumbs().isPresent());
    }

    @Test
    void keepsWhatSomebodyThinksOfAnAnswerOnce() throws Exception {
        Person person = slack.person("U14", "Lou", "en-US");
        person.says("aim 55");
        ChatMessage answer = person.chat().awaitMessages(1, PATIENCE).getFirst();
        ObjectNode up = person.speaker().judging(answer, true);

        assertThat(person.speaker().interacts(up).status()).isEqualTo(200);
        assertThat(opinions("U14")).containsExactly(true);
        assertThat(person.speaker().judges(answer, false).status()).isEqualTo(200);
        assertThat(person.speaker().interacts(up).status()).isEqualTo(200);

        assertThat(opinions("U14")).as("what was pressed last").containsExactly(false);
        assertThat(inbounds("U14")).as("it is no turn").isEqualTo(1);
        assertThat(person.chat().messages()).hasSize(1);
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void believesNobodyButSlackWhatSomebodyThinks() throws Exception {
        Person person = slack.person("U15", "Max", "en-US");
        person.says("aim 55");
        ChatMessage answer = person.chat().awaitMessages(1, PATIENCE).getFirst();
        String payload = person.speaker().judging(answer, true).toString();
        byte[] body =
                ("payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        long now = database.clock().instant().getEpochSecond();

        assertThat(post("default/actions", now, Signature.of("guessed", now, body), body))
                .isEqualTo(401);
        assertThat(post("default/actions", now - 301, Signature.of(SECRET, now - 301, body), body))
                .isEqualTo(401);
        assertThat(opinions("U15")).isEmpty();
        assertThat(post("default/actions", now, Signature.of(SECRET, now, body), body))
                .isEqualTo(200);
        assertThat(opinions("U15")).containsExactly(true);
    }

    private static List<Boolean> opinions(String user) {
        return database.transactions().in(database.workspace(), handle -> handle.createQuery("""
                        select p.helpful from opinion p join identity d on d.contact = p.contact
                        where d.external_id = :user order by p.outgoing
                        """)
                .bind("user", user)
                .mapTo(Boolean.class)
                .list());
    }

    private static long inbounds(String user) {
        return database.transactions().in(database.workspace(), handle -> handle.createQuery("""
                        select count(*) from inbound i join identity d on d.contact = i.contact
                        where d.external_id = :user
                        """)
                .bind("user", user)
                .mapTo(Long.class)
                .one());
    }

    private static int post(String path, long timestamp, String signature, byte[] body) throws Exception {
        URI url = server.getURI().resolve("/slack/" + path);
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .header("X-Slack-Request-Timestamp", Long.toString(timestamp))
                .header("X-Slack-Signature", signature)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static String zone(String person) {
        return database.transactions().in(database.workspace(), handle -> handle.createQuery("""
                        select zone from contact join identity on identity.contact = contact.id
                        where external_id = :person
                        """)
                .bind("person", person)
                .mapTo(String.class)
                .one());
    }
}
