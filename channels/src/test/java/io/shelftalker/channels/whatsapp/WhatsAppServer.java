package io.shelftalker.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Prompt;
import io.shelftalker.core.conversation.Lanes;
import io.shelftalker.core.delivery.Courier;
import io.shelftalker.core.delivery.Draft;
import io.shelftalker.core.delivery.Outbox;
import io.shelftalker.core.delivery.Priority;
import io.shelftalker.core.json.Json;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.testkit.database.TestDatabase;
import io.shelftalker.testkit.twilio.Business;
import io.shelftalker.testkit.twilio.FakeTwilio;
import io.shelftalker.testkit.twilio.Person;
import io.shelftalker.testkit.twilio.Rates;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The bot on WhatsApp, listening, behind a fake Twilio that knows it by another address. */
final class WhatsAppServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestDatabase database = TestDatabase.create();
    private final FakeTwilio twilio = FakeTwilio.start(database.clock()).rates(Rates.none());
    private final Business business = twilio.account(WhatsAppStage.SID, WhatsAppStage.TOKEN, WhatsAppStage.NUMBER);
    private final EmbeddedServer server;

    WhatsAppServer() {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("micronaut.server.port", -1);
        properties.put("micronaut.server.thread-selection", "BLOCKING");
        properties.put("shelftalker.public-url", WhatsAppStage.PUBLIC + "/");
        properties.put("shelftalker.whatsapp.account-sid", WhatsAppStage.SID);
        properties.put("shelftalker.whatsapp.auth-token", WhatsAppStage.TOKEN);
        properties.put("shelftalker.whatsapp.from", WhatsAppStage.NUMBER);
        properties.put(
                "shelftalker.whatsapp.template", business.template("There is news: {{1}} – write back to read it."));
        properties.put("shelftalker.whatsapp.api-url", twilio.uri().toString());
        ApplicationContext context = ApplicationContext.builder()
                .properties(properties)
                .singletons(database.clock())
                .start();
        server = context.getBean(EmbeddedServer.class).start();
        context.getBean(Courier.class).start();
        context.getBean(Lanes.class).start();
        business.postsTo(WhatsAppStage.WEBHOOK, uri());
    }

    FakeTwilio twilio() {
        return twilio;
    }

    Business business() {
        return business;
    }

    TestDatabase database() {
        return database;
    }

    /** Where posts for the account go in truth. */
    URI uri() {
        return server.getURI().resolve("/whatsapp/default");
    }

    /** Writes somebody a message that they did not ask for. */
    void tell(Person person, String key, String text) {
        Outbox outbox = server.getApplicationContext().getBean(Outbox.class);
        long conversation =
                Long.parseLong(one("select id::text from conversation where external_id = :key", person.address()));
        Draft draft = new Draft(
                new ConversationId(conversation),
                Optional.empty(),
                key,
                Priority.NOTICE,
                Reply.text(Phrase.literal(text)),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                Optional.empty());
        database.transactions()
                .run(database.workspace(), handle -> outbox.post(handle, database.workspace(), List.of(draft)));
        server.getApplicationContext().getBean(Courier.class).nudge();
    }

    /** The bot has asked somebody which language they read. */
    void asks(Person person) {
        String prompt = new Json().write(new Prompt(Call.of("language"), "language"));
        database.transactions().run(database.workspace(), handle -> handle.createUpdate(
                        "update conversation set prompt = :prompt::json, prompt_at = clock() where external_id = :chat")
                .bind("prompt", prompt)
                .bind("chat", person.address())
                .execute());
    }

    /** Waits until a message to somebody has a reason with this in it. */
    void awaitReason(Person person, String piece) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && reasons(person).stream().noneMatch(reason -> reason.contains(piece))) {
            Thread.onSpinWait();
        }
        assertThat(reasons(person)).anyMatch(reason -> reason.contains(piece));
    }

    /** Waits until every message to somebody is in this state. */
    void awaitState(Person person, String state) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && !states(person).stream().allMatch(state::equals)) {
            Thread.onSpinWait();
        }
        assertThat(states(person)).isNotEmpty().containsOnly(state);
    }

    List<String> states(Person person) {
        return all("""
                select o.state from outgoing o join conversation c on c.id = o.conversation
                where c.external_id = :key order by o.id
                """, person.address());
    }

    String state(String key) {
        return one("select state from outgoing where key = :key", key);
    }

    String one(String query, String key) {
        List<String> rows = all(query, key);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    /** @param query with a place called {@code :key} */
    List<String> all(String query, String key) {
        return database.transactions().in(database.workspace(), handle -> handle.createQuery(query)
                .bind("key", key)
                .mapTo(String.class)
                .list());
    }

    @Override
    public void close() {
        ApplicationContext context = server.getApplicationContext();
        context.getBean(Lanes.class).stop();
        context.getBean(Courier.class).stop();
        context.close();
        database.close();
        twilio.close();
    }

    private List<String> reasons(Person person) {
        return all("""
                select coalesce(o.reason, '') from outgoing o join conversation c on c.id = o.conversation
                where c.external_id = :key
                """, person.address());
    }
}
