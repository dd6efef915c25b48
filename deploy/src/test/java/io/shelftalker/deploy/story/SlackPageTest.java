package io.shelftalker.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.deploy.demo.SampleShop;
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
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import io.shelftalker.testkit.database.TestDatabase;
import io.shelftalker.testkit.shop.ShopSite;
import io.shelftalker.testkit.slack.App;
import io.shelftalker.testkit.slack.ChatMessage;
import io.shelftalker.testkit.slack.FakeSlack;
import io.shelftalker.testkit.slack.Group;
import io.shelftalker.testkit.slack.Modal;
import io.shelftalker.testkit.slack.Person;
import io.shelftalker.testkit.slack.Speaker;
import io.shelftalker.testkit.slack.Thumbs;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Slack has beside its chats, with the sample shop's catalog: a page for each person, forms, and thumbs. */
class SlackPageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TOKEN = "xoxb-4711-pages";
    private static final String KETTLE = "KIT-107";
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @TempDir
    private static Path directory;

    private static TestDatabase database;
    private static ShopSite shop;
    private static FakeSlack slack;
    private static Installation bot;

    @BeforeAll
    static void open() throws InterruptedException {
        database = TestDatabase.create();
        shop = SampleShop.open(0);
        slack = FakeSlack.start(database.clock()).opensFormsFor(PATIENCE);
        App app = slack.app(TOKEN, SECRET, "T4712");
        Settings settings = Settings.none()
                .with("data-dir", directory.toString())
                .with("http.host", "127.0.0.1")
                .with("http.port", "0")
                .with("egress.allow", URI.create(shop.url()).getAuthority())
                .with("slack.bot-token", TOKEN)
                .with("slack.signing-secret", SECRET)
                .with("slack.api-url", slack.uri().toString());
        for (Map.Entry<String, Object> property : database.properties().entrySet()) {
            settings = settings.with(
                    property.getKey().substring("shelftalker.".length()),
                    property.getValue().toString());
        }
        bot = Installation.serving(settings);
        app.postsTo(URI.create(bot.address() + "/slack/default"));
        scrape();
    }

    @AfterAll
    static void close() {
        bot.close();
        slack.close();
        shop.close();
        database.close();
    }

    @Test
    void aPersonsPageShowsWhatTheyWatchAndItsButtonsChangeIt() throws InterruptedException {
        Person ada = slack.person("U1", "Ada", "en-US");
        ada.opens("home");
        ada.home().await(page -> page.text().contains("You watch nothing"), PATIENCE);
        assertThat(ada.chat().messages())
                .as("opening the page says nothing in the chat")
                .isEmpty();

        ada.says("watch kettle below 1");
        String answer = ada.chat().awaitMessages(1, PATIENCE).getFirst().text();
        if (answer.contains("Which one?")) {
            ada.presses(ada.chat().lastMessage().labels().getFirst());
        }
        ada.home().await(page -> page.text().contains("You watch one product"), PATIENCE);

        assertThat(ada.home().presses("✎ 1").status()).isEqualTo(200);
        Modal form = ada.awaitModal(PATIENCE);
        assertThat(form.holds("target")).startsWith("1.00");
        assertThat(form.submits(Map.of("target", "cheap"))).containsKey("target");
        assertThat(form.submits(Map.of("target", "2"))).isEmpty();
        ada.home().await(page -> page.text().contains("2.00 or less"), PATIENCE);

        ada.home().presses("✕ 1");
        ada.home().await(page -> page.text().contains("No longer watching"), PATIENCE);
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void aPersonsPageShowsWhatTheyAreTold() throws InterruptedException {
        Person bob = slack.person("U2", "Bob", "en-US");
        bob.opens("home");
        bob.home().await(page -> page.text().contains("You watch nothing"), PATIENCE);
        bob.says("watch copper gooseneck kettle below 60");
        bob.home().await(page -> page.text().contains("$64.00"), PATIENCE);

        shop.change(KETTLE, kettle -> kettle.withPrice("54.00"));
        scrape();

        assertThat(bob.chat().awaitMessages(2, PATIENCE))
                .as("nobody asked for a confirmation or for news")
                .noneMatch(message -> message.thumbs().isPresent());
        bob.home().await(page -> page.text().contains("$54.00"), PATIENCE);
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void aShortcutAsksInAFormAndAnswersInDirectMessages() throws InterruptedException {
        Person cleo = slack.person("U3", "Cleo", "en-US");

        assertThat(cleo.chooses("search").status()).isEqualTo(200);
        Modal form = cleo.awaitModal(PATIENCE);
        assertThat(form.title()).isEqualTo("Search");
        assertThat(form.submits(Map.of())).containsOnlyKeys("words");
        assertThat(form.submits(Map.of("words", "kettle", "least", "18.9.9", "most", "cheap")))
                .containsOnlyKeys("least", "most")
                .hasEntrySatisfying("least", said -> assertThat(said).contains("18.9.9"));
        assertThat(form.submits(Map.of("least", "30", "most", "20"))).containsOnlyKeys("most");
        assertThat(form.submits(Map.of("least", "3 €", "most", "20 $"))).containsOnlyKeys("most");
        assertThat(cleo.chat().messages())
                .as("what is wrong is said beside its field")
                .isEmpty();

        assertThat(form.submits(Map.of("words", "kettle", "least", "50", "most", "$70", "stock", "in")))
                .isEmpty();
        String answer = cleo.chat().awaitMessages(1, PATIENCE).getFirst().text();
        assertThat(answer).contains("Understood: kettle · $50.00 to $70.00 · in stock", "Copper Gooseneck Kettle");
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void aSearchBeginsOnAPersonsPageAndInAChannelWhichIsAnswered() throws InterruptedException {
        Person dan = slack.person("U4", "Dan", "fr-FR");
        dan.opens("home");
        dan.home().await(page -> page.labels().contains("Chercher"), PATIENCE);

        assertThat(dan.home().presses("Chercher").status()).isEqualTo(200);
        assertThat(dan.awaitModal(PATIENCE).submits(Map.of("words", "bouilloire", "most", "18,99")))
                .isEmpty();
        dan.chat().awaitMessages(1, PATIENCE);

        Group group = slack.channelWithoutApp("C4", "tasters");
        Speaker speaker = group.person(dan);
        group.invites(dan);
        int greeted = speaker.chat().awaitMessages(1, PATIENCE).size();
        assertThat(speaker.commands("/shelf search").status()).isEqualTo(200);
        assertThat(dan.awaitModal(PATIENCE).submits(Map.of("stock", "in"))).isEmpty();
        assertThat(speaker.chat().awaitMessages(greeted + 1, PATIENCE).getLast().text())
                .contains("en stock");
        assertThat(dan.chat().messages()).hasSize(1);
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void whatASearchFormAsksIsAskedInTheChatWhereItOpensTooLate() throws InterruptedException {
        Person eve = slack.person("U5", "Eve", "en-US");
        eve.speaker().isLate();

        assertThat(eve.chooses("search").status()).isEqualTo(200);
        assertThat(eve.chat().awaitMessages(1, PATIENCE).getFirst().text()).contains("What are you looking for?");
        eve.says("copper gooseneck kettle");

        assertThat(eve.chat().awaitMessages(2, PATIENCE).getLast().text()).contains("Copper Gooseneck Kettle");
        assertThat(eve.hasModal()).isFalse();
    }

    @Test
    void whoAsksInDirectMessagesCanSayWhetherTheAnswerHelped() {
        Person fay = slack.person("U6", "Fay", "fr-FR");
        Speaker inChannel = slack.channel("C6", "cooks").person(fay);

        fay.says("moins de 200 $");
        ChatMessage list = fay.chat().awaitMessages(1, PATIENCE).getFirst();
        fay.says("/history copper gooseneck kettle");
        ChatMessage history = fay.chat().awaitMessages(2, PATIENCE).getLast();
        fay.says("/start");
        ChatMessage menu = fay.chat().awaitMessages(3, PATIENCE).getLast();
        inChannel.mentions("kettle");
        ChatMessage inPublic = inChannel.chat().awaitMessages(1, PATIENCE).getLast();

        assertThat(thumbs(list).labels()).containsExactly("Utile", "Pas utile");
        assertThat(history.thumbs()).isPresent();
        assertThat(menu.thumbs()).isEmpty();
        assertThat(inPublic.text()).contains("Kettle");
        assertThat(inPublic.thumbs()).isEmpty();
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void operatorsReadWhatDidNotHelpOnSlack() {
        Person gil = slack.person("U7", "Gil", "en-US");
        gil.says("under 200 $");
        ChatMessage list = gil.chat().awaitMessages(1, PATIENCE).getFirst();
        gil.presses(list, "›");
        ChatMessage turned =
                gil.chat().awaitMessage(message -> !message.history().isEmpty(), PATIENCE);
        assertThat(thumbs(turned).block())
                .as("it is judged anew")
                .isNotEqualTo(thumbs(list).block());

        assertThat(gil.speaker().judges(turned, false).status()).isEqualTo(200);
        operator("Gil");
        gil.says("/feedback");

        String heading = turned.text().lines().findFirst().orElseThrow();
        gil.chat().awaitMessage(message -> message.text().contains("“under 200 $” → " + heading), PATIENCE);
        gil.chat().awaitMessage(message -> message.text().contains("Not helpful"), PATIENCE);
        assertThat(slack.violations()).isEmpty();
    }

    private static Thumbs thumbs(ChatMessage message) {
        return message.thumbs().orElseThrow();
    }

    private static void operator(String name) {
        database.transactions().run(database.workspace(), handle -> {
            handle.execute("insert into member (workspace, role) values (workspace(), 'OPERATOR')");
            handle.execute("update contact set member = (select max(id) from member) where name = ?", name);
        });
    }

    private static void scrape() throws InterruptedException {
        WorkspaceId workspace = bot.bean(Directory.class).workspace("default");
        NewSource source = NewSource.at(URI.create(shop.url()))
                .treated(Politeness.DEFAULT.withDelay(Duration.ZERO).withConcurrency(4));
        RunKey run = bot.bean(Transactions.class).in(workspace, handle -> {
            Source kept = bot.bean(Sources.class).keep(handle, source);
            return bot.bean(Runs.class)
                    .request(handle, workspace, Wish.now(kept.id(), Run.Options.everythingAgain()))
                    .orElseThrow();
        });
        assertThat(bot.bean(Scraper.class).run(run, RunProgress.UNSEEN).exitCode())
                .isZero();
    }
}
