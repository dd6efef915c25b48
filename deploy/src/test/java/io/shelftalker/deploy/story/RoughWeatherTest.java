package io.shelftalker.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.platform.Violation;
import io.shelftalker.testkit.telegram.Person;
import io.shelftalker.testkit.transcript.RoughStage;
import io.shelftalker.testkit.transcript.SlackStage;
import io.shelftalker.testkit.transcript.Stage;
import io.shelftalker.testkit.transcript.TelegramStage;
import io.shelftalker.testkit.transcript.Transcript;
import io.shelftalker.testkit.transcript.Weather;
import io.shelftalker.testkit.transcript.Weather.Trouble;
import io.shelftalker.testkit.transcript.WhatsAppStage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same conversations with two processes of the bot on one database, while events come twice and out of order, and
 * answers are slow, refused for a while or lost: what people read is what they read on a fine day.
 */
@Tag("slow")
class RoughWeatherTest {
    private static final Duration SLOW = Duration.ofMillis(400);

    private static final String AT_ONCE = "was called before its Retry-After had passed";

    /** Ages and times of day that differ from one time to the next. */
    private static final String FLEETING =
            "just now|\\d+ (?:second|minute)s? ago|à l’instant|il y a \\d+ (?:seconde|minute)s?"
                    + "|(?<=where it is |où il est )\\d{1,2}:\\d{2}(?:\\h[AP]M)?";

    @TempDir
    private static Path directory;

    private static TranscriptScene scene;
    private static Person passerBy;

    @BeforeAll
    static void open() throws InterruptedException {
        scene = new TranscriptScene(directory, 2);
        passerBy = scene.telegram.person(7, "Passer-by", "en").hasStarted();
        // What was never so low before is so once only: it has happened by the time that anybody reads of it.
        for (Transcript transcript : TranscriptScene.transcripts("telegram").toList()) {
            transcript.playShop(scene::changes);
        }
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
    void changesNothingOnTelegram(Transcript transcript) throws InterruptedException {
        play(transcript, name -> new TelegramStage(scene.telegram, name), new OnTelegram());
        assertThat(scene.telegram.violations()).isEmpty();
    }

    static Stream<Transcript> onSlack() {
        return TranscriptScene.transcripts("slack");
    }

    @ParameterizedTest
    @MethodSource("onSlack")
    void changesNothingOnSlack(Transcript transcript) throws InterruptedException {
        play(transcript, name -> new SlackStage(scene.slack, name), new OnSlack());
        assertThat(scene.slack.violations()).isEmpty();
    }

    static Stream<Transcript> onWhatsApp() {
        return TranscriptScene.transcripts("whatsapp");
    }

    @ParameterizedTest
    @MethodSource("onWhatsApp")
    void changesNothingOnWhatsApp(Transcript transcript) throws InterruptedException {
        play(transcript, name -> new WhatsAppStage(scene.twilio, name), new OnWhatsApp());
        // Each process waits when it is asked to, and knows nothing of what the other was asked at this moment.
        assertThat(scene.twilio.violations()).extracting(Violation::sentence).allMatch(AT_ONCE::equals);
    }

    private static void play(Transcript transcript, Function<String, Stage> stages, RoughStage.Platform platform)
            throws InterruptedException {
        Stage fine = stages.apply("fine " + transcript.name());
        Stage rough = new RoughStage(
                stages.apply("rough " + transcript.name()),
                new Weather(transcript.name().hashCode()),
                platform);
        List<String> calm = transcript.play(fine, scene::changes);
        List<String> stormy = transcript.play(rough, scene::changes);
        if (!transcript.chance()) {
            assertThat(lasting(stormy)).isEqualTo(lasting(calm));
        }
    }

    private static List<String> lasting(List<String> read) {
        return read.stream().map(text -> text.replaceAll(FLEETING, "lately")).toList();
    }

    /** An update that is overtaken comes after one of somebody else's. */
    private static final class OnTelegram implements RoughStage.Platform {
        @Override
        public void before(Trouble trouble) {
            switch (trouble) {
                case NONE -> {}
                case TWICE -> scene.telegramBot.getsTwice(1);
                case OVERTAKEN -> scene.telegramBot.getsNextUpdateLate();
                case SLOW -> scene.telegram.next("sendMessage", Fault.answersLate(SLOW));
                case BUSY -> scene.telegram.next("sendMessage", Fault.tooManyRequests(1));
                case LOST -> scene.telegram.next("sendMessage", Fault.losesAnswer());
            }
        }

        @Override
        public void after(Trouble trouble) {
            if (trouble == Trouble.OVERTAKEN) {
                passerBy.says("/start");
            }
        }

        @Override
        public boolean hasHappened() {
            return !scene.telegram.hasFaults();
        }

        @Override
        public void calmsDown() {
            scene.telegram.clearFaults();
        }
    }

    /** Slack and Twilio post each event by itself, so none waits for another. */
    private static final class OnSlack implements RoughStage.Platform {
        @Override
        public void before(Trouble trouble) {
            switch (trouble) {
                case NONE -> {}
                case TWICE -> scene.slackApp.getsTwice(1);
                case OVERTAKEN -> scene.slackApp.losesAcknowledgements(1);
                case SLOW -> scene.slack.next("chat.postMessage", Fault.answersLate(SLOW));
                case BUSY -> scene.slack.next("chat.postMessage", Fault.tooManyRequests(1));
                case LOST -> scene.slack.next("chat.postMessage", Fault.losesAnswer());
            }
        }

        @Override
        public void after(Trouble trouble) {}

        @Override
        public boolean hasHappened() {
            return !scene.slack.hasFaults();
        }

        @Override
        public void calmsDown() {
            scene.slack.clearFaults();
        }
    }

    private static final class OnWhatsApp implements RoughStage.Platform {
        @Override
        public void before(Trouble trouble) {
            switch (trouble) {
                // A lost part of several comes again by itself, which WhatsAppFaultsTest shows.
                case NONE, LOST -> {}
                case TWICE -> scene.business.getsTwice(1);
                case OVERTAKEN -> scene.business.shufflesStatuses();
                case SLOW -> scene.twilio.next("messages", Fault.answersLate(SLOW));
                case BUSY -> scene.twilio.next("messages", Fault.tooManyRequests(1));
            }
        }

        @Override
        public void after(Trouble trouble) {}

        @Override
        public boolean hasHappened() {
            return false;
        }

        @Override
        public void calmsDown() {
            scene.twilio.clearFaults();
        }
    }
}
