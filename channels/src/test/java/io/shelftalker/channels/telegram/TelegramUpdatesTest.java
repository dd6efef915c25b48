package io.shelftalker.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Inbound;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.telegram.telegrambots.meta.api.objects.Update;

final class TelegramUpdatesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant RECEIVED = Instant.parse("2026-01-01T00:00:00Z");
    private static final TelegramUpdates UPDATES = new TelegramUpdates(new AccountId(1), "shelf_bot");

    /** One file a case: the update as Telegram sends it, and what it means in one line. */
    static Stream<Path> files() throws Exception {
        Path folder = Path.of(Objects.requireNonNull(TelegramUpdatesTest.class.getResource("updates"))
                .toURI());
        return Files.list(folder).sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsWhatTelegramSends(Path file) throws IOException {
        JsonNode described = JSON.readTree(file.toFile());

        Optional<Inbound> inbound = UPDATES.read(update(described.path("update").toString()), RECEIVED);

        assertThat(inbound.map(TelegramUpdatesTest::said).orElse("nothing"))
                .isEqualTo(described.path("expect").asText());
        inbound.ifPresent(event -> {
            assertThat(event.envelope().externalId()).isEqualTo("9001");
            assertThat(event.envelope().account()).isEqualTo(new AccountId(1));
        });
    }

    @Test
    void takesEveryCommandAsItsOwnWhileItsNameIsUnknown() throws IOException {
        Inbound inbound = new TelegramUpdates(new AccountId(1), "")
                .read(saying("/new@somebody x"), RECEIVED)
                .orElseThrow();

        assertThat(((Inbound.Said) inbound).text()).isEqualTo("/new x");
    }

    @Test
    void takesATextOfAnyLength() throws IOException {
        Inbound inbound = UPDATES.read(saying("a".repeat(100_000)), RECEIVED).orElseThrow();

        assertThat(((Inbound.Said) inbound).text()).hasSize(100_000);
    }

    @Test
    void anUnreadableUpdateDoesNotHoldUpTheOthers() throws IOException {
        String good = "{\"update_id\":2,\"message\":{\"message_id\":1,\"date\":1,"
                + "\"chat\":{\"id\":4,\"type\":\"private\"},\"from\":{\"id\":4,\"is_bot\":false,\"first_name\":\"A\"},"
                + "\"text\":\"hi\"}}";
        String bad = "{\"update_id\":1,\"message\":{\"message_id\":\"not a number\"}}";

        assertThat(new UpdateReader().updates("{\"ok\":true,\"result\":[" + bad + "," + good + "]}"))
                .extracting(Update::getUpdateId)
                .containsExactly(1, 2);
        assertThat(new UpdateReader().update(bad.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(new UpdateReader().update("]".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(new UpdateReader().update(new byte[0])).isEmpty();
    }

    private static Update saying(String text) throws IOException {
        return update("{\"update_id\":9001,\"message\":{\"message_id\":1,\"date\":1,"
                + "\"chat\":{\"id\":4,\"type\":\"private\"},\"from\":{\"id\":4,\"is_bot\":false,\"first_name\":\"A\"},"
                + "\"text\":" + JSON.writeValueAsString(text) + "}}");
    }

    private static Update update(String json) {
        return new UpdateReader().update(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static String said(Inbound inbound) {
        Inbound.Envelope envelope = inbound.envelope();
        String who = inbound.getClass().getSimpleName() + " " + envelope.chat() + " " + envelope.kind() + " "
                + envelope.sender().id() + " '" + envelope.sender().name() + "'";
        String from = who + " " + envelope.sender().language().orElse("-") + " " + envelope.at();
        return switch (inbound) {
            case Inbound.Said said -> from + " '" + said.text() + "'";
            case Inbound.Opened opened -> from + " '" + opened.payload() + "'";
            case Inbound.Pressed pressed ->
                from + " '" + pressed.token() + "' " + pressed.message().orElse("-");
            case Inbound.Migrated migrated -> from + " '" + migrated.to() + "'";
            case Inbound.Submitted submitted -> from + " '" + submitted.token() + "' " + submitted.values();
            case Inbound.Dismissed dismissed -> from + " '" + dismissed.token() + "'";
            case Inbound.Joined joined -> from;
            case Inbound.Left left -> from;
            case Inbound.Blocked blocked -> from;
            case Inbound.Returned returned -> from;
            case Inbound.Inquired inquired -> from + " '" + inquired.query() + "' '" + inquired.offset() + "'";
        };
    }
}
