package io.shelftalker.testkit.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shelftalker.testkit.telegram.ApiClient.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FloodControlTest extends TelegramTest {

    @Test
    void refusesAChatBeyondItsBurstAndItsSecond() {
        burst(42, 3);

        Reply refused = api.send(42, "too much");

        assertEquals(429, refused.status());
        assertEquals(
                "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 1\","
                        + "\"parameters\":{\"retry_after\":1}}",
                refused.body().toString());
        assertEquals(List.of(), telegram.violations());
    }

    @Test
    void takesAMessageASecondForever() {
        for (int second = 0; second < 100; second++) {
            assertEquals(200, api.send(42, "tick " + second).status());
            clock.move(Duration.ofSeconds(1));
        }
    }

    @Test
    void notesACallBeforeTheTimeHasPassed() {
        burst(42, 3);
        api.send(42, "too much");

        Reply early = api.call("sendChatAction", "{'chat_id':42,'action':'typing'}");
        clock.move(Duration.ofSeconds(1));
        Reply inTime = api.send(42, "patient");

        assertEquals(429, early.status());
        assertEquals(200, inTime.status());
        assertEquals(1, telegram.violations().size());
        assertEquals(
                "sendChatAction: chat 42 was called 1 s before its retry_after had passed",
                telegram.violations().getFirst().sentence());
    }

    @Test
    void takesTwentyAMinuteInAGroup() {
        telegram.group(-100, "Friends");
        for (int message = 0; message < 20; message++) {
            assertEquals(200, api.send(-100, "x").status());
            clock.move(Duration.ofSeconds(1));
        }

        Reply refused = api.send(-100, "x");
        clock.move(Duration.ofSeconds(40));

        assertEquals(40, refused.body().at("/parameters/retry_after").asInt());
        assertEquals(200, api.send(-100, "x").status());
    }

    @Test
    void takesThirtyASecondOverAllChats() {
        for (int person = 1; person <= 31; person++) {
            telegram.person(person, "P", "en").hasStarted();
        }
        for (int person = 1; person <= 30; person++) {
            assertEquals(200, api.send(person, "x").status());
        }

        assertEquals(429, api.send(31, "x").status());
        clock.move(Duration.ofSeconds(1));
        assertEquals(200, api.send(31, "x").status());
    }

    @Test
    void countsEachPictureOfAnAlbum() {
        String item = "{'type':'photo','media':'https://a.example/1.jpg'}";
        String album = "{'chat_id':42,'media':[" + String.join(",", List.of(item, item, item)) + "]}";

        assertEquals(200, api.call("sendMediaGroup", album).status());
        assertEquals(429, api.send(42, "x").status());
    }

    @Test
    void obeysOtherNumbersAndNone() {
        telegram.flood(new FloodLimits(Duration.ofSeconds(10), 1, 20, 30));
        burst(42, 1);
        assertEquals(10, api.send(42, "x").body().at("/parameters/retry_after").asInt());

        telegram.flood(FloodLimits.none());
        clock.move(Duration.ofSeconds(10));
        burst(42, 50);
        assertTrue(telegram.violations().isEmpty());
    }

    private void burst(long chat, int messages) {
        for (int message = 0; message < messages; message++) {
            assertEquals(200, api.send(chat, "x").status());
        }
    }
}
