package io.shelftalker.channels.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.shelftalker.channels.NoneAdded;
import io.shelftalker.channels.Shelf;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Accounts;
import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.command.Commands;
import io.shelftalker.core.secret.Vault;
import io.shelftalker.core.web.Allowances;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.testkit.channel.Stage;
import io.shelftalker.testkit.database.TestDatabase;
import io.shelftalker.testkit.platform.Json;
import io.shelftalker.testkit.widget.Screen;
import io.shelftalker.testkit.widget.ScriptRules;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A widget on a shop's page with a visitor who has just opened it; the database is one for all stages. */
final class WidgetStage implements Stage {
    static final String SHOP = "https://shop.example";
    static final String SECRET = "0123456789abcdef0123456789abcdef";
    static final String BOT = "default";

    final BlockingQueue<Inbound> received = new LinkedBlockingQueue<>();
    final Account account;
    final WidgetMessages messages = new WidgetMessages(transactions());
    final WidgetStreams streams = new WidgetStreams(transactions(), messages);
    final WidgetChannel channel;
    final WidgetEndpoints endpoints;
    final Passes passes;
    private final AtomicInteger posts = new AtomicInteger();
    private final String token;
    private final String chat;

    WidgetStage() {
        this(new WidgetSettings(SHOP + ", https://www.shop.example", Optional.of(SECRET)));
    }

    WidgetStage(WidgetSettings settings) {
        Account row = Shelf.BEANS
                .getBean(Accounts.class)
                .register(Shelf.DATABASE.workspace(), WidgetChannel.NAME, "widget" + Shelf.number());
        account = new Account(row.id(), row.workspace(), row.channel(), BOT);
        WidgetAccounts accounts = new WidgetAccounts(settings, (channel, name) -> account, new NoneAdded());
        passes = new Passes(
                new PassKeys(transactions(), () -> Shelf.BEANS.getBean(Vault.class)), Shelf.DATABASE.clock());
        endpoints = new WidgetEndpoints(
                new WidgetDoor(accounts, passes, new Allowances()),
                new WidgetSessions(
                        passes, new Identities(transactions(), Shelf.DATABASE.clock()), Shelf.DATABASE.clock()),
                new WidgetReception(
                        received::add, messages, streams, Shelf.BEANS.getBean(Commands.class), Shelf.DATABASE.clock()),
                streams,
                Shelf.DATABASE.clock());
        channel = new WidgetChannel(
                accounts, new WidgetRenderer(Phrasebooks.load(Shelf.DATABASE.clock())), messages, streams);
        token = accounts.named(BOT)
                .filter(one -> !one.origins().isEmpty())
                .map(one -> json(session(SHOP, "{\"language\":\"en\"}"))
                        .path("token")
                        .asText())
                .orElse("");
        chat = passes.read(account, token, Pass.Kind.SESSION).map(Pass::chat).orElse("visitor:nobody");
        messages.open(account, chat);
    }

    static TestDatabase database() {
        return Shelf.DATABASE;
    }

    private static Transactions transactions() {
        return Shelf.DATABASE.transactions();
    }

    String token() {
        return token;
    }

    HttpResponse<?> session(String origin, String body) {
        return endpoints.session(BOT, request("session", body).header("Origin", origin));
    }

    /** Posts an event as the script does. @param fields without the id */
    HttpResponse<?> posts(String fields) {
        return posts(SHOP, token, "{\"id\":\"event-%04d\",%s}".formatted(posts.incrementAndGet(), fields));
    }

    HttpResponse<?> posts(String origin, String pass, String body) {
        return endpoints.events(
                BOT, request("events", body).header("Origin", origin).header("Authorization", "Bearer " + pass));
    }

    /** Opens the visitor's stream. @param last the event that they saw last, empty for none */
    HttpResponse<?> listens(String last) {
        return endpoints.stream(
                BOT,
                HttpRequest.GET("/widget/default/stream")
                        .header("Authorization", "Bearer " + token)
                        .header("Last-Event-ID", last));
    }

    static MutableHttpRequest<byte[]> request(String path, String body) {
        return HttpRequest.POST("/widget/default/" + path, body.getBytes(StandardCharsets.UTF_8));
    }

    static JsonNode json(HttpResponse<?> response) {
        return new ObjectMapper().valueToTree(response.getBody().orElseThrow());
    }

    Inbound next() {
        return received.remove();
    }

    @Override
    public WidgetChannel channel() {
        return channel;
    }

    @Override
    public Address address() {
        return new Address(account.id(), chat);
    }

    @Override
    public List<String> shown() {
        return screens().stream().map(Screen::text).toList();
    }

    @Override
    public List<String> buttons() {
        return screens().isEmpty() ? List.of() : screens().getLast().labels();
    }

    @Override
    public Inbound press(String label) {
        WidgetMessages.Kept last = kept().getLast();
        String pressed = Screen.of(parsed(last)).token(label).orElseThrow();
        posts("\"is\":\"pressed\",\"token\":\"" + pressed + "\",\"message\":" + last.position());
        return next();
    }

    @Override
    public Inbound says(String text) {
        posts("\"is\":\"said\",\"text\":" + new TextNode(text));
        return next();
    }

    @Override
    public List<Inbound> isForged(String text) {
        String forged = token.substring(0, token.length() - 8) + "AAAAAAAA";
        posts(SHOP, forged, "{\"id\":\"event-9999\",\"is\":\"said\",\"text\":" + new TextNode(text) + "}");
        return List.copyOf(received);
    }

    @Override
    public void meets(Trouble trouble) {
        database().everything().useHandle(handle -> handle.createUpdate(
                        "delete from widget_chat where account = :account")
                .bind("account", account.id().value())
                .execute());
    }

    @Override
    public Optional<String> exempt(Trouble trouble) {
        return switch (trouble) {
            case GONE -> Optional.empty();
            case SLOW_DOWN -> Optional.of("messages are kept in our own database, which sets no pace");
            case LOST_ANSWER -> Optional.of("messages are kept in a transaction: they are there, or not");
        };
    }

    @Override
    public List<String> complaints() {
        return kept().stream()
                .flatMap(message -> ScriptRules.problems(parsed(message)).stream())
                .toList();
    }

    private List<Screen> screens() {
        return kept().stream().map(message -> Screen.of(parsed(message))).toList();
    }

    /** What the bot has said. */
    private List<WidgetMessages.Kept> kept() {
        return messages.since(account, chat, 0).stream()
                .filter(message -> !message.visitor())
                .sorted(Comparator.comparing(WidgetMessages.Kept::position))
                .toList();
    }

    private static JsonNode parsed(WidgetMessages.Kept message) {
        return Json.parse(message.content()).orElseThrow();
    }
}
