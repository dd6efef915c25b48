package io.shelftalker.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.deploy.bench.Victim;
import io.shelftalker.testkit.shop.ShopSite;
import io.shelftalker.testkit.telegram.ChatMessage;
import io.shelftalker.testkit.telegram.FakeTelegram;
import io.shelftalker.testkit.telegram.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A product is sold out; somebody watches it; it comes back cheaper; they are told, once. */
@Tag("slow")
class RestockStoryTest {
    private static final String TOKEN = "4711:story";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path directory;

    private final ShopSite shop = Shop.open();
    private final FakeTelegram telegram = FakeTelegram.start();
    private final Person ada = person();

    @AfterEach
    void close() {
        assertThat(telegram.violations()).isEmpty();
        telegram.close();
        shop.close();
    }

    @Test
    @Tag("sample")
    void isToldOnceWithTheRightNumbers() throws IOException, InterruptedException {
        Victim bot = start();
        try {
            watchKettle();
            Shop.restock(shop);
            awaitAlert();
            awaitTwoMoreRuns();
            assertAlertedOnce();
        } finally {
            bot.kill();
        }
    }

    @Test
    void isToldOnceThoughTheBotIsKilledInBetween() throws IOException, InterruptedException {
        Victim bot = start();
        watchKettle();
        bot.kill();
        Shop.restock(shop);
        bot = start();
        awaitAlert();
        awaitItsSettling();
        bot.kill();
        bot = start();
        try {
            awaitTwoMoreRuns();
            assertAlertedOnce();
            ada.says("/alerts");
            assertThat(ada.chat()
                            .awaitMessage(message -> message.text().contains("You watch"), PATIENCE)
                            .text())
                    .contains("Copper Gooseneck Kettle", "$52.00");
        } finally {
            bot.kill();
        }
    }

    private Person person() {
        telegram.bot(TOKEN, "story_bot");
        return telegram.person(42, "Ada", "en").hasStarted();
    }

    private Victim start() throws IOException {
        return Victim.start(
                directory,
                telegram.uri(),
                TOKEN,
                Map.of(
                        "SHELFTALKER_EGRESS_ALLOW", Shop.place(shop),
                        "SHELFTALKER_SOURCE_URL", shop.sitemapUrl(),
                        "SHELFTALKER_SOURCE_CRON", "*/2 * * * * ?"));
    }

    /** Asks until the shop has been read for the first time. */
    private void watchKettle() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String answer = "";
        while (!answer.contains("Watching Copper Gooseneck Kettle") && System.nanoTime() < deadline) {
            int before = ada.chat().messages().isEmpty()
                    ? 0
                    : ada.chat().lastMessage().id();
            ada.says("/watch " + Shop.KETTLE);
            answer = ada.chat()
                    .awaitMessage(message -> message.id() > before, PATIENCE)
                    .text();
        }
        assertThat(answer).contains("Watching Copper Gooseneck Kettle");
    }

    private void awaitAlert() {
        ada.chat().awaitMessage(RestockStoryTest::isAlert, PATIENCE);
    }

    /**
     * What is killed between sending and settling is sent again under its key, which is no fault. In one conversation
     * nothing is sent before what stands before it is settled, so whatever comes after the alert tells that it is.
     */
    private void awaitItsSettling() {
        int alert = ada.chat().lastMessage().id();
        ada.says("/help");
        ada.chat().awaitMessage(message -> message.id() > alert, PATIENCE);
    }

    private void awaitTwoMoreRuns() throws InterruptedException {
        long seen = shop.requests().of("/sitemap.xml");
        assertThat(shop.requests().await("/sitemap.xml", seen + 3, PATIENCE)).isTrue();
    }

    private void assertAlertedOnce() {
        List<ChatMessage> alerts =
                ada.chat().messages().stream().filter(RestockStoryTest::isAlert).toList();
        assertThat(alerts).hasSize(1);
        assertThat(alerts.getFirst().text()).contains("Copper Gooseneck Kettle", "$64.00", "$52.00");
    }

    private static boolean isAlert(ChatMessage message) {
        return message.text().contains("$52.00") && !message.text().contains("You watch");
    }
}
