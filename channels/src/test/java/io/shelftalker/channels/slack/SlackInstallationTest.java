package io.shelftalker.channels.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.shelftalker.core.conversation.Lanes;
import io.shelftalker.core.delivery.Courier;
import io.shelftalker.testkit.database.TestDatabase;
import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.slack.App;
import io.shelftalker.testkit.slack.Distribution;
import io.shelftalker.testkit.slack.FakeSlack;
import io.shelftalker.testkit.slack.Person;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One app in many workspaces, over HTTP, on a real database. */
@Timeout(120)
final class SlackInstallationTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PUBLIC = "https://shelf.example";
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Pattern LINK = Pattern.compile("href=\"(http[^\"]+)\"");

    private static TestDatabase database;
    private static FakeSlack slack;
    private static Distribution shelf;
    private static EmbeddedServer server;
    private static HttpClient browser;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        slack = FakeSlack.start(database.clock());
        shelf = slack.distributes("4711.42", "c0ffee0123456789", SECRET, PUBLIC + "/slack/default/oauth");
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("micronaut.server.port", -1);
        properties.put("micronaut.server.thread-selection", "BLOCKING");
        properties.put("shelftalker.public-url", PUBLIC + "/");
        properties.put("shelftalker.master-key", "a key of this test s own and long enough");
        properties.put("shelftalker.slack.client-id", "4711.42");
        properties.put("shelftalker.slack.client-secret", "c0ffee0123456789");
        properties.put("shelftalker.slack.signing-secret", SECRET);
        properties.put("shelftalker.slack.api-url", slack.uri().toString());
        ApplicationContext context =
                ApplicationContext.builder().properties(properties).build();
        context.registerSingleton(InstantSource.class, database.clock());
        context.start();
        server = context.getBean(EmbeddedServer.class).start();
        context.getBean(Courier.class).start();
        context.getBean(Lanes.class).start();
        shelf.postsTo(server.getURI().resolve("/slack/default"));
        browser = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        ApplicationContext context = server.getApplicationContext();
        context.getBean(Lanes.class).stop();
        context.getBean(Courier.class).stop();
        browser.close();
        context.close();
        database.close();
        slack.close();
    }

    @Test
    void speaksInEachWorkspaceWithTheTokenOfThatWorkspace() throws Exception {
        assertThat(install("T1").body())
                .contains("It is in Team T1", "https://slack.com/app_redirect?app=A1&amp;team=T1");
        assertThat(install("T2").statusCode()).isEqualTo(200);
        Person ada = slack.person(shelf.in("T1"), "U1", "Ada", "en-US");
        Person bob = slack.person(shelf.in("T2"), "U2", "Bob", "en-US");

        ada.says("help");
        bob.says("help");

        ada.chat().awaitMessages(1, PATIENCE);
        bob.chat().awaitMessages(1, PATIENCE);
        assertThat(slack.requests("chat.postMessage"))
                .filteredOn(request -> request.parameters()
                        .path("channel")
                        .asText()
                        .equals(ada.chat().id()))
                .extracting(request -> request.bot())
                .containsExactly("A1");
        assertThat(slack.violations()).isEmpty();
        assertThat(sealed()).as("no token stands in a row").noneMatch(row -> row.contains("xoxb-"));
    }

    @Test
    void aWorkspaceThatDidNotInstallItIsNotAnswered() throws Exception {
        install("T3");
        Person eve = slack.person(slack.app("xoxb-stranger", SECRET, "T66"), "U66", "Eve", "en-US");
        slack.person(shelf.in("T3"), "U3", "Cleo", "en-US").says("help");

        shelf.in("T3");
        eve.says("help");

        assertThat(eve.chat().messages()).isEmpty();
        assertThat(stored("U66")).isZero();
    }

    @Test
    void aStateIsGoodOnceForAWhileInItsBrowserAndOnlyIfItWasMadeHere() throws Exception {
        Begun begun = begin();
        URI back = shelf.approves(begun.link(), "T4");

        assertThat(visit(back.toString().replaceAll("state=[^&]*", "state=bm90LW91cnM"), begun.cookie())
                        .body())
                .contains("did not begin here");
        assertThat(visit(back.toString().replaceAll("&state=[^&]*", ""), begun.cookie())
                        .body())
                .contains("did not begin here");
        assertThat(visit(back.toString(), "").body()).contains("another browser");
        assertThat(visit(back.toString(), begin().cookie()).body()).contains("another browser");
        assertThat(accounts("default-t4")).isEmpty();
        assertThat(slack.requests("oauth.v2.access"))
                .as("the code is not even tried")
                .noneMatch(request -> back.toString()
                        .contains(request.parameters().path("code").asText() + "&"));

        assertThat(visit(back.toString(), begun.cookie()).statusCode()).isEqualTo(200);
        assertThat(visit(back.toString(), begun.cookie()).body()).contains("done already");
        Begun late = begin();
        URI lateBack = shelf.approves(late.link(), "T5");
        database.clock().advance(Duration.ofMinutes(11));
        assertThat(visit(lateBack.toString(), late.cookie()).body()).contains("took too long");
        assertThat(accounts("default-t5")).isEmpty();
    }

    @Test
    void saysWhatSlackSaid() throws Exception {
        Begun begun = begin();

        assertThat(visit(shelf.declines(begun.link()).toString(), begun.cookie())
                        .body())
                .contains("Nothing was installed", "access_denied");
        String forged = shelf.approves(begun.link(), "T6").toString().replaceAll("code=[^&]*", "code=guessed");
        assertThat(visit(forged, begun.cookie()).body()).contains("Slack did not accept it", "invalid_code");
        assertThat(get("/slack/other/install", "").statusCode()).isEqualTo(404);
        assertThat(get("/slack/default/oauth?error=%3Cscript%3E", "").body()).doesNotContain("<script>");
    }

    @Test
    void whoRemovesItIsToldNothingMoreUntilItIsBack() throws Exception {
        install("T7");
        Person dan = slack.person(shelf.in("T7"), "U7", "Dan", "en-US");
        dan.says("help").chat().awaitMessages(1, PATIENCE);
        int posted = slack.requests("chat.postMessage").size();
        slack.next("chat.postMessage", Fault.tooManyRequests(3_600));
        dan.says("help");
        slack.awaitRequests("chat.postMessage", posted + 1, PATIENCE);

        shelf.in("T7").isUninstalled();

        assertThat(outgoing("default-t7")).contains("suppressed: The app was removed from its workspace");
        assertThat(due("default-t7")).isZero();
        assertThat(silent("default-t7")).isEqualTo(1);
        assertThat(server.getApplicationContext().getBean(SlackAccounts.class).named("default-t7"))
                .as("its token is forgotten")
                .satisfiesAnyOf(
                        bot -> assertThat(bot).isEmpty(),
                        bot -> assertThat(bot.orElseThrow().standing().isGone()).isTrue());
        install("T7");
        assertThat(silent("default-t7")).isZero();
        Person again = slack.person(shelf.in("T7"), "U7", "Dan", "en-US");
        int before = again.chat().messages().size();
        again.says("help");
        again.chat().awaitMessages(before + 1, PATIENCE);
    }

    @Test
    void whatIsToldLateOfAnEarlierInstallationEndsNoLaterOne() throws Exception {
        install("T9");
        ApplicationContext beans = server.getApplicationContext();
        SlackBot bot = beans.getBean(SlackAccounts.class).named("default-t9").orElseThrow();
        Instant before = database.clock().instant().minusSeconds(120);

        beans.getBean(SlackPresence.class).left(bot, before);

        assertThat(bot.standing().isGone()).isFalse();
        Person gus = slack.person(shelf.in("T9"), "U9", "Gus", "en-US");
        gus.says("help").chat().awaitMessages(1, PATIENCE);
    }

    @Test
    void aPersonsRevokedTokenIsNoneOfOurs() throws Exception {
        install("T8");
        Person fay = slack.person(shelf.in("T8"), "U8", "Fay", "en-US");

        shelf.in("T8").aPersonsTokenIsRevoked("U8");
        fay.says("help");

        fay.chat().awaitMessages(1, PATIENCE);
    }

    @Test
    void anOrganisationInstallsItOnceForAllItsWorkspaces() throws Exception {
        assertThat(install("E500").body())
                .contains("It is in Team E500", "https://slack.com/app_redirect?app=A500&amp;team=E500");
        Person ada = slack.person(shelf.in("E500").seenFrom("T501"), "U501", "Ada", "en-US");
        Person bob = slack.person(shelf.in("E500").seenFrom("T502"), "U502", "Bob", "fr-FR");

        ada.says("help").chat().awaitMessages(1, PATIENCE);
        bob.says("aide").chat().awaitMessages(1, PATIENCE);
        assertThat(ada.commands("/shelf /languag").status()).isEqualTo(200);
        ada.chat().awaitMessages(2, PATIENCE);
        assertThat(ada.presses("What can I ask?").status()).isEqualTo(200);
        assertThat(slack.awaitRequests("chat.update", 1, PATIENCE))
                .extracting(request -> request.bot())
                .containsOnly("A500");

        assertThat(accounts("default-e500")).hasSize(1);
        assertThat(accounts("default-t501")).isEmpty();
        assertThat(slack.requests("chat.postMessage"))
                .filteredOn(
                        request -> request.parameters().path("channel").asText().startsWith("D50"))
                .hasSize(3)
                .allMatch(request -> request.bot().equals("A500"));
    }

    @Test
    void whatComesFromAnotherOrganisationIsNotAnswered() throws Exception {
        install("E510");
        Person eve = slack.person(
                slack.app("xoxb-other-organisation", SECRET, "E511").seenFrom("T510"), "U511", "Eve", "en-US");

        eve.says("help");
        eve.commands("/shelf help");

        assertThat(eve.chat().messages()).isEmpty();
        assertThat(stored("U511")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"E520, T521, true", "E525, T526, false"})
    void anOrganisationThatRemovesItIsNotAnsweredInAnyWorkspace(
            String organisation, String workspace, boolean uninstalls) throws Exception {
        install(organisation);
        install("E529");
        Person dan = slack.person(shelf.in(organisation).seenFrom(workspace), "U" + organisation, "Dan", "en-US");
        Person fay = slack.person(shelf.in("E529").seenFrom("T" + organisation), "UF" + organisation, "Fay", "en-US");
        dan.says("help").chat().awaitMessages(1, PATIENCE);

        App app = shelf.in(organisation);
        App removed = uninstalls ? app.isUninstalled() : app.isRevoked();

        assertThat(removed.team()).isEqualTo(organisation);
        assertThat(silent("default-" + organisation.toLowerCase(Locale.ROOT))).isEqualTo(1);
        assertThat(sealedOf("default-" + organisation.toLowerCase(Locale.ROOT)))
                .as("its token is forgotten")
                .isEmpty();
        fay.says("help").chat().awaitMessages(1, PATIENCE);
    }

    @Test
    void aWorkspaceThatRemovesItsOwnTakesNothingFromItsOrganisation() throws Exception {
        install("E530");
        App own = slack.app("xoxb-never-told-of", SECRET, "T531").belongsTo("E530");
        own.postsTo(server.getURI().resolve("/slack/default"));

        own.isUninstalled();

        Person gus = slack.person(shelf.in("E530").seenFrom("T532"), "U532", "Gus", "en-US");
        gus.says("help").chat().awaitMessages(1, PATIENCE);
        assertThat(silent("default-e530")).isZero();
        assertThat(sealedOf("default-e530")).hasSize(1);
    }

    @Test
    void whereBothAreInstalledEachIsHeardByItsOwnToken() throws Exception {
        install("E540");
        install("T541");
        Person own = slack.person(shelf.in("T541").belongsTo("E540"), "U541", "Hal", "en-US");
        Person all = slack.person(shelf.in("E540").seenFrom("T541"), "U542", "Ida", "en-US");

        own.says("help").chat().awaitMessages(1, PATIENCE);
        all.says("help").chat().awaitMessages(1, PATIENCE);
        all.commands("/shelf help");
        all.chat().awaitMessages(2, PATIENCE);

        assertThat(bots(own)).containsOnly("A541");
        assertThat(bots(all)).containsOnly("A540");
    }

    private static List<String> bots(Person person) {
        return slack.requests("chat.postMessage").stream()
                .filter(request -> request.parameters()
                        .path("channel")
                        .asText()
                        .equals(person.chat().id()))
                .map(request -> request.bot())
                .toList();
    }

    /** An installation as far as the page that asks. */
    private record Begun(URI link, String cookie) {}

    private static Begun begin() throws Exception {
        HttpResponse<String> page = get("/slack/default/install", "");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        Matcher link = LINK.matcher(page.body());
        assertThat(link.find()).isTrue();
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).containsIgnoringCase("HttpOnly").contains("Secure", "SameSite=Lax");
        return new Begun(URI.create(link.group(1).replace("&amp;", "&")), cookie.split(";", 2)[0]);
    }

    private static HttpResponse<String> install(String team) throws Exception {
        Begun begun = begin();
        return visit(shelf.approves(begun.link(), team).toString(), begun.cookie());
    }

    private static HttpResponse<String> visit(String address, String cookie) throws Exception {
        return get(address.substring(PUBLIC.length()), cookie);
    }

    private static HttpResponse<String> get(String path, String cookie) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.getURI().resolve(path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static List<String> accounts(String name) {
        return rows("select name from channel_account where name = :name", name);
    }

    private static List<String> outgoing(String name) {
        return rows("""
                select o.state || ': ' || coalesce(o.reason, '') from outgoing o join channel_account a on a.id = o.account
                where a.name = :name order by o.id
                """, name);
    }

    private static int due(String name) {
        return rows("""
                select d.outgoing::text from outgoing_due d join channel_account a on a.id = d.account where a.name = :name
                """, name).size();
    }

    private static int silent(String name) {
        return rows("""
                select c.id::text from conversation c join channel_account a on a.id = c.account
                where a.name = :name and c.silent_since is not null
                """, name).size();
    }

    private static List<String> sealedOf(String name) {
        return rows("""
                select a.name from channel_credentials c join channel_account a on a.id = c.account where a.name = :name
                """, name);
    }

    private static List<String> sealed() {
        return rows("select encode(sealed, 'escape') from channel_credentials where :name = ''", "");
    }

    private static int stored(String user) {
        return rows("select i.external_id from identity i where i.external_id = :name", user)
                .size();
    }

    private static List<String> rows(String sql, String name) {
        return database.transactions().in(database.workspace(), handle -> handle.createQuery(sql)
                .bind("name", name)
                .mapTo(String.class)
                .list());
    }
}
