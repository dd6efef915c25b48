package io.shelftalker.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.testkit.transcript.SlackStage;
import io.shelftalker.testkit.transcript.TelegramStage;
import io.shelftalker.testkit.transcript.Transcript;
import io.shelftalker.testkit.transcript.WhatsAppStage;
import io.shelftalker.testkit.transcript.WidgetStage;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conversations of {@code transcripts/}, each played on every channel with the sample shop's catalog. */
class TranscriptsTest {
    @TempDir
    private static Path directory;

    private static TranscriptScene scene;

    @BeforeAll
    static void open() throws InterruptedException {
        scene = new TranscriptScene(directory, 1);
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    static Stream<Transcript> onTelegram() {
        return TranscriptScene.transcripts("telegram");
    }

    @ParameterizedTest
    @MethodSource("onTelegram")
    void goesAsWrittenOnTelegram(Transcript transcript) throws InterruptedException {
        transcript.play(new TelegramStage(scene.telegram, transcript.name()), scene::changes);
        assertThat(scene.telegram.violations()).isEmpty();
    }

    static Stream<Transcript> onSlack() {
        return TranscriptScene.transcripts("slack");
    }

    @ParameterizedTest
    @MethodSource("onSlack")
    void goesAsWrittenOnSlack(Transcript transcript) throws InterruptedException {
        transcript.play(new SlackStage(scene.slack, transcript.name()), scene::changes);
        assertThat(scene.slack.violations()).isEmpty();
    }

    static Stream<Transcript> onWhatsApp() {
        return TranscriptScene.transcripts("whatsapp");
    }

    @ParameterizedTest
    @MethodSource("onWhatsApp")
    void goesAsWrittenOnWhatsApp(Transcript transcript) throws InterruptedException {
        transcript.play(new WhatsAppStage(scene.twilio, transcript.name()), scene::changes);
        assertThat(scene.twilio.violations()).isEmpty();
    }

    static Stream<Transcript> inTheWidget() {
        return TranscriptScene.transcripts("widget");
    }

    @ParameterizedTest
    @MethodSource("inTheWidget")
    void goesAsWrittenInTheWidget(Transcript transcript) throws InterruptedException {
        URI widget = URI.create(scene.bot().address() + "/widget/default");
        try (WidgetStage visitors = new WidgetStage(widget, TranscriptScene.SHOP_PAGE)) {
            transcript.play(visitors, scene::changes);
            assertThat(visitors.problems()).isEmpty();
        }
    }
}
