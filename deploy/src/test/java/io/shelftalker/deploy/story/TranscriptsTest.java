package io.shelftalker.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.deploy.demo.SampleShop;
import io.shelftalker.deploy.settings.Settings;
import io.shelftalker.deploy.start.Installation;
import io.shelftalker.testkit.database.TestDatabase;
import io.shelftalker.testkit.shop.ShopSite;
import io.shelftalker.testkit.slack.App;
import io.shelftalker.testkit.slack.FakeSlack;
import io.shelftalker.testkit.telegram.FakeTelegram;
import io.shelftalker.testkit.transcript.SlackStage;
import io.shelftalker.testkit.transcript.TelegramStage;
import io.shelftalker.testkit.transcript.Transcript;
import io.shelftalker.testkit.transcript.WhatsAppStage;
import io.shelftalker.testkit.transcript.WidgetStage;
import io.shelftalker.testkit.twilio.Business;
import io.shelftalker.testkit.twilio.FakeTwilio;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conversations of {@code transcripts/}, each played on every channel with the sample shop's catalog. */
class TranscriptsTest {
    private static final String TELEGRAM_TOKEN = "4711:transcripts";
    private static final String SLACK_TOKEN = "xoxb-4711-transcripts";
    private static final String SLACK_SECRET = "0123456789abcdef0123456789abcdef";
    private static final String TWILIO_ACCOUNT = "AC00000000000000000000000000004711";
    private static final String TWILIO_TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String TWILIO_NUMBER = "+14155550100";
    private static final String PUBLIC_URL = "https://shelf.example";

    private static final String SHOP_PAGE = "https://shop.example";
    private static final String MASTER_KEY = "c2hlbGZ0YWxrZXIgaW4gaXRzIG93biB0ZXN0cyAxMjM=";

    @TempDir
    private static Path directory;

    private static Scene scene;

    /** What all conversations share. */
    private record Scene(
            TestDatabase database,
            ShopSite shop,
            FakeTelegram telegram,
            FakeSlack slack,
            FakeTwilio twilio,
            Installation bot) {
        void close() {
            bot.close();
            telegram.close();
            slack.close();
            twilio.close();
            shop.close();
            database.close();
        }
    }

    @BeforeAll
    static void open() throws InterruptedException {
        TestDatabase database = TestDatabase.create();
        ShopSite shop = SampleShop.open(0);
        FakeTelegram telegram = FakeTelegram.start();
        telegram.bot(TELEGRAM_TOKEN, "transcripts_bot");
        FakeSlack slack = FakeSlack.start(database.clock());
        App app = slack.app(SLACK_TOKEN, SLACK_SECRET, "T4711");
        FakeTwilio twilio = FakeTwilio.start(database.clock());
        Business business = twilio.account(TWILIO_ACCOUNT, TWILIO_TOKEN, TWILIO_NUMBER);
        Settings settings = Settings.none()
                .with("data-dir", directory.toString())
                .with("http.host", "127.0.0.1")
                .with("http.port", "0")
                .with("egress.allow", URI.create(shop.url()).getAuthority())
                .with("telegram.token", TELEGRAM_TOKEN)
                .with("telegram.api-url", telegram.uri().toString())
                .with("slack.bot-token", SLACK_TOKEN)
                .with("slack.signing-secret", SLACK_SECRET)
                .with("slack.api-url", slack.uri().toString())
                .with("public-url", PUBLIC_URL)
                .with("widget.origins", SHOP_PAGE)
                .with("master-key", MASTER_KEY)
                .with("whatsapp.account-sid", TWILIO_ACCOUNT)
                .with("whatsapp.auth-token", TWILIO_TOKEN)
                .with("whatsapp.from", TWILIO_NUMBER)
                .with("whatsapp.api-url", twilio.uri().toString());
        for (Map.Entry<String, Object> property : database.properties().entrySet()) {
            settings = settings.with(
                    property.getKey().substring("shelftalker.".length()),
                    property.getValue().toString());
        }
        scene = new Scene(database, shop, telegram, slack, twilio, Installation.serving(settings));
        app.postsTo(URI.create(scene.bot().address() + "/slack/default"));
        business.postsTo(
                PUBLIC_URL + "/whatsapp/default", URI.create(scene.bot().address() + "/whatsapp/default"));
        Catalog.read(scene.bot(), scene.shop());
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    static Stream<Transcript> transcripts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/transcripts"))) {
            List<Path> sorted = files.sorted().toList();
            return sorted.stream().map(TranscriptsTest::read);
        }
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void goesAsWrittenOnTelegram(Transcript transcript) throws InterruptedException {
        transcript.play(new TelegramStage(scene.telegram(), transcript.name()));
        assertThat(scene.telegram().violations()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void goesAsWrittenOnSlack(Transcript transcript) throws InterruptedException {
        transcript.play(new SlackStage(scene.slack(), transcript.name()));
        assertThat(scene.slack().violations()).isEmpty();
    }

    static Stream<Transcript> transcriptsForWhatsApp() throws IOException {
        return transcripts().filter(transcript -> !transcript.except().containsKey("whatsapp"));
    }

    @ParameterizedTest
    @MethodSource("transcriptsForWhatsApp")
    void goesAsWrittenOnWhatsApp(Transcript transcript) throws InterruptedException {
        transcript.play(new WhatsAppStage(scene.twilio(), transcript.name()));
        assertThat(scene.twilio().violations()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void goesAsWrittenInTheWidget(Transcript transcript) throws InterruptedException {
        URI widget = URI.create(scene.bot().address() + "/widget/default");
        try (WidgetStage visitors = new WidgetStage(widget, SHOP_PAGE)) {
            transcript.play(visitors);
            assertThat(visitors.problems()).isEmpty();
        }
    }

    private static Transcript read(Path file) {
        try {
            return Transcript.read(file.getFileName().toString(), Files.readString(file));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
