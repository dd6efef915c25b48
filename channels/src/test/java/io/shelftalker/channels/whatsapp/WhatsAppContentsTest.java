package io.shelftalker.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.testkit.platform.Fault;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class WhatsAppContentsTest {
    private final WhatsAppContents contents =
            new WhatsAppContents(WhatsAppStage.database().transactions());

    @Test
    void noAccountWaitsForAnothers() {
        try (WhatsAppStage slow = new WhatsAppStage();
                WhatsAppStage quick = new WhatsAppStage()) {
            slow.twilio.next("content", Fault.answersLate(Duration.ofSeconds(5)));
            CompletableFuture<String> waiting =
                    CompletableFuture.supplyAsync(() -> made(slow), Thread::startVirtualThread);
            slow.twilio.awaitRequests("content", 1, Duration.ofSeconds(20));
            assertThat(made(quick)).startsWith("HX");
            assertThat(waiting).isNotDone();
            assertThat(waiting.join()).startsWith("HX");
        }
    }

    private String made(WhatsAppStage stage) {
        WhatsAppBot bot = stage.accounts.bot(stage.account.id()).orElseThrow();
        return contents.sid(bot, Locale.ENGLISH, new ContentShape(ContentShape.Kind.QUICK_REPLY, 2, 0));
    }
}
