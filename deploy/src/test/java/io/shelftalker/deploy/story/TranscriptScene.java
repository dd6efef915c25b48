package io.shelftalker.deploy.story;

import io.shelftalker.deploy.demo.SampleShop;
import io.shelftalker.deploy.settings.Settings;
import io.shelftalker.deploy.start.Installation;
import io.shelftalker.testkit.database.TestDatabase;
import io.shelftalker.testkit.platform.Endpoint;
import io.shelftalker.testkit.shop.ShopSite;
import io.shelftalker.testkit.shop.Stock;
import io.shelftalker.testkit.slack.App;
import io.shelftalker.testkit.slack.FakeSlack;
import io.shelftalker.testkit.slack.Rates;
import io.shelftalker.testkit.telegram.Bot;
import io.shelftalker.testkit.telegram.FakeTelegram;
import io.shelftalker.testkit.telegram.FloodLimits;
import io.shelftalker.testkit.transcript.Transcript;
import io.shelftalker.testkit.twilio.Business;
import io.shelftalker.testkit.twilio.FakeTwilio;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The sample shop, read twice, so that a price has moved, and processes of the bot on one database at three platforms. */
final class TranscriptScene implements AutoCloseable {
    static final String PUBLIC_URL = "https://shelf.example";
    static final String SHOP_PAGE = "https://shop.example";

    private static final String TELEGRAM_TOKEN = "4711:transcripts";
    private static final String SLACK_TOKEN = "xoxb-4711-transcripts";
    private static final String SLACK_SECRET = "0123456789abcdef0123456789abcdef";
    private static final String TWILIO_ACCOUNT = "AC00000000000000000000000000004711";
    private static final String TWILIO_TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String TWILIO_NUMBER = "+14155550100";
    private static final String MASTER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String TENT = "CMP-114";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    final TestDatabase database = TestDatabase.create();
    final ShopSite shop = SampleShop.open(0);
    final FakeTelegram telegram = FakeTelegram.start().flood(FloodLimits.none());
    final Bot telegramBot = telegram.bot(TELEGRAM_TOKEN, "transcripts_bot");
    final FakeSlack slack = FakeSlack.start(database.clock()).rates(Rates.none());
    final App slackApp = slack.app(SLACK_TOKEN, SLACK_SECRET, "T4711");
    final FakeTwilio twilio = FakeTwilio.start(database.clock());
    final Business business = twilio.account(TWILIO_ACCOUNT, TWILIO_TOKEN, TWILIO_NUMBER);
    final List<Installation> replicas = new ArrayList<>();

    /** @param directory for the data of its processes */
    TranscriptScene(Path directory, int processes) throws InterruptedException {
        for (int process = 0; process < processes; process++) {
            replicas.add(Installation.serving(settings(directory.resolve("process-" + process))));
        }
        slackApp.postsTo(inTurn("/slack/default"));
        business.postsTo(PUBLIC_URL + "/whatsapp/default", inTurn("/whatsapp/default"));
        shop.change(TENT, tent -> tent.withPrice("329.00"));
        Catalog.read(bot(), shop);
        shop.change(TENT, tent -> tent.withPrice("289.00"));
        Catalog.read(bot(), shop);
    }

    Installation bot() {
        return replicas.getFirst();
    }

    @Override
    public void close() {
        replicas.forEach(Installation::close);
        telegram.close();
        slack.close();
        twilio.close();
        shop.close();
        database.close();
    }

    /** What happens in the shop while people talk. */
    void changes(Map<String, Map<String, String>> products) throws InterruptedException {
        products.forEach((sku, how) -> how.forEach((what, value) -> shop.change(sku, product -> switch (what) {
            case "price" -> product.withPrice(value);
            case "stock" -> product.withStock(Stock.valueOf(value));
            default -> throw new IllegalArgumentException("No product has a '" + what + "'");
        })));
        Catalog.read(bot(), shop);
    }

    /** The conversations that go on a channel. */
    static Stream<Transcript> transcripts(String channel) {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/transcripts"))) {
            return files.sorted().toList().stream()
                    .map(TranscriptScene::read)
                    .filter(transcript -> !transcript.except().containsKey(channel));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What a platform posts goes to one process after the other, as behind a balancer. */
    private Endpoint inTurn(String path) {
        List<Endpoint> each = replicas.stream()
                .map(replica -> Endpoint.at(URI.create(replica.address() + path), PATIENCE))
                .toList();
        AtomicInteger turn = new AtomicInteger();
        return (below, headers, body) ->
                each.get(turn.getAndIncrement() % each.size()).post(below, headers, body);
    }

    private Settings settings(Path directory) {
        Settings settings = Settings.none()
                .with("data-dir", directory.toString())
                .with("http.host", "127.0.0.1")
                .with("http.port", "0")
                .with("master-key", MASTER_KEY)
                .with("widget.origins", SHOP_PAGE)
                .with("egress.allow", URI.create(shop.url()).getAuthority())
                .with("telegram.token", TELEGRAM_TOKEN)
                .with("telegram.api-url", telegram.uri().toString())
                .with("slack.bot-token", SLACK_TOKEN)
                .with("slack.signing-secret", SLACK_SECRET)
                .with("slack.api-url", slack.uri().toString())
                .with("public-url", PUBLIC_URL)
                .with("whatsapp.account-sid", TWILIO_ACCOUNT)
                .with("whatsapp.auth-token", TWILIO_TOKEN)
                .with("whatsapp.from", TWILIO_NUMBER)
                .with("whatsapp.api-url", twilio.uri().toString());
        for (Map.Entry<String, Object> property : database.properties().entrySet()) {
            settings = settings.with(
                    property.getKey().substring("shelftalker.".length()),
                    property.getValue().toString());
        }
        return settings;
    }

    private static Transcript read(Path file) {
        try {
            return Transcript.read(file.getFileName().toString(), Files.readString(file));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
