package io.shelftalker.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Bots that programs connect. What they speak with goes in and never comes out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccountsApiTest {
    private static final String ACCOUNTS = "/api/v1/accounts";
    private static final String TOKEN = "4712:AnotherSecret";

    private final List<String> answers = new ArrayList<>();
    private ApiScene scene;

    @BeforeAll
    void open() {
        scene = new ApiScene();
        scene.telegram().bot(TOKEN, "tea_test_bot");
        scene.telegram().bot("4713:ThirdSecret", "coffee_test_bot");
    }

    @AfterAll
    void close() {
        assertThat(String.join("\n", answers)).doesNotContain("Secret", "Unknown_to");
        scene.close();
    }

    private ApiScene.Answered post(String name, String token, String... headers) throws Exception {
        ApiScene.Answered answer = scene.post(
                ACCOUNTS,
                "{\"channel\":\"telegram\",\"name\":\"" + name + "\",\"credentials\":[\"" + token + "\"]}",
                headers);
        answers.add(answer.body());
        return answer;
    }

    private String list() throws Exception {
        String body = scene.get(ACCOUNTS).body();
        answers.add(body);
        return body;
    }

    @Test
    void connectsAndDisconnectsABot() throws Exception {
        ApiScene.Answered made = post("tea", TOKEN);

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.header("Location")).contains(ACCOUNTS + "/telegram/tea");
        assertThat(made.text("/called")).isEqualTo("@tea_test_bot");
        assertThat(list()).contains("{\"channel\":\"telegram\",\"name\":\"tea\"}");
        assertThat(scene.owner().says("/accounts").text()).contains("telegram: tea");
        assertThat(
                        scene.count(
                                "audit join contact on contact.id = audit.contact"
                                        + " where action = 'account.keep' and subject = 'telegram/tea' and name = 'SHELFTALKER_ADMIN_KEY'"))
                .isPositive();
        assertThat(post("tea", TOKEN).status()).isEqualTo(200);

        assertThat(scene.delete(ACCOUNTS + "/telegram/tea").status()).isEqualTo(204);
        assertThat(scene.delete(ACCOUNTS + "/telegram/tea").status()).isEqualTo(404);
        assertThat(list()).doesNotContain("\"tea\"");
        assertThat(scene.count("channel_credentials")).isZero();
        assertThat(scene.count("audit where action = 'account.remove' and subject = 'telegram/tea'"))
                .isEqualTo(1);
    }

    @Test
    void keepsNothingThatThePlatformDoesNotLetIn() throws Exception {
        ApiScene.Answered unknown = post("cocoa", "999:Unknown_to_Telegram");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text("/code")).isEqualTo("account-not-admitted");
        ApiScene.Answered nonsense = post("cocoa", "Secret nonsense");
        assertThat(nonsense.text("/code")).isEqualTo("credentials-invalid");
        assertThat(nonsense.text("/detail")).contains("BotFather");
        assertThat(post("Not A Name", TOKEN).text("/code")).isEqualTo("name-invalid");
        assertThat(post("default", TOKEN).text("/code")).isEqualTo("account-configured");
        ApiScene.Answered none =
                scene.post(ACCOUNTS, "{\"channel\":\"pigeon\",\"name\":\"tea\",\"credentials\":[\"Secret\"]}");
        answers.add(none.body());
        assertThat(none.text("/code")).isEqualTo("channel-unknown");
        ApiScene.Answered empty =
                scene.post(ACCOUNTS, "{\"channel\":\"telegram\",\"name\":\"tea\",\"credentials\":[null]}");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(list()).doesNotContain("cocoa");
    }

    @Test
    void isAskedOfThePlatformOnceUnderOneKey() throws Exception {
        ApiScene.Answered first = post("coffee", "4713:ThirdSecret", "Idempotency-Key", "coffee-1");
        long asked = scene.telegram().requests("getMe").size();
        ApiScene.Answered again = post("coffee", "4713:ThirdSecret", "Idempotency-Key", "coffee-1");

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).contains("true");
        assertThat(scene.telegram().requests("getMe").size()).isEqualTo(asked);
        assertThat(post("other", "4713:ThirdSecret", "Idempotency-Key", "coffee-1")
                        .text("/code"))
                .isEqualTo("idempotency-key-reused");
        scene.delete(ACCOUNTS + "/telegram/coffee");
    }
}
