package io.shelftalker.deploy.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shelftalker.deploy.settings.Misconfigured;
import io.shelftalker.deploy.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The whole application, started once on an embedded database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InstallationTest {
    private static final String KEY = "st_012345678901234567890";

    private final HttpClient client = HttpClient.newHttpClient();
    private Installation installation;

    @BeforeAll
    void start(@TempDir Path directory) {
        installation = Installation.serving(local(directory).with("admin-key", KEY));
    }

    @AfterAll
    void stop() {
        installation.close();
    }

    @Test
    void saysThatItLivesAndIsReady() throws IOException, InterruptedException {
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").body()).contains("\"up\"");
    }

    @Test
    void makesPagesOnVirtualThreads() throws IOException, InterruptedException {
        assertThat(get("/test/thread").body()).isEqualTo("virtual");
    }

    @Test
    void showsItsFiguresToThisMachine() throws IOException, InterruptedException {
        assertThat(get("/metrics").body()).contains("# TYPE jvm_memory_used_bytes gauge");
    }

    @Test
    void showsItsFiguresThroughAProxyOnlyWithTheKey() throws IOException, InterruptedException {
        assertThat(get("/metrics", "X-Forwarded-For", "203.0.113.7").statusCode())
                .isEqualTo(401);
        assertThat(get("/metrics", "X-Forwarded-For", "203.0.113.7", "Authorization", "Bearer " + KEY + "0")
                        .statusCode())
                .isEqualTo(401);
        assertThat(get("/metrics", "X-Forwarded-For", "203.0.113.7", "Authorization", "Bearer " + KEY)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void tellsStrangersNothingOfItsFailures() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/test/failing");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"failed\"").doesNotContain("detail");
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void namesAPortThatIsTaken(@TempDir Path directory) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Installation.serving(
                            local(directory).with("http.port", Integer.toString(other.getLocalPort()))))
                    .isInstanceOf(Refused.class)
                    .hasMessageStartingWith("Port " + other.getLocalPort() + " on 127.0.0.1 is taken")
                    .hasMessageContaining("SHELFTALKER_HTTP_PORT");
            assertThat(Port.firstFree("127.0.0.1", other.getLocalPort())).isGreaterThan(other.getLocalPort());
        }
    }

    @Test
    void startsNothingByItselfForOnePieceOfWork(@TempDir Path directory) {
        try (Installation working = Installation.working(local(directory))) {
            assertThat(working.bean(RecordingActivity.class).isRunning()).isFalse();
        }
        assertThat(installation.bean(RecordingActivity.class).isRunning()).isTrue();
    }

    @Test
    void refusesADatabaseThatDoesNotAnswerInOneSentence() {
        Settings away = Settings.none().with("database.url", "postgres://127.0.0.1:1/shop");
        assertThatThrownBy(() -> Installation.working(away))
                .satisfies(failure -> assertThat(Refusals.of(failure)).hasValueSatisfying(refusal -> {
                    assertThat(refusal.exit()).isEqualTo(Exit.FAILED);
                    assertThat(refusal.lines())
                            .singleElement()
                            .asString()
                            .contains("127.0.0.1:1/shop", "SHELFTALKER_DATABASE_URL")
                            .doesNotContain("Exception");
                }));
    }

    @Test
    void saysWhatAFeatureHasAgainstItsSettings(@TempDir Path directory) {
        Settings nonsense = local(directory).with("telegram.token", "hello").with("telegram.mode", "polling");
        assertThatThrownBy(() -> Installation.working(nonsense))
                .isInstanceOf(Misconfigured.class)
                .hasMessageStartingWith("shelftalker.telegram.token is no bot token");
    }

    private static Settings local(Path directory) {
        return Settings.none()
                .with("data-dir", directory.toString())
                .with("http.host", "127.0.0.1")
                .with("http.port", "0");
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(installation.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
