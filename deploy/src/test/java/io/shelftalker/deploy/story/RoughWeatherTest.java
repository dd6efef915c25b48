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
import io.shelftalker.testkit.transcript.WidgetStage;
import io.shelftalker.testkit.widget.Visitor;
import java.net.URI;
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
 * answers are slow, refused for a while or lost, whatever they are to; streams end and go on elsewhere. What people read is
 * what they read on a fine day.
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

    static Stream<Transcript> inTheWidget() {
        return TranscriptScene.transcripts("widget");
    }

    @ParameterizedTest
    @MethodSource("inTheWidget")
    void changesNothingInTheWidget(Transcript transcript) throws InterruptedException {
        List<URI> widgets = scene.replicas.stream()
                .map(replica -> URI.create(replica.address() + "/widget/default"))
                .toList();
        try (WidgetStage fine = new WidgetStage(widgets.getFirst(), TranscriptScene.SHOP_PAGE);
                WidgetStage rough = new WidgetStage(widgets, TranscriptScene.SHOP_PAGE)) {
            play(transcript, fine, rough, new InTheWidget(rough));
            assertThat(rough.problems()).isEmpty();
        }
    }

    private static void play(Transcript transcript, Function<String, Stage> stages, RoughStage.Platform platform)
            throws InterruptedException {
        play(
                transcript,
                stages.apply("fine " + transcript.name()),
                stages.apply("rough " + transcript.name()),
                platform);
    }

    private static void play(Transcript transcript, Stage fine, Stage exposed, RoughStage.Platform platform)
            throws InterruptedException {
        Stage rough = new RoughStage(exposed, new Weather(transcript.name().hashCode()), platform);
        List<String> calm = transcript.play(fine, scene::changes);
        List<String> stormy = transcript.play(rough, scene::changes);
        if (!transcript.chance()) {
            assertThat(lasting(stormy)).isEqualTo(lasting(calm));
        }
    }

    private static List<String> lasting(List<String> read) {
        return read.stream().map(text -> text.replaceAll(FLEETING, "lately")).toList();
    }

    /**
     * An update that is overtaken comes after one of somebody else's. Whatever the bot asks of Telegram is slow or lost, one
     * call of each method; only what is sent anew comes again.
     */
    private static final class OnTelegram implements RoughStage.Platform {
        private static final List<String> SENT = List.of("sendMessage", "sendPhoto");
        private static final List<String> CHANGED = List.of("editMessageText", "editMessageMedia");
        private static final List<List<String>> ALL = List.of(
                SENT, CHANGED, List.of("answerCallbackQuery"), List.of("sendChatAction"), List.of("getChatMember"));

        @Override
        public void before(Trouble trouble, String person) {
            switch (trouble) {
                case NONE -> {}
                case TWICE -> scene.telegramBot.getsTwice(1);
                case OVERTAKEN -> scene.telegramBot.getsNextUpdateLate();
                case SLOW -> ALL.forEach(methods -> scene.telegram.next(methods, Fault.answersLate(SLOW)));
                case BUSY ->
                    List.of(SENT, CHANGED, List.of("answerCallbackQuery"))
                            .forEach(methods -> scene.telegram.next(methods, Fault.tooManyRequests(1)));
                case LOST -> ALL.forEach(methods -> scene.telegram.next(methods, Fault.losesAnswer()));
            }
        }

        @Override
        public void after(Trouble trouble, String person) {
            if (trouble == Trouble.OVERTAKEN) {
                passerBy.says("/start");
            }
        }

        @Override
        public boolean comesAgain() {
            return !scene.telegram.hasFault(SENT.getFirst());
        }

        @Override
        public void calmsDown() {
            scene.telegram.clearFaults();
        }
    }

    /** Slack and Twilio post each event by itself, so none waits for another. */
    private static final class OnSlack implements RoughStage.Platform {
        private static final List<String> SHOWN = List.of("chat.postMessage", "chat.update");
        private static final List<List<String>> ALL = List.of(
                SHOWN,
                List.of("views.open"),
                List.of("views.publish"),
                List.of("users.info"),
                List.of("conversations.open"));

        @Override
        public void before(Trouble trouble, String person) {
            switch (trouble) {
                case NONE -> {}
                case TWICE -> scene.slackApp.getsTwice(1);
                case OVERTAKEN -> scene.slackApp.losesAcknowledgements(1);
                case SLOW -> ALL.forEach(methods -> scene.slack.next(methods, Fault.answersLate(SLOW)));
                case BUSY -> ALL.subList(0, 3).forEach(methods -> scene.slack.next(methods, Fault.tooManyRequests(1)));
                case LOST -> ALL.subList(0, 3).forEach(methods -> scene.slack.next(methods, Fault.losesAnswer()));
            }
        }

        @Override
        public void after(Trouble trouble, String person) {}

        @Override
        public boolean comesAgain() {
            return !scene.slack.hasFault(SHOWN.getFirst());
        }

        @Override
        public void calmsDown() {
            scene.slack.clearFaults();
        }
    }

    private static final class OnWhatsApp implements RoughStage.Platform {
        private static final List<String> ALL = List.of("messages", "content");

        @Override
        public void before(Trouble trouble, String person) {
            switch (trouble) {
                case NONE -> {}
                case TWICE -> scene.business.getsTwice(1);
                case OVERTAKEN -> scene.business.shufflesStatuses();
                case SLOW -> ALL.forEach(method -> scene.twilio.next(method, Fault.answersLate(SLOW)));
                case BUSY -> ALL.forEach(method -> scene.twilio.next(method, Fault.tooManyRequests(1)));
                case LOST -> ALL.forEach(method -> scene.twilio.next(method, Fault.losesAnswer()));
            }
        }

        @Override
        public void after(Trouble trouble, String person) {}

        @Override
        public boolean comesAgain() {
            return !scene.twilio.hasFault("messages");
        }

        @Override
        public void calmsDown() {
            scene.twilio.clearFaults();
        }
    }

    /** Visitors post again what they had no answer to; their streams end, and go on in the other process. */
    private record InTheWidget(WidgetStage stage) implements RoughStage.Platform {
        @Override
        public void before(Trouble trouble, String person) {
            Visitor visitor = stage.visitor(person);
            visitor.isSlow(trouble == Trouble.SLOW ? SLOW : Duration.ZERO);
            switch (trouble) {
                case NONE, SLOW, BUSY -> {}
                case TWICE -> visitor.losesNextAnswer();
                case OVERTAKEN -> visitor.close();
                case LOST -> {
                    visitor.losesNextAnswer();
                    visitor.close();
                }
            }
        }

        @Override
        public void after(Trouble trouble, String person) {
            switch (trouble) {
                case NONE, TWICE, SLOW -> {}
                case OVERTAKEN, LOST -> stage.visitor(person).reconnects();
                case BUSY -> stage.visitor(person).reconnectsAnew();
            }
        }

        @Override
        public boolean comesAgain() {
            return false;
        }

        @Override
        public void calmsDown() {}
    }
}
