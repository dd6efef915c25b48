package io.shelftalker.testkit.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.platform.RecordedRequest;
import io.shelftalker.testkit.telegram.ApiClient.Reply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class FaultsTest extends TelegramTest {

    @Test
    void failsTheNextCallsOnly() {
        telegram.next("sendMessage", 2, Fault.refuses(500, "Internal Server Error"));

        assertEquals(
                "{\"ok\":false,\"error_code\":500,\"description\":\"Internal Server Error\"}",
                api.send(42, "one").body().toString());
        assertEquals(500, api.send(42, "two").status());
        assertEquals(200, api.send(42, "three").status());
        assertEquals(1, ada.chat().messages().size());
    }

    @Test
    void holdsTheBotToAPlannedRetryAfter() {
        telegram.flood(FloodLimits.none()).next("sendmessage", Fault.tooManyRequests(30));

        Reply refused = api.send(42, "one");
        Reply early = api.send(42, "two");
        clock.move(Duration.ofSeconds(30));

        assertEquals(30, refused.body().at("/parameters/retry_after").asInt());
        assertEquals(429, early.status());
        assertEquals(200, api.send(42, "three").status());
        assertEquals(1, telegram.violations().size());
    }

    @Test
    void losesTheAnswerToAMessageThatArrived() {
        telegram.next("sendMessage", Fault.losesAnswer());

        assertThrows(ApiClient.AnswerLost.class, () -> api.send(42, "arrived"));

        assertTrue(ada.chat().messages().stream()
                .anyMatch(message -> message.text().equals("arrived")));
    }

    @Test
    void answersLate() {
        telegram.next("getMe", Fault.answersLate(Duration.ofMillis(200)));
        long begin = System.nanoTime();

        api.call("getMe", "{}");

        assertTrue(System.nanoTime() - begin >= 200_000_000);
    }

    @Test
    void hangsUntilItIsClosed() throws Exception {
        telegram.next("sendMessage", Fault.hangs());
        CompletableFuture<Reply> hanging = CompletableFuture.supplyAsync(() -> api.send(42, "never"));
        telegram.awaitRequests("sendMessage", 1, SOON);

        assertFalse(hanging.isDone());
        telegram.close();

        assertThrows(ExecutionException.class, () -> hanging.get(5, TimeUnit.SECONDS));
        assertEquals(List.of(), ada.chat().messages());
    }

    @Test
    void recordsCallsUnlessSwitchedOff() {
        api.send(42, "one");
        telegram.light();
        api.send(42, "two");

        RecordedRequest request = telegram.requests("sendMessage").getFirst();
        assertEquals(1, telegram.requests().size());
        assertEquals("shop_bot", request.bot());
        assertEquals("one", request.parameters().path("text").asText());
        assertEquals(200, request.status());
        assertEquals(2, telegram.awaitSent(2, SOON));
    }
}
