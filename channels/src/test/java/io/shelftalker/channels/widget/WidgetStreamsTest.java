package io.shelftalker.channels.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a visitor's stream tells, and that it goes on where it ended. */
@Timeout(30)
final class WidgetStreamsTest {
    private final WidgetStage stage = new WidgetStage();
    private final WidgetStreams elsewhere =
            new WidgetStreams(WidgetStage.database().transactions(), stage.messages);
    private int keys;

    @AfterEach
    void stop() {
        stage.streams.stop();
        elsewhere.stop();
    }

    @Test
    void aStreamTellsWhatIsThereAndThenWhatComes() throws IOException {
        keep("first", Optional.empty());
        try (InputStream stream = listens("")) {
            assertThat(reads(stream, 1)).singleElement().asString().contains("first");

            keep("second", Optional.empty());
            stage.streams.wake(stage.account.id(), stage.address().chat());

            assertThat(reads(stream, 1)).singleElement().asString().contains("second");
        }
    }

    @Test
    void itResumesWithoutLossOrDouble() throws IOException {
        keep("first", Optional.empty());
        keep("second", Optional.empty());
        keep("third", Optional.empty());

        try (InputStream stream = listens("1")) {
            List<String> events = reads(stream, 2);
            assertThat(events.getFirst()).contains("id: 2").contains("second");
            assertThat(events.getLast()).contains("id: 3").contains("third");
        }
    }

    @Test
    void aReplacedMessageKeepsItsPlace() throws IOException {
        keep("a list", Optional.empty());
        keep("an answer", Optional.empty());
        keep("its second page", Optional.of(1L));

        try (InputStream stream = listens("2")) {
            assertThat(reads(stream, 1))
                    .singleElement()
                    .asString()
                    .contains("id: 3")
                    .contains("\"position\":1")
                    .contains("its second page");
        }
    }

    @Test
    void whatAnotherReplicaSendsIsToldWithinASecond() throws IOException {
        elsewhere.start();
        try (InputStream stream = elsewhere
                .open(stage.account, stage.address().chat(), 0, Duration.ofMinutes(1))
                .orElseThrow()) {
            greeting(stream);

            keep("from elsewhere", Optional.empty());
            stage.streams.wake(stage.account.id(), stage.address().chat());

            assertThat(reads(stream, 1)).singleElement().asString().contains("from elsewhere");
        }
    }

    @Test
    void aBrowserThatRemembersMoreThanThereIsBeginsAnew() throws IOException {
        keep("first", Optional.empty());
        try (InputStream stream = listens("99")) {
            List<String> events = reads(stream, 2);
            assertThat(events.getFirst()).contains("event: reset");
            assertThat(events.getLast()).contains("first");
        }
    }

    @Test
    void aStreamThatCannotReadEndsSoThatTheBrowserComesBack() {
        List<WidgetStream> closed = new ArrayList<>();
        WidgetStream stream = new WidgetStream(
                seen -> {
                    throw new IllegalStateException("a database that is away");
                },
                EventText.greeting(false, 7),
                Duration.ofMinutes(1),
                closed::add);
        byte[] bytes = new byte[100];
        assertThat(stream.read(bytes, 0, 100)).isPositive();

        assertThat(stream.read(bytes, 0, 100)).isEqualTo(-1);

        assertThat(closed).containsExactly(stream);
        assertThat(stream.seen()).isEqualTo(7);
    }

    @Test
    void whatComesTwiceIsNoNews() {
        String chat = stage.address().chat();
        WidgetMessages.Draft draft = new WidgetMessages.Draft("twice", true, "{}", Optional.empty());
        Optional<Long> position = stage.messages.keep(stage.account, chat, draft);

        assertThat(stage.messages.keep(stage.account, chat, draft)).isEqualTo(position);

        assertThat(stage.messages.latest(stage.account, chat)).isEqualTo(1);
        assertThat(stage.messages.since(stage.account, chat, 0)).hasSize(1);
    }

    @Test
    void aVisitorHasAFewStreamsAtOnce() throws IOException {
        List<InputStream> open = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            open.add(listens(""));
        }
        assertThat(stage.listens("").code()).isEqualTo(429);

        open.getFirst().close();

        assertThat(stage.listens("").code()).isEqualTo(200);
    }

    @Test
    void onlyTheLatestMessagesAreKept() {
        for (int number = 1; number <= 205; number++) {
            keep("message " + number + ".", Optional.empty());
        }
        assertThat(stage.messages.since(stage.account, stage.address().chat(), 0))
                .hasSize(200)
                .first()
                .satisfies(kept -> assertThat(kept.content()).contains("message 6."));
    }

    @Test
    void aStreamEndsWithItsTime() throws IOException {
        try (InputStream stream = elsewhere
                .open(stage.account, stage.address().chat(), 0, Duration.ofMillis(50))
                .orElseThrow()) {
            greeting(stream);
            assertThat(stream.read()).isEqualTo(-1);
        }
    }

    private void keep(String text, Optional<Long> replaces) {
        String content = "{\"is\":\"text\",\"language\":\"en\",\"text\":\"" + text + "\"}";
        stage.messages.keep(
                stage.account,
                stage.address().chat(),
                new WidgetMessages.Draft("key " + ++keys, false, content, replaces));
    }

    private InputStream listens(String last) throws IOException {
        HttpResponse<?> response = stage.listens(last);
        assertThat(response.code()).isEqualTo(200);
        InputStream stream = (InputStream) response.body();
        greeting(stream);
        return stream;
    }

    private static void greeting(InputStream stream) throws IOException {
        assertThat(event(stream)).startsWith("retry: ");
    }

    private static List<String> reads(InputStream stream, int count) throws IOException {
        List<String> events = new ArrayList<>();
        while (events.size() < count) {
            events.add(event(stream));
        }
        return events;
    }

    /** Up to the next empty line. */
    private static String event(InputStream stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int last = -1;
        int next = stream.read();
        while (next >= 0 && !(next == '\n' && last == '\n')) {
            bytes.write(next);
            last = next;
            next = stream.read();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
