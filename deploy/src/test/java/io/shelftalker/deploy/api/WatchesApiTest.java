package io.shelftalker.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shelftalker.testkit.bot.TestBot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Watches that programs make, see and end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WatchesApiTest {
    private static final String WATCHES = "/api/v1/watches";
    private static final String CHAT = "\"chat\":{\"channel\":\"recording\",\"address\":\"olga\"}";
    private static final String KETTLE = "\"product\":{\"sku\":\"SKU-Copper-Kettle\"}";

    private ApiScene scene;

    @BeforeAll
    void open() {
        scene = new ApiScene();
    }

    @AfterEach
    void forget() {
        scene.database().transactions().run(scene.database().workspace(), handle -> {
            handle.execute("delete from watch");
            handle.execute("delete from search_watch");
            handle.execute("delete from api_request");
        });
    }

    @AfterAll
    void close() {
        scene.close();
    }

    private static String watch(String... fields) {
        return "{" + CHAT + "," + String.join(",", fields) + "}";
    }

    @Test
    void makesAWatchThatThePersonSeesAndMayEnd() throws Exception {
        ApiScene.Answered made = scene.post(WATCHES, watch(KETTLE, "\"when\":\"below 50\""));

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.header("Location")).contains(WATCHES + "/" + made.text("/id"));
        assertThat(made.json().at("/condition"))
                .isEqualTo(tree("{\"kind\":\"below\",\"price\":{\"amount\":\"50.00\",\"currency\":\"CAD\"}}"));
        assertThat(made.text("/product/name")).isEqualTo("Copper Kettle");
        assertThat(made.json().at("/product/price")).isEqualTo(tree("{\"amount\":\"64.00\",\"currency\":\"CAD\"}"));
        assertThat(made.json().at("/chat"))
                .isEqualTo(tree("{\"channel\":\"recording\",\"account\":\"default\",\"address\":\"olga\"}"));
        assertThat(made.json().at("/made/already").asBoolean()).isFalse();
        assertThat(made.text("/made/says")).contains("Copper Kettle", "$50.00");
        assertThat(scene.owner().says("/alerts").text()).contains("Copper Kettle", "$50.00");

        scene.owner().says("/unwatch copper kettle");
        assertThat(scene.get(WATCHES + "/" + made.text("/id")).status()).isEqualTo(404);
    }

    @Test
    void whatIsSoAlreadyIsAnsweredAtOnce() throws Exception {
        ApiScene.Answered kettle = scene.post(WATCHES, watch(KETTLE, "\"when\":\"below 70\""));
        assertThat(kettle.json().at("/made/already").asBoolean()).isTrue();
        assertThat(kettle.text("/made/says")).startsWith("Already there");

        ApiScene.Answered soldOut = scene.post(
                WATCHES,
                watch("\"product\":{\"sku\":\"SKU-Ember-Oak-Pinot-Noir\"}", "\"condition\":{\"kind\":\"sold_out\"}"));
        assertThat(soldOut.json().at("/made/already").asBoolean()).isTrue();

        ApiScene.Answered search = scene.post(WATCHES, watch("\"search\":\"copper kettle\""));
        assertThat(search.json().at("/made/already").asBoolean()).isTrue();
        assertThat(search.json().at("/made/fitting").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind":"any_change"}
            {"kind":"back_in_stock"}
            {"kind":"sold_out"}
            {"kind":"below","price":{"amount":"18.40","currency":"CAD"}}
            {"kind":"falls_by","price":{"amount":"5.00","currency":"CAD"}}
            {"kind":"falls_by_percent","percent":12.5}
            {"kind":"lowest"}
            {"kind":"lowest","days":90}
            {"kind":"delisted"}
            {"kind":"back_in_catalog"}
            """)
    void everyConditionComesBackAsItWasGiven(String condition) throws Exception {
        ApiScene.Answered made = scene.post(WATCHES, watch(KETTLE, "\"condition\":" + condition));

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().at("/condition")).isEqualTo(tree(condition));
        assertThat(scene.get(made.header("Location").orElseThrow()).json().at("/condition"))
                .isEqualTo(tree(condition));
        // Its words say the same.
        ApiScene.Answered again = scene.post(WATCHES, watch(KETTLE, "\"when\":\"" + made.text("/when") + "\""));
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.text("/id")).isEqualTo(made.text("/id"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "product":{"sku":"no-such"}                                             | product-unknown
            "product":{"id":"999999"}                                               | product-unknown
            "product":{"url":"https://shop.example/nothing"}                        | product-unknown
            "product":{"url":"not an address"}                                      | product-unknown
            "product":{}                                                            | product-unclear
            "product":{"id":"1","sku":"SKU-Copper-Kettle"}                          | product-unclear
            "when":"below 18"                                                       | subject-unclear
            "search":"tea","category":"Kitchen"                                     | subject-unclear
            "category":"No such thing"                                              | category-unknown
            "search":" "                                                            | search-invalid
            "search":"tea","when":"below 18"                                        | search-with-condition
            "product":{"sku":"SKU-Copper-Kettle"},"when":"when pigs fly"            | condition-unreadable
            "product":{"sku":"SKU-Copper-Kettle"},"when":"below 18 EUR"             | currency-differs
            "product":{"sku":"SKU-Copper-Kettle"},"condition":{"kind":"below","price":{"amount":"18","currency":"EUR"}} | currency-differs
            "product":{"sku":"SKU-Copper-Kettle"},"condition":{"kind":"below","price":{"amount":"1e5","currency":"CAD"}} | amount-invalid
            "product":{"sku":"SKU-Copper-Kettle"},"condition":{"kind":"below","price":{"amount":"18","currency":"dollars"}} | amount-invalid
            "product":{"sku":"SKU-Copper-Kettle"},"condition":{"kind":"below","price":{"amount":"0","currency":"CAD"}} | condition-invalid
            "product":{"sku":"SKU-Copper-Kettle"},"condition":{"kind":"below"}      | condition-invalid
            "product":{"sku":"SKU-Copper-Kettle"},"condition":{"kind":"sold_out","days":3} | condition-invalid
            "product":{"sku":"SKU-Copper-Kettle"},"condition":{"kind":"lowest","days":0} | condition-invalid
            "product":{"sku":"SKU-Copper-Kettle"},"condition":{"kind":"falls_by_percent","percent":100} | condition-invalid
            "product":{"sku":"SKU-Copper-Kettle"},"condition":{"kind":"soon"}       | condition-invalid
            "product":{"sku":"SKU-Copper-Kettle"},"condition":{"kind":"in_store","place":"Nowhere"} | store-unknown
            "product":{"sku":"SKU-Copper-Kettle"},"condition":{"kind":"unit_below","unit":"litre","price":{"amount":"9","currency":"CAD"}} | unit-price-unknown
            "product":{"sku":"SKU-Copper-Kettle"},"form":"42"                       | form-unknown
            "product":{"sku":"SKU-Copper-Kettle"},"when":"sold out","condition":{"kind":"sold_out"} | condition-unclear
            """)
    void saysWhatCannotBeWatched(String fields, String code) throws Exception {
        ApiScene.Answered answer = scene.post(WATCHES, watch(fields));

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.text("/code")).as(answer.body()).isEqualTo(code);
        assertThat(answer.text("/detail")).isNotBlank();
        assertThat(scene.count("watch")).isZero();
        assertThat(scene.count("search_watch")).isZero();
    }

    @Test
    void tellsNobodyInAChatThatItDoesNotKnow() throws Exception {
        for (String chat : List.of(
                "{\"channel\":\"recording\",\"address\":\"stranger\"}",
                "{\"channel\":\"telegram\",\"address\":\"olga\"}",
                "{\"channel\":\"recording\",\"account\":\"other\",\"address\":\"olga\"}")) {
            ApiScene.Answered answer = scene.post(WATCHES, "{\"chat\":" + chat + "," + KETTLE + "}");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text("/code")).isEqualTo("chat-unknown");
        }
    }

    @Test
    void whatAPersonWatchesInAnotherOfTheirChatsIsNotMadeAgain() throws Exception {
        TestBot.Person desk = scene.bot().person("olga-desk");
        desk.says("/watch copper kettle below 50");
        scene.database().transactions().run(scene.database().workspace(), handle -> handle.execute("""
                insert into linked_chat (conversation, contact, person)
                select c.id, i.contact, (select id from conversation where external_id = 'olga')
                from conversation c join identity i on i.account = c.account and i.external_id = c.external_id
                where c.external_id in ('olga', 'olga-desk')
                """));

        ApiScene.Answered same = scene.post(WATCHES, watch(KETTLE, "\"when\":\"below 50\""));
        assertThat(same.status()).as(same.body()).isEqualTo(200);
        assertThat(same.text("/chat/address")).isEqualTo("olga-desk");
        ApiScene.Answered other = scene.post(WATCHES, watch(KETTLE, "\"when\":\"below 40\""));
        assertThat(other.status()).as(other.body()).isEqualTo(201);
        assertThat(other.text("/chat/address")).isEqualTo("olga");
        assertThat(scene.count("watch")).isEqualTo(1);

        scene.database()
                .transactions()
                .run(scene.database().workspace(), handle -> handle.execute("delete from linked_chat"));
    }

    @Test
    void theSameRequestIsDoneOnce() throws Exception {
        String body = watch(KETTLE, "\"when\":\"below 50\"");
        ApiScene.Answered first = scene.post(WATCHES, body, "Idempotency-Key", "\"order-1\"");
        scene.owner().says("/unwatch copper kettle");
        ApiScene.Answered again = scene.post(WATCHES, body, "Idempotency-Key", "order-1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotent-Replayed")).contains("true");
        assertThat(scene.count("watch")).isZero();

        ApiScene.Answered other =
                scene.post(WATCHES, watch(KETTLE, "\"when\":\"below 40\""), "Idempotency-Key", "order-1");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/code")).isEqualTo("idempotency-key-reused");
        assertThat(scene.post(WATCHES, body, "Idempotency-Key", "two words").status())
                .isEqualTo(400);
    }

    @Test
    void whatWasRefusedMayComeAgainUnderItsKey() throws Exception {
        String body = watch("\"product\":{\"sku\":\"nothing\"}");
        assertThat(scene.post(WATCHES, body, "Idempotency-Key", "order-2").status())
                .isEqualTo(422);
        assertThat(scene.count("api_request")).isZero();
    }

    @Test
    void identicalRequestsAtOnceMakeOneWatch() throws Exception {
        Set<String> ids = new HashSet<>();
        List<Integer> statuses = new ArrayList<>();
        for (ApiScene.Answered answer : atOnce(16, Optional.empty())) {
            ids.add(answer.text("/id"));
            statuses.add(answer.status());
        }
        assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 200);
        assertThat(ids).hasSize(1);
        assertThat(scene.count("watch")).isEqualTo(1);
    }

    @Test
    void identicalRequestsAtOnceUnderOneKeyAreAnsweredTheSame() throws Exception {
        Set<String> bodies = new HashSet<>();
        long replayed = 0;
        for (ApiScene.Answered answer : atOnce(16, Optional.of("at-once"))) {
            bodies.add(answer.status() + answer.body());
            replayed += answer.header("Idempotent-Replayed").isPresent() ? 1 : 0;
        }
        assertThat(bodies).hasSize(1);
        assertThat(replayed).isEqualTo(15);
        assertThat(scene.count("watch")).isEqualTo(1);
    }

    /** Posts so often, none of which can end before several have begun. */
    private List<ApiScene.Answered> atOnce(int times, Optional<String> key) throws Exception {
        String[] headers =
                key.map(text -> new String[] {"Idempotency-Key", text}).orElseGet(() -> new String[0]);
        Callable<ApiScene.Answered> post = () -> scene.post(WATCHES, watch(KETTLE, "\"when\":\"below 50\""), headers);
        List<Future<ApiScene.Answered>> posted = new ArrayList<>();
        List<ApiScene.Answered> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            scene.database().everything().useTransaction(handle -> {
                handle.execute("lock table wanted in exclusive mode");
                for (int time = 0; time < times; time++) {
                    posted.add(threads.submit(post));
                }
                awaitWaiting(handle, 3);
            });
            for (Future<ApiScene.Answered> each : posted) {
                answers.add(each.get());
            }
        }
        return answers;
    }

    private static void awaitWaiting(Handle handle, int count) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        long waiting = 0;
        while (waiting < count && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            waiting = handle.createQuery("select count(*) from pg_locks where not granted")
                    .mapTo(Long.class)
                    .one();
        }
        assertThat(waiting).isGreaterThanOrEqualTo(count);
    }

    @Test
    void aListGoesOnWhereItEndedWhateverHappensMeanwhile() throws Exception {
        List<String> made = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            made.add(scene.post(WATCHES, watch("\"search\":\"thing " + number + "\""))
                    .text("/id"));
        }
        made.add(scene.post(WATCHES, watch(KETTLE)).text("/id"));
        ApiScene.Answered first = scene.get(WATCHES + "?limit=3");
        scene.delete(WATCHES + "/" + made.get(0));
        scene.delete(WATCHES + "/" + made.get(2));
        made.add(scene.post(WATCHES, watch("\"search\":\"latest\"")).text("/id"));
        ApiScene.Answered second = scene.get(WATCHES + "?limit=3&cursor=" + first.text("/next"));
        ApiScene.Answered third = scene.get(WATCHES + "?limit=3&cursor=" + second.text("/next"));

        assertThat(ids(first)).isEqualTo(made.subList(0, 3));
        assertThat(ids(second)).isEqualTo(made.subList(3, 6));
        assertThat(ids(third)).isEqualTo(made.subList(6, 7));
        assertThat(third.json().has("next")).isTrue();
        assertThat(third.json().get("next").isNull()).isTrue();
    }

    @Test
    void endsAWatchOnce() throws Exception {
        ApiScene.Answered made = scene.post(WATCHES, watch(KETTLE));
        String path = made.header("Location").orElseThrow();

        assertThat(scene.delete(path).status()).isEqualTo(204);
        assertThat(scene.delete(path).status()).isEqualTo(404);
        assertThat(scene.count("watch")).isZero();
        assertThat(scene.count("wanted")).isZero();
        assertThat(scene.count("audit where action = 'watch.remove' and subject = '" + made.text("/id") + "'"))
                .isEqualTo(1);
    }

    @Test
    void seesNothingOfAnotherWorkspace() throws Exception {
        ApiScene.Answered made = scene.post(WATCHES, watch(KETTLE));
        String path = made.header("Location").orElseThrow();
        scene.database().everything().useHandle(handle -> {
            handle.execute("insert into shelftalker.workspace (workspace) overriding system value values (4711)");
            handle.execute("insert into shelftalker.workspace_name (name, workspace) values ('other', 4711)");
            handle.execute("""
                    with account as (
                      insert into shelftalker.channel_account (workspace, channel, name)
                      values (4711, 'recording', 'elsewhere') returning id
                    ), eve as (
                      insert into shelftalker.contact (workspace, name, language) values (4711, 'eve', 'en') returning id
                    ), known as (
                      insert into shelftalker.identity (account, external_id, workspace, contact)
                      select account.id, 'eve', 4711, eve.id from account, eve
                    )
                    insert into shelftalker.conversation (workspace, account, external_id, kind)
                    select 4711, id, 'eve', 'PRIVATE' from account
                    """);
        });
        scene.telegram().bot("4714:FourthSecret", "home_test_bot");
        scene.post(
                "/api/v1/accounts",
                "{\"channel\":\"telegram\",\"name\":\"home\",\"credentials\":[\"4714:FourthSecret\"]}");
        String key = scene.key("elsewhere", "30 admin");
        scene.database().everything().useHandle(handle -> {
            handle.execute("update shelftalker.api_key set workspace = 4711 where name = 'elsewhere'");
            handle.execute("update shelftalker.api_key_hash set workspace = 4711 where key ="
                    + " (select id from shelftalker.api_key where name = 'elsewhere')");
        });

        ApiScene.Answered foreign = scene.get(path, key);
        ApiScene.Answered random = scene.get(WATCHES + "/999999999", key);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(random.body());
        assertThat(ids(scene.get(WATCHES, key))).isEmpty();
        assertThat(scene.delete(path, key).status()).isEqualTo(404);
        assertThat(scene.get(path).status()).isEqualTo(200);
        assertThat(scene.postWith(key, WATCHES, watch(KETTLE)).text("/code")).isEqualTo("chat-unknown");
        String eve = "{\"chat\":{\"channel\":\"recording\",\"account\":\"elsewhere\",\"address\":\"eve\"},";
        String product = "\"product\":{\"id\":\"" + made.text("/product/id") + "\"}}";
        assertThat(scene.postWith(key, WATCHES, eve + product).text("/code")).isEqualTo("product-unknown");
        assertThat(scene.postWith(key, WATCHES, eve + "\"search\":\"kettle\"}").status())
                .as("Eve's own chat is known there")
                .isEqualTo(201);
        assertThat(ids(scene.get("/api/v1/accounts", key))).isEmpty();
        assertThat(scene.delete("/api/v1/accounts/telegram/home", key).status()).isEqualTo(404);
        assertThat(scene.get("/api/v1/accounts").body()).contains("\"home\"");
        scene.delete("/api/v1/accounts/telegram/home");
    }

    private static List<String> ids(ApiScene.Answered list) throws Exception {
        List<String> ids = new ArrayList<>();
        list.json().get("items").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private static JsonNode tree(String json) throws Exception {
        return new ObjectMapper().readTree(json);
    }
}
