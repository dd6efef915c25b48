package io.shelftalker.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the API answers to what it cannot do: always a problem with a code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ApiProblemsTest {
    private static final String WATCHES = "/api/v1/watches";

    private ApiScene scene;

    @BeforeAll
    void open() {
        scene = new ApiScene();
    }

    @AfterAll
    void close() {
        scene.close();
    }

    private static void assertProblem(ApiScene.Answered answer, int status, String code) throws Exception {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
        assertThat(answer.text("/title")).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "io.shelftalker", "hunter2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                                                                    | 400
            ``                                                                   | 400
            null                                                                 | 400
            []                                                                   | 400
            "hunter2"                                                            | 400
            {"chat":{"channel":"recording","address":"olga"}} {"hunter2":1}      | 400
            {"chat":{"channel":"recording","channel":"hunter2"}}                 | 400
            {"chat":{"channel":"recording"},"search":"hunter2"}                  | 400
            {"chat":"hunter2","search":"tea"}                                    | 400
            {"search":"tea"}                                                     | 400
            {"chat":{"channel":"recording","address":"olga"},"search":["hunter2"]} | 400
            {"chat":{"channel":"recording","address":"ol\\u0000ga"},"search":"x"} | 400
            """)
    void isMalformed(String body, int status) throws Exception {
        assertProblem(scene.post(WATCHES, body), status, "malformed");
    }

    @Test
    void namesAFieldThatThereIsNot() throws Exception {
        ApiScene.Answered answer = scene.post(
                WATCHES,
                "{\"chat\":{\"channel\":\"recording\",\"address\":\"olga\",\"acount\":\"hunter2\"},\"search\":\"tea\"}");
        assertProblem(answer, 400, "malformed");
        assertThat(answer.text("/detail")).contains("'acount'", "account, address, channel");
    }

    @Test
    void knowsNoOtherPathsAndMethods() throws Exception {
        for (String path : List.of(
                "/api/v1/nothing",
                "/api/v2/watches",
                "/api",
                WATCHES + "/999999",
                WATCHES + "/abc",
                WATCHES + "/0",
                WATCHES + "/-1",
                WATCHES + "/%00",
                "/api/v1/accounts/telegram")) {
            ApiScene.Answered answer = scene.get(path);
            assertThat(answer.status()).as(path).isIn(404, 405);
            assertThat(answer.header("Content-Type")).as(path).contains("application/problem+json");
        }
        ApiScene.Answered put = scene.send(scene.request(WATCHES).PUT(HttpRequest.BodyPublishers.ofString("{}")));
        assertProblem(put, 405, "method-not-allowed");
        assertThat(put.header("Allow"))
                .hasValueSatisfying(methods -> assertThat(methods).contains("GET", "POST"));
        assertThat(scene.delete(WATCHES + "/999999").status()).isEqualTo(404);
        assertThat(scene.delete("/api/v1/accounts/telegram/%00").status()).isEqualTo(404);
        assertThat(scene.delete("/api/v1/accounts/nothing/tea").status()).isEqualTo(404);
    }

    @Test
    void takesNoMoreThanItReads() throws Exception {
        assertProblem(scene.post(WATCHES, " ".repeat(70_000)), 413, "body-too-large");
        assertProblem(
                scene.send(scene.request(WATCHES)
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("tea"))),
                415,
                "unsupported-media-type");
    }

    @Test
    void takesOnlyItsOwnCursorsAndLimits() throws Exception {
        assertProblem(scene.get(WATCHES + "?cursor=%21%21"), 400, "cursor-invalid");
        assertProblem(scene.get(WATCHES + "?cursor=aHVudGVyMg"), 400, "cursor-invalid");
        assertProblem(scene.get(WATCHES + "?limit=0"), 400, "limit-invalid");
        assertProblem(scene.get(WATCHES + "?limit=101"), 400, "limit-invalid");
        assertProblem(scene.get(WATCHES + "?limit=ten"), 400, "limit-invalid");
    }
}
