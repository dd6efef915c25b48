package io.shelftalker.testkit.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shelftalker.testkit.platform.Endpoint.Acknowledged;
import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.platform.HandClock;
import io.shelftalker.testkit.platform.Specifications;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FakeTwilioTest {
    private static final String SID = "AC00000000000000000000000000000001";
    private static final String TOKEN = "the-auth-token";
    private static final String WEBHOOK = "https://shelf.example/whatsapp/default";
    private static final String QUICK_REPLY = """
            {"friendly_name": "two buttons", "language": "en", "types": {"twilio/quick-reply": {"body": "{{1}}", "actions": [
              {"type": "QUICK_REPLY", "title": "{{2}}", "id": "{{3}}"},
              {"type": "QUICK_REPLY", "title": "{{4}}", "id": "{{5}}"}]}}}
            """;

    private final HandClock clock = new HandClock();
    private final FakeTwilio twilio = FakeTwilio.start(clock);
    private final Business business = twilio.account(SID, TOKEN, "+14155550100");
    private final Person ada = twilio.person("+33612345678", "Ada");
    private final List<Posted> posted = new CopyOnWriteArrayList<>();
    private final TwilioClient client = new TwilioClient(twilio.uri(), SID, TOKEN);

    private record Posted(String path, Map<String, String> headers, Form form) {
        String status() {
            return form.text("MessageStatus") + form.text("ErrorCode");
        }
    }

    FakeTwilioTest() {
        business.postsTo(WEBHOOK, (path, headers, body) -> {
            posted.add(new Posted(path, headers, Form.read(new String(body, StandardCharsets.UTF_8))));
            return new Acknowledged(204, "");
        });
        ada.hasWritten();
    }

    @AfterEach
    void close() {
        client.close();
        twilio.close();
    }

    @Test
    void takesAMessageAndTellsWhatBecomesOfIt() {
        TwilioClient.Answered answer = client.sends(message());
        business.awaitStatuses();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("status").asText()).isEqualTo("queued");
        assertThat(ada.lastMessage().text()).isEqualTo("Hello");
        assertThat(posted).extracting(Posted::status).containsExactly("sent", "delivered", "read");
        assertThat(posted).extracting(Posted::path).containsOnly("status");
        assertThat(twilio.violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "To, '', 21211",
        "To, +33612345678, 21211",
        "To, whatsapp:0612345678, 21211",
        "From, whatsapp:+14155550199, 63007",
        "Body, '  ', 21602",
        "MediaUrl, file:///etc/passwd, 21620",
        "MediaUrl, http://localhost/picture.png, 21620",
        "ValidityPeriod, 0, 21625",
        "ValidityPeriod, 36001, 21625",
        "StatusCallback, nowhere, 21609",
        "ContentSid, HX00000000000000000000000000000000, 21655",
    })
    void refusesAWrongField(String field, String value, int code) {
        Map<String, String> fields = message();
        fields.put(field, value);
        TwilioClient.Answered answer = client.sends(fields);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(ada.messages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"To, 21604", "From, 21603", "Body, 21619"})
    void refusesWhatIsMissing(String field, int code) {
        Map<String, String> fields = message();
        fields.remove(field);
        assertThat(client.sends(fields).code()).isEqualTo(code);
    }

    @Test
    void refusesMoreThan1600Characters() {
        Map<String, String> fields = message();
        fields.put("Body", "x".repeat(1600));
        assertThat(client.sends(fields).status()).isEqualTo(201);
        fields.put("Body", "x".repeat(1601));
        assertThat(client.sends(fields).code()).isEqualTo(21617);
    }

    @Test
    void letsNobodyInWithoutTheToken() {
        TwilioClient stranger = new TwilioClient(twilio.uri(), SID, "another");
        assertThat(stranger.sends(message()).status()).isEqualTo(401);
        stranger.close();
        assertThat(ada.messages()).isEmpty();
    }

    @Test
    void objectsToWhatTheSpecificationDoesNotKnow() {
        assumeTrue(Specifications.directory().isPresent(), Specifications.LOCATION + " is unset");
        Map<String, String> fields = message();
        fields.put("Text", "Hello");
        fields.put("ValidityPeriod", "soon");
        client.sends(fields);
        assertThat(twilio.violations().toString()).contains("unknown field Text", "ValidityPeriod is no whole number");
        client.stores("""
                {"language": "en", "types": {"twilio/quick-reply": {"body": "x", "actions": [{"label": "x"}]}}}
                """);
        assertThat(twilio.violations().toString()).contains("unknown field label", "lacks title");
    }

    @Test
    void judgesTheWindowWhenTheMessageIsSent() {
        business.holdsMessages();
        assertThat(client.sends(message()).status()).isEqualTo(201);
        clock.move(Duration.ofHours(24));
        business.releasesMessages().awaitStatuses();
        assertThat(posted).extracting(Posted::status).containsExactly("sent", "undelivered63016");
        assertThat(ada.messages()).isEmpty();
    }

    @Test
    void takesTemplatesOutsideTheWindow() {
        String template = business.template("News: {{1}}. Write back.");
        clock.move(Duration.ofDays(2));
        Map<String, String> fields = content(template, "{\"1\": \"Kettle\"}");
        assertThat(client.sends(fields).status()).isEqualTo(201);
        assertThat(ada.lastMessage().text()).isEqualTo("News: Kettle. Write back.");
        assertThat(twilio.violations()).isEmpty();
    }

    @Test
    void showsStoredContentsAndTellsWhatIsTapped() {
        String sid = client.stores(QUICK_REPLY).json().path("sid").asText();
        client.sends(
                content(sid, "{\"1\": \"Go on?\", \"2\": \"Yes\", \"3\": \"t:0\", \"4\": \"No\", \"5\": \"t:1\"}"));
        assertThat(ada.lastMessage().labels()).containsExactly("Yes", "No");
        posted.clear();
        ada.taps("No");
        assertThat(posted.getLast().form().text("ButtonPayload")).isEqualTo("t:1");
        assertThat(posted.getLast().form().text("ButtonText")).isEqualTo("No");
        assertThat(twilio.violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"1\": \"Go on?\"}",
                "{\"1\": \"Go on?\", \"2\": \"\", \"3\": \"a\", \"4\": \"No\", \"5\": \"b\"}",
                "{\"1\": \"Go on?\", \"2\": \"Yes, please go on now\", \"3\": \"a\", \"4\": \"No\", \"5\": \"b\"}",
                "{\"1\": \"Go on?\", \"2\": \"Yes\", \"3\": \"a\", \"4\": \"No\", \"5\": \"a\"}",
                "{\"1\": \"Go on?\", \"2\": \"Yes\", \"3\": \"a\", \"4\": \"No\", \"5\": \"b\", \"6\": \"c\"}",
                "not json",
            })
    void refusesVariablesThatDoNotFit(String variables) {
        String sid = client.stores(QUICK_REPLY).json().path("sid").asText();
        assertThat(client.sends(content(sid, variables)).code()).isEqualTo(21656);
    }

    @Test
    void storesNoMoreThanTenOptions() {
        String items = String.join(
                ",",
                IntStream.range(0, 11)
                        .mapToObj("{\"id\": \"%1$d\", \"item\": \"%1$d\"}"::formatted)
                        .toList());
        String list = """
                {"language": "en", "types": {"twilio/list-picker": {"body": "x", "button": "y", "items": [%s]}}}
                """;
        assertThat(client.stores(list.formatted(items)).status()).isEqualTo(400);
        assertThat(client.stores(list.formatted(items.replaceFirst("\\{[^}]*},", "")))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void sendsNothingToThoseWhoOptedOutOrBlocked() {
        ada.blocks();
        client.sends(message());
        business.awaitStatuses();
        assertThat(posted.getLast().status()).isEqualTo("undelivered63014");
        ada.unblocks();
        business.handlesOptOuts();
        ada.says("Stop");
        assertThat(posted.getLast().form().text("OptOutType")).isEqualTo("STOP");
        assertThat(client.sends(message()).code()).isEqualTo(21610);
        ada.says("start");
        assertThat(client.sends(message()).status()).isEqualTo(201);
    }

    @Test
    void failsWhatIsTooFastAndKeepsToItsRetryAfter() {
        IntStream.range(0, 81).forEach(_ -> client.sends(message()));
        business.awaitStatuses();
        assertThat(posted.getLast().status()).isEqualTo("undelivered63018");
        assertThat(ada.messages()).hasSize(80);
        assertThat(business.hurried()).isEqualTo(79);
        twilio.next("messages", Fault.tooManyRequests(7));
        assertThat(client.sends(message()).status()).isEqualTo(429);
        assertThat(twilio.violations()).isEmpty();
        assertThat(client.sends(message()).status()).isEqualTo(429);
        assertThat(twilio.violations()).hasSize(1);
    }

    @Test
    void shufflesStatusesAndRepeatsMessages() {
        business.shufflesStatuses();
        client.sends(message());
        business.awaitStatuses();
        assertThat(posted)
                .extracting(Posted::status)
                .containsExactly("sent", "delivered", "read", "read", "delivered", "sent");
        posted.clear();
        business.getsTwice(1);
        ada.says("hello");
        assertThat(posted).hasSize(2);
        assertThat(posted.getFirst().form()).isEqualTo(posted.getLast().form());
    }

    @Test
    void signsAsTwilioDocuments() {
        ada.says("hello & good bye");
        Posted message = posted.getLast();
        Map<String, String> fields = new HashMap<>();
        message.form().fields().forEach((name, values) -> fields.put(name, values.getFirst()));
        assertThat(message.headers()).containsEntry("X-Twilio-Signature", Signature.of(TOKEN, WEBHOOK, fields));
        // The example of twilio.com/docs/usage/security.
        assertThat(Signature.of(
                        "12345",
                        "https://mycompany.com/myapp.php?foo=1&bar=2",
                        Map.of(
                                "CallSid", "CA1234567890ABCDE",
                                "Caller", "+12349013030",
                                "Digits", "1234",
                                "From", "+12349013030",
                                "To", "+18005551212")))
                .isEqualTo("0/KCTR6DLpKmkAf8muzZqo1nDgQ=");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*Kettle* and _tea_|Kettle and tea",
                "2*3*4 and snake_case_name|2*3*4 and snake_case_name",
                "* not * bold|* not * bold",
                "```a  b```|a  b",
                "~*both*~|both",
            })
    void showsFormattingAsWhatsAppDoes(String body, String seen) {
        assertThat(Markup.visible(body)).isEqualTo(seen);
    }

    private Map<String, String> message() {
        Map<String, String> fields = new HashMap<>();
        fields.put("To", ada.address());
        fields.put("From", business.address());
        fields.put("Body", "Hello");
        fields.put("ValidityPeriod", "3600");
        fields.put("StatusCallback", WEBHOOK + "/status");
        return fields;
    }

    private Map<String, String> content(String sid, String variables) {
        Map<String, String> fields = message();
        fields.remove("Body");
        fields.put("ContentSid", sid);
        fields.put("ContentVariables", variables);
        return fields;
    }
}
