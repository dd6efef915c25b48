package io.shelftalker.testkit.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;
import io.shelftalker.testkit.platform.Specifications;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Twilio's published APIs as an oracle: says what is wrong with a call according to the OpenAPI documents of the 2010 API
 * and the Content API, which stay outside the product's repository. The documents are too open: here, unknown fields are
 * wrong, addresses are WhatsApp's, and a body has at most 1600 characters.
 */
public final class TwilioSpecification {
    private static final String MESSAGES = "/2010-04-01/Accounts/{AccountSid}/Messages.json";

    private final Schema messaging;
    private final Schema content;

    private TwilioSpecification(Schema messaging, Schema content) {
        this.messaging = messaging;
        this.content = content;
    }

    /** The specification where {@value Specifications#LOCATION} points; empty when that is unset. */
    public static Optional<TwilioSpecification> find() {
        return Specifications.directory().map(TwilioSpecification::read);
    }

    /** Reads the documents of a directory; a missing one is an error. */
    public static TwilioSpecification read(Path directory) {
        return new TwilioSpecification(
                new Schema(Specifications.read(directory.resolve("twilio_api_v2010.json"))),
                new Schema(Specifications.read(directory.resolve("twilio_content_v1.json"))));
    }

    /** What is wrong with the form that creates a message. */
    List<String> message(Form form) {
        JsonNode schema = messaging
                .document()
                .path("paths")
                .path(MESSAGES)
                .at("/post/requestBody/content")
                .path("application/x-www-form-urlencoded")
                .path("schema");
        List<String> wrong = new ArrayList<>();
        ObjectNode typed = typed(schema, form, wrong);
        wrong.addAll(messaging.check(schema, typed, "Messages"));
        closed(form, wrong);
        return wrong;
    }

    /** What is wrong with a message as Twilio itself gives it back. */
    List<String> answer(JsonNode message) {
        return messaging.check(
                messaging.document().at("/components/schemas").path("api.v2010.account.message"), message, "Message");
    }

    /** What is wrong with the JSON that creates a Content resource. */
    List<String> content(JsonNode body) {
        return content.check(content.document().at("/components/schemas/ContentCreateRequest"), body, "Content");
    }

    /** What the document leaves open. */
    private static void closed(Form form, List<String> wrong) {
        if (!form.text("To").matches("whatsapp:(\\+[1-9]\\d{6,14}|[A-Z]{2}\\.\\w+)")) {
            wrong.add("Messages.To is no address of WhatsApp");
        }
        if (form.has("From") == form.has("MessagingServiceSid")) {
            wrong.add("Messages wants either From or MessagingServiceSid");
        }
        if (form.has("ContentSid") == (form.has("Body") || form.has("MediaUrl"))) {
            wrong.add("Messages wants either ContentSid or Body and MediaUrl");
        }
        if (form.has("ContentVariables") && !form.has("ContentSid")) {
            wrong.add("Messages.ContentVariables without ContentSid");
        }
        if (form.text("Body").length() > 1600) {
            wrong.add("Messages.Body has more than 1600 characters");
        }
    }

    /** A form's texts as the types that the schema gives its fields. */
    private ObjectNode typed(JsonNode schema, Form form, List<String> wrong) {
        ObjectNode typed = Json.object();
        form.fields().forEach((name, values) -> {
            JsonNode described = messaging.resolved(schema.path("properties").path(name));
            if (described.path("type").asText().equals("array")) {
                ArrayNode list = typed.putArray(name);
                values.forEach(list::add);
            } else {
                typed.set(name, typed(described, values.getFirst()));
            }
            if (values.size() > 1 && !typed.path(name).isArray()) {
                wrong.add("Messages." + name + " comes " + values.size() + " times");
            }
        });
        return typed;
    }

    private static JsonNode typed(JsonNode schema, String text) {
        ObjectNode holder = Json.object();
        boolean parsed =
                switch (schema.path("type").asText()) {
                    case "integer", "number", "boolean" -> true;
                    default -> false;
                };
        return parsed
                ? Json.parse(text).orElse(holder)
                : holder.put("text", text).path("text");
    }
}
