package io.shelftalker.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.channels.loss.Loss;
import io.shelftalker.channels.loss.Losses;
import io.shelftalker.channels.loss.StoredLosses;
import io.shelftalker.core.channel.Accounts;
import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.doctor.Doctor;
import io.shelftalker.core.doctor.Finding;
import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.testkit.transcript.WhatsAppStage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts where platforms fetch them, and what operators hear of those that could not be shown. */
class ShownPicturesTest {
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

    @Test
    void aChartIsDrawnForWhoeverHasItsAddress() throws IOException, InterruptedException {
        String address = chartAddress();

        assertThat(address).startsWith(TranscriptScene.PUBLIC_URL + "/media/");
        HttpResponse<byte[]> answer = get(address.substring(TranscriptScene.PUBLIC_URL.length()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        assertThat(ImageIO.read(new ByteArrayInputStream(answer.body())).getWidth())
                .isGreaterThan(1_000);
    }

    @Test
    void noOtherAddressLeadsAnywhere() throws IOException, InterruptedException {
        String path = chartAddress().substring(TranscriptScene.PUBLIC_URL.length());
        char last = path.charAt(path.length() - 1);

        assertThat(get("/media/guess").statusCode()).isEqualTo(404);
        assertThat(get("/media/" + "A".repeat(5_000)).statusCode()).isIn(404, 413, 414);
        assertThat(get(path.substring(0, path.length() - 4) + (last == 'A' ? "BBBB" : "AAAA"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void operatorsHearWhatCouldNotBeShownOnceForEachMessage() throws InterruptedException {
        WorkspaceId workspace = scene.bot().bean(Directory.class).workspace("default");
        Losses losses = scene.bot().bean(StoredLosses.class);
        losses.add(message(workspace, "first"), Loss.CHART_WITHOUT_ADDRESS);
        losses.add(message(workspace, "first"), Loss.CHART_WITHOUT_ADDRESS);
        losses.add(message(workspace, "second"), Loss.CHART_WITHOUT_ADDRESS);

        List<Finding> findings = scene.bot().bean(Doctor.class).look(workspace);

        Phrasebooks books = Phrasebooks.load(scene.database.clock());
        assertThat(findings)
                .extracting(
                        finding -> books.book(Locale.ENGLISH, ZoneOffset.UTC).text(finding.line()))
                .anySatisfy(line -> assertThat(line)
                        .contains("slack default", "2 charts were shown as a table since", "no public URL")
                        .contains("Set SHELFTALKER_PUBLIC_URL"));
    }

    private static Outgoing message(WorkspaceId workspace, String key) {
        return new Outgoing(
                new Address(
                        scene.bot()
                                .bean(Accounts.class)
                                .register(workspace, "slack", "default")
                                .id(),
                        "D1"),
                Reply.text(Phrase.literal("Chart")),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                key,
                "token",
                Optional.empty());
    }

    /** Where WhatsApp is told to fetch the tent's. */
    private static String chartAddress() throws InterruptedException {
        WhatsAppStage stage = new WhatsAppStage(scene.twilio, "charts " + System.nanoTime());
        stage.enters("ada", "en");
        stage.says("ada", "/history granite tent, 4 person");
        assertThat(stage.reads("ada")).contains("Now $289.00");
        return stage.pictures("ada").getLast();
    }

    private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(scene.bot().address() + path))
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }
}
