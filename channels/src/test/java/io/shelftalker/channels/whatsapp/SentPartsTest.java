package io.shelftalker.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.Account;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SentPartsTest {
    private final WhatsAppStage stage = new WhatsAppStage();
    private final Account account = stage.account;
    private final SentParts sent = new SentParts(WhatsAppStage.database().transactions());

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "queued sending sent delivered read",
                "read delivered sent sending queued",
                "sent read delivered sent read",
                "delivered delivered read queued sending"
            })
    void whateverTheOrderTheFarthestStands(String statuses) {
        add("SM1");
        for (String status : statuses.split(" ")) {
            assertThat(update("SM1", status, 0)).isEmpty();
        }
        assertThat(status("SM1")).isEqualTo("read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sent undelivered", "undelivered sent", "failed delivered", "undelivered undelivered failed"})
    void aFailureIsFinalAndToldOnce(String statuses) {
        add("SM1");
        List<SentParts.Lost> lost = List.of(statuses.split(" ")).stream()
                .flatMap(status -> update("SM1", status, 63024).stream())
                .toList();
        assertThat(lost).containsExactly(new SentParts.Lost("key", "whatsapp:+1", 2));
        assertThat(sent.of(account, "key").get(2)).isEqualTo(new SentParts.Part(2, "SM1", true, 63024));
    }

    @Test
    void aFailureThatOvertakesTheAnswerIsToldWithTheAnswer() {
        assertThat(update("SM1", "undelivered", 63016)).isEmpty();

        assertThat(add("SM1")).contains(63016);
        assertThat(add("SM2")).isEmpty();
        assertThat(sent.of(account, "key")).isEqualTo(Map.of(2, new SentParts.Part(2, "SM2", false, 0)));
    }

    private Optional<Integer> add(String sid) {
        return sent.add(account, "whatsapp:+1", "key", new SentParts.Part(2, sid, false, 0));
    }

    private Optional<SentParts.Lost> update(String sid, String status, int error) {
        return stage.reported(sid, status, error);
    }

    private String status(String sid) {
        return WhatsAppStage.database().transactions().in(account.workspace(), handle -> handle.createQuery(
                        "select status from whatsapp_message where account = :account and sid = :sid")
                .bind("account", account.id().value())
                .bind("sid", sid)
                .mapTo(String.class)
                .one());
    }
}
