package io.shelftalker.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.schedule.Chore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who is let into the API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ApiKeysTest {
    private static final String WATCHES = "/api/v1/watches";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private ApiScene scene;

    @BeforeAll
    void open() {
        scene = new ApiScene();
    }

    @AfterAll
    void close() {
        scene.close();
    }

    @Test
    void whoeverHasNoKeyLearnsNothing() throws Exception {
        for (String path : List.of(
                WATCHES,
                WATCHES + "/1",
                "/api/v1/accounts",
                "/api/v1/nothing",
                "/api",
                "/api/v1/watches/",
                "//api/v1/watches")) {
            ApiScene.Answered answer = scene.send(scene.bare(path).GET());
            assertThat(answer.status()).as(path).isIn(401, 404);
            assertThat(answer.body()).as(path).doesNotContain("items");
            if (answer.status() == 401) {
                assertThat(answer.header("WWW-Authenticate")).contains("Bearer realm=\"shelftalker\"");
                assertThat(answer.header("Content-Type")).contains("application/problem+json");
                assertThat(answer.text("/code")).isEqualTo("key-missing");
            }
        }
        assertThat(scene.send(scene.bare("/api/v1/nothing").GET()).status()).isEqualTo(401);
    }

    @Test
    void aKeyOpensAtOnceUntilItIsRevoked() throws Exception {
        String key = scene.key("warehouse", "");

        assertThat(scene.get(WATCHES, key).status()).isEqualTo(200);
        assertThat(scene.owner().says("/key list").text())
                .contains("warehouse · " + key.substring(0, 13) + "… · may operate")
                .doesNotContain(key);
        assertThat(scene.owner().says("/key revoke warehouse").text()).contains("revoked");

        ApiScene.Answered answer = scene.get(WATCHES, key);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("/code")).isEqualTo("key-invalid");
        assertThat(answer.header("WWW-Authenticate"))
                .hasValueSatisfying(header -> assertThat(header).contains("error=\"invalid_token\""));
        assertThat(scene.key("warehouse", "")).isNotEqualTo(key);
    }

    /** With the checksum that makes a key of it, as anybody can compute it. */
    private static String checked(String unchecked) {
        CRC32 sum = new CRC32();
        sum.update(unchecked.getBytes(StandardCharsets.UTF_8));
        StringBuilder digits = new StringBuilder();
        for (long rest = sum.getValue(); digits.length() < 6; rest /= 62) {
            int digit = (int) (rest % 62);
            digits.append((char) (digit < 10 ? '0' + digit : digit < 36 ? 'A' + digit - 10 : 'a' + digit - 36));
        }
        return unchecked + digits.reverse();
    }

    @Test
    void aForgedKeyOpensNothing() throws Exception {
        String key = scene.key("forged", "");
        String other = key.endsWith("a") ? "b" : "a";
        String twin = scene.key("twin", "");

        assertThat(checked(key.substring(0, 45))).isEqualTo(key);
        for (String forged : List.of(
                key.substring(0, key.length() - 1) + other,
                key.substring(0, key.length() - 1),
                key + "0",
                key.toLowerCase(Locale.ROOT),
                key.substring(0, 13) + twin.substring(13),
                checked(key.substring(0, 13) + twin.substring(13, 45)),
                checked("st_" + "0".repeat(42)),
                ApiScene.ADMIN_KEY + "0",
                ApiScene.ADMIN_KEY.substring(0, ApiScene.ADMIN_KEY.length() - 1),
                "st_",
                "st_" + "0".repeat(48))) {
            assertThat(scene.get(WATCHES, forged).status()).as(forged).isEqualTo(401);
        }
        assertThat(scene.send(scene.bare(WATCHES)
                                .header("Authorization", "Basic " + key)
                                .GET())
                        .status())
                .isEqualTo(401);
        assertThat(scene.send(scene.bare(WATCHES + "?access_token=" + key).GET())
                        .status())
                .isEqualTo(401);
        assertThat(scene.send(scene.bare(WATCHES)
                                .header("Authorization", "bearer " + key)
                                .GET())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aKeyEndsByItself() throws Exception {
        String key = scene.key("short", "1");
        assertThat(scene.get(WATCHES, key).status()).isEqualTo(200);

        scene.database().clock().advance(Duration.ofHours(25));
        try {
            ApiScene.Answered answer = scene.get(WATCHES, key);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.text("/code")).isEqualTo("key-expired");
            assertThat(scene.owner().says("/key").text()).contains("expired on");
        } finally {
            scene.database().clock().advance(Duration.ofHours(-25));
        }
    }

    @Test
    void aKeyReachesNoFurtherThanItsRole() throws Exception {
        String viewer = scene.key("viewer", "30");
        // As they were made once.
        scene.database()
                .everything()
                .useHandle(handle ->
                        handle.execute("update shelftalker.api_key set role = 'VIEWER' where name = 'viewer'"));
        String operator = scene.key("operator", "30 operator");
        String admin = scene.key("admin", "30 admin");

        ApiScene.Answered answer = scene.get("/api/v1/accounts", viewer);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/code")).isEqualTo("scope-missing");
        assertThat(answer.body()).doesNotContain(viewer);
        assertThat(scene.get(WATCHES, operator).status()).isEqualTo(200);
        assertThat(scene.get("/api/v1/accounts", operator).status()).isEqualTo(403);
        assertThat(scene.get("/api/v1/accounts", admin).status()).isEqualTo(200);
        assertThat(scene.get("/api/v1/accounts").status()).isEqualTo(200);
    }

    @Test
    void whatOthersWatchIsForOperators() throws Exception {
        String product = "\"product\":{\"sku\":\"SKU-Copper-Kettle\"}";
        String body = "{\"chat\":{\"channel\":\"recording\",\"address\":\"olga\"}," + product + "}";
        ApiScene.Answered made = scene.post(WATCHES, body);
        String path = made.header("Location").orElseThrow();
        String viewer = scene.key("looker", "");
        scene.database()
                .everything()
                .useHandle(handle ->
                        handle.execute("update shelftalker.api_key set role = 'VIEWER' where name = 'looker'"));

        for (ApiScene.Answered refused : List.of(
                scene.get(WATCHES, viewer),
                scene.get(path, viewer),
                scene.postWith(viewer, WATCHES, body),
                scene.delete(path, viewer))) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(403);
            assertThat(refused.text("/code")).isEqualTo("scope-missing");
            assertThat(refused.body()).doesNotContain("olga", "Kettle");
        }
        assertThat(scene.delete(path).status()).isEqualTo(204);
        assertThat(scene.owner().says("/key new useless 30 viewer").text()).contains("Write /key new NAME");
    }

    @Test
    void nobodyGivesAwayMoreThanTheyMayDo() throws Exception {
        var ben = scene.bot().person("ben");
        assertThat(ben.says("/key new mine").text()).contains("operators");
        scene.database().transactions().run(scene.database().workspace(), handle -> handle.execute("""
                with made as (insert into member (workspace, role) values (workspace(), 'OPERATOR') returning id)
                update contact set member = made.id from made where name = 'ben'
                """));

        assertThat(ben.says("/key new mine 30 admin").text()).contains("You cannot give away more");
        assertThat(ben.says("/key new mine 30 operator").text()).contains("st_");
        assertThat(ben.says("/key new mine").text()).contains("There is a key");
        assertThat(ben.says("/key new Mine!").text()).contains("Write /key new NAME");
        assertThat(ben.says("/key new more 9999").text()).contains("Write /key new NAME");
    }

    @Test
    void isShownOnceAndKeptNowhere() throws Exception {
        String key = scene.key("secret", "");
        scene.bot().settles();
        scene.database().transactions().run(scene.database().workspace(), handle -> scene.bot()
                .context()
                .getBeansOfType(Chore.class)
                .forEach(chore -> chore.tidy(handle)));

        List<String> tables = scene.database().everything().withHandle(handle -> handle.createQuery("""
                        select table_name from information_schema.tables
                        where table_schema = 'shelftalker' and table_type = 'BASE TABLE'
                        """)
                .mapTo(String.class)
                .list());
        assertThat(tables).contains("api_key", "api_key_hash", "outgoing");
        for (String table : tables) {
            List<String> rows = scene.database().everything().withHandle(handle -> handle.createQuery(
                            "select t::text from shelftalker." + table + " t")
                    .mapTo(String.class)
                    .list());
            assertThat(rows).as(table).noneMatch(row -> row.contains(key.substring(13)));
        }
        assertThat(scene.get(WATCHES, key).status()).isEqualTo(200);
    }

    @Test
    void isNotShownInAGroup() throws Exception {
        Inbound.Envelope from = scene.owner().envelope();
        Inbound.Envelope group =
                new Inbound.Envelope(from.account(), "group-1", "the-group", ChatKind.GROUP, from.sender(), from.at());
        scene.bot().receive(new Inbound.Said(group, "/key new public"));

        scene.bot()
                .channel()
                .await(all -> !scene.bot().channel().messages("the-group").isEmpty(), PATIENCE);
        assertThat(scene.bot().channel().messages("the-group").getFirst().text())
                .contains("everybody here can read it")
                .doesNotContain("st_");
    }

    private ApiScene.Answered from(String address, String key) throws Exception {
        return scene.send(scene.bare(WATCHES)
                .headers("Authorization", "Bearer " + key, "X-Forwarded-For", address)
                .GET());
    }

    @Test
    void whoGuessesIsNotEvenLookedUpAfterAWhile() throws Exception {
        String regular = scene.key("regular", "");
        String other = scene.key("other", "");
        assertThat(from("203.0.113.9", regular).status()).isEqualTo(200);
        ApiScene.Answered answer = from("203.0.113.9", "st_guessed");
        for (int guess = 0; guess < 1_000 && answer.status() == 401; guess++) {
            answer = from("203.0.113.9", checked("st_" + "%042d".formatted(guess)));
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(from("203.0.113.9", other).status())
                .as("a key that nobody looks up")
                .isEqualTo(429);
        assertThat(from("203.0.113.9", regular).status())
                .as("a key that came before")
                .isEqualTo(200);
        assertThat(from("203.0.113.10", other).status()).isEqualTo(200);
        scene.owner().says("/key revoke regular");
        assertThat(from("203.0.113.9", regular).status()).isIn(401, 429);
        assertThat(from("203.0.113.9", regular).status()).isIn(401, 429);
    }

    @Test
    void whoAsksTooMuchIsToldHowLongToWait() throws Exception {
        String key = scene.key("greedy", "");
        ApiScene.Answered answer = scene.get(WATCHES, key);
        for (int asked = 0; asked < 1_000 && answer.status() == 200; asked++) {
            answer = scene.get(WATCHES, key);
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After"))
                .hasValueSatisfying(wait -> assertThat(Integer.parseInt(wait)).isBetween(1, 60));
        assertThat(scene.get(WATCHES).status()).isEqualTo(200);
    }
}
