package io.shelftalker.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Inbound;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Twilio posts, one file for each kind, with what is made of it. */
final class WhatsAppUpdatesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant RECEIVED = Instant.parse("2026-11-26T12:00:00Z");

    static Stream<Path> files() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(WhatsAppUpdatesTest.class.getResource("updates"));
        return Files.list(Path.of(folder.toURI())).sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsWhatTwilioPosts(Path file) throws IOException {
        JsonNode described = JSON.readTree(file.toFile());
        Map<String, String> form = new HashMap<>();
        described
                .path("form")
                .properties()
                .forEach(field -> form.put(field.getKey(), field.getValue().asText()));

        Optional<Inbound> inbound = new WhatsAppUpdates(new AccountId(1)).read(form, RECEIVED);

        assertThat(inbound.map(WhatsAppUpdatesTest::said).orElse("nothing"))
                .isEqualTo(described.path("expect").asText());
        inbound.ifPresent(event -> {
            assertThat(event.envelope().externalId()).isEqualTo("SM1");
            assertThat(event.envelope().sender().id()).isNotBlank().doesNotContain("336123");
        });
    }

    private static String said(Inbound inbound) {
        Inbound.Envelope envelope = inbound.envelope();
        String from = inbound.getClass().getSimpleName() + " " + envelope.chat() + " '"
                + envelope.sender().name() + "' " + envelope.sender().language().orElse("-");
        return switch (inbound) {
            case Inbound.Said said -> from + " '" + said.text() + "'";
            case Inbound.Pressed pressed ->
                from + " '" + pressed.token() + "' " + pressed.message().orElse("-");
            default -> from;
        };
    }
}
