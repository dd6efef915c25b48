package io.shelftalker.deploy.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.Facts;
import io.shelftalker.catalog.product.Observation;
import io.shelftalker.catalog.product.Pass;
import io.shelftalker.catalog.product.RunFigures;
import io.shelftalker.catalog.product.RunId;
import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.core.conversation.OwnerChat;
import io.shelftalker.i18n.Money;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import io.shelftalker.testkit.telegram.FakeTelegram;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bot with a small shop, its owner in a private chat, and programs that ask it over HTTP. */
final class ApiScene implements AutoCloseable {
    static final String ADMIN_KEY = "st_the-first-operators-key-0123456789";

    private static final SourceId SOURCE = new SourceId(7);
    private static final Pattern SECRET = Pattern.compile("st_[0-9A-Za-z]{48}");

    private final TestDatabase database = TestDatabase.create();
    private final FakeTelegram telegram = FakeTelegram.start();
    private final TestBot bot;
    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();
    private final TestBot.Person owner;

    ApiScene() {
        bot = TestBot.start(
                database,
                Map.of(
                        "micronaut.server.port",
                        -1,
                        "shelftalker.admin-key",
                        ADMIN_KEY,
                        "shelftalker.master-key",
                        "master-".repeat(6),
                        "shelftalker.telegram.api-url",
                        telegram.uri().toString()));
        server = bot.context().getBean(EmbeddedServer.class).start();
        owner = bot.person("olga");
        bot.context().getBean(OwnerChat.class).admit(bot.account(), owner.envelope());
        opens(seen("Copper Kettle", "64.00", "InStock"), seen("Ember Oak Pinot Noir", "18.40", "OutOfStock"));
    }

    TestDatabase database() {
        return database;
    }

    TestBot bot() {
        return bot;
    }

    FakeTelegram telegram() {
        return telegram;
    }

    TestBot.Person owner() {
        return owner;
    }

    /** A fresh key, as the owner is given it. */
    String key(String name, String more) throws InterruptedException {
        Matcher secret =
                SECRET.matcher(owner.says("/key new " + name + " " + more).text());
        if (!secret.find()) {
            throw new AssertionError(
                    "No key was shown: " + owner.messages().getLast().text());
        }
        return secret.group();
    }

    /** An answer of the API. */
    record Answered(int status, String body, HttpResponse<String> response, ObjectMapper mapper) {
        JsonNode json() throws IOException {
            return mapper.readTree(body);
        }

        String text(String pointer) throws IOException {
            return json().at(pointer).asText();
        }

        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }
    }

    /** A request with the first operator's key. */
    HttpRequest.Builder request(String path) {
        return bare(path).header("Authorization", "Bearer " + ADMIN_KEY);
    }

    HttpRequest.Builder bare(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + path));
    }

    Answered send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answered(response.statusCode(), response.body(), response, mapper);
    }

    Answered get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    Answered get(String path, String key) throws IOException, InterruptedException {
        return send(bare(path).header("Authorization", "Bearer " + key).GET());
    }

    Answered delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    Answered delete(String path, String key) throws IOException, InterruptedException {
        return send(bare(path).header("Authorization", "Bearer " + key).DELETE());
    }

    Answered postWith(String key, String path, String json) throws IOException, InterruptedException {
        return send(bare(path)
                .headers("Authorization", "Bearer " + key, "Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answered post(String path, String json, String... headers) throws IOException, InterruptedException {
        return send(posting(path, json, headers));
    }

    HttpRequest.Builder posting(String path, String json, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.POST(HttpRequest.BodyPublishers.ofString(json));
    }

    /** How many rows a query counts, in the workspace. */
    long count(String from) {
        return database.transactions()
                .in(database.workspace(), handle -> handle.createQuery("select count(*) from " + from)
                        .mapTo(Long.class)
                        .one());
    }

    /** A page of the shop. */
    Observation seen(String name, String price, String stock) {
        URI page = URI.create("https://shop.example/products/" + name.replace(' ', '-'));
        Facts facts = new Facts(
                name,
                Optional.of("Brindille"),
                Optional.empty(),
                List.of("Kitchen"),
                Optional.of("SKU-" + name.replace(' ', '-')),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
        return new Observation(
                page.toString(),
                page,
                facts,
                Optional.of(Money.of(price, "CAD")),
                Optional.empty(),
                Stock.ofSchema(stock),
                database.clock().instant(),
                "json-ld");
    }

    private void opens(Observation... pages) {
        Pass pass = new Pass(SOURCE, Optional.of(new RunId(1)), false);
        Catalog catalog = bot.context().getBean(Catalog.class);
        database.transactions().run(database.workspace(), handle -> {
            catalog.record(handle, pass, List.of(pages));
            catalog.close(handle, pass, new RunFigures("healthy", 3, 3, 0, 0, 0, 0, 0, 0, 0, 0));
        });
    }

    @Override
    public void close() {
        bot.close();
        telegram.close();
        database.close();
    }
}
