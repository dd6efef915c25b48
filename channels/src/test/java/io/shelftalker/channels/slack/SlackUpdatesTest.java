package io.shelftalker.channels.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Sender;
import io.shelftalker.core.channel.Surface;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.workspace.Permission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SlackUpdatesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant RECEIVED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Map<String, CommandSpec> COMMANDS = Map.of(
            "help", CommandSpec.of("help", Permission.BROWSE),
            "new", CommandSpec.of("new", Permission.BROWSE),
            "watch", CommandSpec.of("watch", Permission.WATCH).taking("words"));
    private static final SlackUpdates UPDATES = new SlackUpdates(
            new AccountId(1),
            new SlackCommands(word -> Optional.ofNullable(COMMANDS.get(word))),
            id -> new Sender(id, "Ada", Optional.of("fr-FR")));

    private static final SlackActions ACTIONS =
            new SlackActions(new AccountId(1), id -> new Sender(id, "Ada", Optional.of("fr-FR")));

    /** One file a case: what Slack sends, and what it means in one line. */
    static Stream<Path> files() throws Exception {
        Path folder = Path.of(Objects.requireNonNull(SlackUpdatesTest.class.getResource("updates"))
                .toURI());
        return Files.list(folder).sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsWhatSlackSends(Path file) throws IOException {
        JsonNode described = JSON.readTree(file.toFile());

        Optional<Inbound> inbound = read(described);

        assertThat(inbound.map(SlackUpdatesTest::said).orElse("nothing"))
                .isEqualTo(described.path("expect").asText());
        inbound.ifPresent(event -> assertThat(event.envelope().externalId())
                .isEqualTo(described.path("id").asText()));
    }

    private static Optional<Inbound> read(JsonNode described) {
        if (described.has("event")) {
            return UPDATES.event(described.path("event"), RECEIVED);
        }
        if (described.has("shortcut")) {
            return UPDATES.shortcut(described.path("shortcut"), RECEIVED, user -> "D" + user);
        }
        if (described.has("action")) {
            return ACTIONS.read(described.path("action"), RECEIVED);
        }
        Map<String, String> form = new HashMap<>();
        described
                .path("command")
                .properties()
                .forEach(field -> form.put(field.getKey(), field.getValue().asText()));
        return UPDATES.command(form, RECEIVED);
    }

    private static String said(Inbound inbound) {
        String what =
                switch (inbound) {
                    case Inbound.Said said -> "said \"" + said.command().orElse(said.text()) + "\"";
                    case Inbound.Pressed pressed ->
                        "pressed " + pressed.token() + " under "
                                + pressed.message().orElse("nothing");
                    case Inbound.Opened opened -> "opened";
                    case Inbound.Joined joined -> "joined";
                    case Inbound.Left left -> "left";
                    case Inbound.Submitted form -> "submitted " + form.token() + " " + new TreeMap<>(form.values());
                    case Inbound.Dismissed form -> "closed " + form.token();
                    default -> inbound.toString();
                };
        what += inbound.envelope().surface() == Surface.HOME ? " on HOME" : "";
        String where = inbound.envelope().kind() == ChatKind.PRIVATE ? " privately in " : " in ";
        return inbound.envelope().sender().id() + " " + what + where
                + inbound.envelope().chat();
    }
}
