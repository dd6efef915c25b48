package io.shelftalker.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.testkit.twilio.Person;
import io.shelftalker.testkit.twilio.Signature;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nobody but Twilio is believed, over HTTP, on a real database. */
@Timeout(120)
final class WhatsAppWebhookTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ANOTHER_TOKEN = "ffffffffffffffffffffffffffffffff";

    private static WhatsAppServer server;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        server = new WhatsAppServer();
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Test
    void believesWhatTwilioSignedAndAnswersWithNothing() throws Exception {
        Person ada = server.twilio().person("+4479000100", "Ada");
        Map<String, String> fields = ada.fields("text", "help & more = 100 %");
        HttpResponse<String> answer =
                post(server.uri(), signed(WhatsAppStage.TOKEN, WhatsAppStage.WEBHOOK, fields), fields);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(heard(ada)).isEqualTo(1);
    }

    @Test
    void refusesWhatTwilioDidNotSignAndDoesNothing() throws Exception {
        Person bob = server.twilio().person("+4479000101", "Bob");
        Map<String, String> fields = bob.fields("text", "STOP");
        Map<String, String> changed = new HashMap<>(fields);
        changed.put("Body", "STOPALL");
        Map<String, String> more = new HashMap<>(fields);
        more.put("OptOutType", "STOP");
        String good = signed(WhatsAppStage.TOKEN, WhatsAppStage.WEBHOOK, fields);
        String local = server.uri().toString();
        assertThat(status(signed(ANOTHER_TOKEN, WhatsAppStage.WEBHOOK, fields), fields))
                .isEqualTo(401);
        assertThat(status(signed(WhatsAppStage.TOKEN, local, fields), fields)).isEqualTo(401);
        assertThat(status(signed(WhatsAppStage.TOKEN, WhatsAppStage.WEBHOOK + "/status", fields), fields))
                .isEqualTo(401);
        assertThat(status(signed(WhatsAppStage.TOKEN, WhatsAppStage.WEBHOOK.replace("https", "http"), fields), fields))
                .isEqualTo(401);
        assertThat(status(good, changed)).isEqualTo(401);
        assertThat(status(good, more)).isEqualTo(401);
        assertThat(status(good.replaceFirst(".", "!"), fields)).isEqualTo(401);
        assertThat(status("", fields)).isEqualTo(401);
        assertThat(post(URI.create(server.uri() + "?x=1"), good, fields).statusCode())
                .isEqualTo(401);
        assertThat(post(server.uri().resolve("/whatsapp/other"), good, fields).statusCode())
                .isEqualTo(404);
        assertThat(heard(bob)).isZero();
        assertThat(known(bob)).isEmpty();
    }

    @Test
    void whatACallSaysOfItsHostProvesNothing() throws Exception {
        Person cleo = server.twilio().person("+4479000102", "Cleo");
        Map<String, String> fields = cleo.fields("text", "hello");
        HttpRequest request = HttpRequest.newBuilder(server.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Twilio-Signature", signed(ANOTHER_TOKEN, "https://evil.example/whatsapp/default", fields))
                .POST(BodyPublishers.ofString(form(fields)))
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
        assertThat(heard(cleo)).isZero();
    }

    @Test
    void aReplayChangesNothing() throws Exception {
        Person dan = server.twilio().person("+4479000103", "Dan");
        dan.says("help");
        dan.awaitMessages(1, PATIENCE);
        Map<String, String> stop = dan.fields("text", "STOP");
        String signature = signed(WhatsAppStage.TOKEN, WhatsAppStage.WEBHOOK, stop);
        assertThat(status(signature, stop)).isEqualTo(204);
        dan.awaitMessages(2, PATIENCE);
        dan.says("START");
        dan.awaitMessages(3, PATIENCE);
        assertThat(status(signature, stop)).isEqualTo(204);
        assertThat(known(dan)).containsExactly("wanted");
        dan.says("help");
        assertThat(dan.awaitMessages(4, PATIENCE)).hasSize(4);
        assertThat(dan.messages())
                .filteredOn(message -> message.text().contains("no more messages"))
                .hasSize(1);
    }

    @Test
    void aForgedStatusChangesNothing() throws Exception {
        Person eve = server.twilio().person("+4479000104", "Eve");
        eve.says("help");
        String sid = eve.awaitMessages(1, PATIENCE).getFirst().sid();
        server.business().awaitStatuses();
        Map<String, String> status =
                Map.of("MessageSid", sid, "MessageStatus", "undelivered", "ErrorCode", "63014", "To", eve.address());
        URI uri = URI.create(server.uri() + "/status");
        String url = WhatsAppStage.WEBHOOK + "/status";
        assertThat(post(uri, signed(ANOTHER_TOKEN, url, status), status).statusCode())
                .isEqualTo(401);
        assertThat(known(eve)).containsExactly("wanted");
        assertThat(post(uri, signed(WhatsAppStage.TOKEN, url, status), status).statusCode())
                .isEqualTo(204);
        assertThat(known(eve)).containsExactly("BLOCKED");
    }

    @Test
    void jsonIsBelievedByTheHashOfItsBody() throws Exception {
        byte[] body = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        String query = "?bodySHA256=" + Signature.hash(body);
        String signature = signed(WhatsAppStage.TOKEN, WhatsAppStage.WEBHOOK + query, Map.of());
        assertThat(json(query, signature, body)).isEqualTo(204);
        assertThat(json(query, signature, "{\"a\":2}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(401);
        assertThat(json("", signed(WhatsAppStage.TOKEN, WhatsAppStage.WEBHOOK, Map.of()), body))
                .isEqualTo(401);
    }

    @Test
    void whatSaysNothingIsTakenAllTheSame() throws Exception {
        for (Map<String, String> fields : List.of(
                Map.<String, String>of(),
                Map.of("From", "whatsapp:+4479000105"),
                Map.of("MessageSid", "SM1", "From", "+4479000105", "Body", "sms"))) {
            assertThat(status(signed(WhatsAppStage.TOKEN, WhatsAppStage.WEBHOOK, fields), fields))
                    .isEqualTo(204);
        }
    }

    private static int json(String query, String signature, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + query))
                .header("Content-Type", "application/json")
                .header("X-Twilio-Signature", signature)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static int status(String signature, Map<String, String> fields) throws IOException, InterruptedException {
        return post(server.uri(), signature, fields).statusCode();
    }

    private static HttpResponse<String> post(URI uri, String signature, Map<String, String> fields)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .header("X-Twilio-Signature", signature)
                .POST(BodyPublishers.ofString(form(fields)))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static String signed(String token, String url, Map<String, String> fields) {
        return Signature.of(token, url, fields);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** How many messages of somebody were taken in. */
    private static int heard(Person person) {
        return server.all("""
                select i.id::text from inbound i join conversation c on c.id = i.conversation
                where c.external_id = :key
                """, person.address()).size();
    }

    /** Whether somebody wants to be written to; nothing where they are not known. */
    private static List<String> known(Person person) {
        return server.all(
                "select coalesce(suppressed, 'wanted') from whatsapp_person where chat = :key", person.address());
    }
}
