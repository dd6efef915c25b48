package io.shelftalker.testkit.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates messages (twilio.com/docs/messaging/api/message-resource), or refuses to. */
final class Messages {
    private static final int LONGEST_BODY = 1600;

    private Messages() {}

    static Answer create(Business business, Form form) {
        Cloud cloud = business.cloud();
        cloud.oracle().ifPresent(oracle -> oracle.message(form).forEach(wrong -> cloud.violation("messages", wrong)));
        refuseAddresses(business, form);
        refuseContents(form);
        String sid = cloud.sids().next(form.has("MediaUrl") ? "MM" : "SM");
        ChatMessage message = message(business, form, sid);
        String to = form.text("To");
        if (business.isHandlingOptOuts()
                && business.room(to).filter(Room::isOptedOut).isPresent()) {
            throw Refused.because(21610, "Attempt to send to unsubscribed recipient");
        }
        noteWhatHurtsLater(cloud, form);
        business.queue().add(new Queue.Accepted(to, form.text("StatusCallback"), form, message));
        ObjectNode answer = answer(business, form, message);
        cloud.oracle().ifPresent(oracle -> oracle.answer(answer).forEach(wrong -> cloud.violation("fake", wrong)));
        return Answer.created(answer);
    }

    private static void refuseAddresses(Business business, Form form) {
        if (!form.has("To")) {
            throw Refused.because(21604, "A 'To' phone number is required");
        }
        if (!form.has("From") && !form.has("MessagingServiceSid")) {
            throw Refused.because(21603, "A 'From' phone number is required");
        }
        if (!form.text("To").matches("whatsapp:(\\+[1-9]\\d{6,14}|[A-Z]{2}\\.\\w+)")) {
            throw Refused.because(21211, "Invalid 'To' Phone Number");
        }
        if (form.has("From") && !form.text("From").equals(business.address())) {
            throw Refused.because(63007, "Twilio could not find a Channel with the specified From address");
        }
    }

    private static void refuseContents(Form form) {
        if (!form.has("Body") && !form.has("MediaUrl") && !form.has("ContentSid")) {
            throw Refused.because(21619, "A text message body or media urls must be specified");
        }
        if (form.text("Body").length() > LONGEST_BODY) {
            throw Refused.because(21617, "The concatenated message body exceeds the 1600 character limit");
        }
        if (form.has("Body") && form.text("Body").isBlank()) {
            throw Refused.because(21602, "Message body is required");
        }
        if (form.all("MediaUrl").size() > 10
                || form.all("MediaUrl").stream().anyMatch(url -> !url.matches("https?://[^/\\s]+\\.[^/\\s]+/\\S*"))) {
            throw Refused.because(21620, "Invalid media URL(s)");
        }
        if (form.has("ValidityPeriod") && !isBetween(form.text("ValidityPeriod"), 1, 36_000)) {
            throw Refused.because(21625, "ValidityPeriod must be from 1 to 36000");
        }
        if (form.has("StatusCallback") && !form.text("StatusCallback").matches("https?://[^/_\\s]+/\\S*")) {
            throw Refused.because(21609, "Invalid StatusCallback url");
        }
    }

    /** What Twilio lets pass, and is a mistake all the same. */
    private static void noteWhatHurtsLater(Cloud cloud, Form form) {
        if (!form.has("ValidityPeriod")) {
            cloud.violation("messages", "without a ValidityPeriod the message may come hours late");
        }
        if (form.text("Body").length() > 1024 && form.has("MediaUrl")) {
            cloud.violation("messages", "a caption has more than 1024 characters");
        }
        if (!form.has("StatusCallback")) {
            cloud.violation("messages", "without a StatusCallback nobody learns what becomes of the message");
        }
    }

    private static ChatMessage message(Business business, Form form, String sid) {
        if (!form.has("ContentSid")) {
            return new ChatMessage(sid, form.text("Body"), form.all("MediaUrl"), List.of(), false);
        }
        Content content = business.content(form.text("ContentSid"))
                .orElseThrow(() -> Refused.because(21655, "The ContentSid is Invalid"));
        List<String> wrong = new ArrayList<>();
        ChatMessage message = content.filled(sid, variables(form), wrong);
        wrong.forEach(problem -> business.cloud().violation("messages", problem));
        if (!wrong.isEmpty()) {
            throw Refused.because(21656, "The ContentVariables Parameter is invalid");
        }
        return message;
    }

    /** An empty variable is refused as a malformed one is (twilio.com/docs/api/errors/21656). */
    private static Map<String, String> variables(Form form) {
        Map<String, String> variables = new HashMap<>();
        if (!form.has("ContentVariables")) {
            return variables;
        }
        Optional<JsonNode> given = Json.parse(form.text("ContentVariables")).filter(JsonNode::isObject);
        boolean good = given.isPresent()
                && given.get().properties().stream()
                        .allMatch(one -> one.getValue().isTextual()
                                && !one.getValue().asText().isBlank());
        if (!good) {
            throw Refused.because(21656, "The ContentVariables Parameter is invalid");
        }
        given.get()
                .properties()
                .forEach(one -> variables.put(one.getKey(), one.getValue().asText()));
        return variables;
    }

    private static ObjectNode answer(Business business, Form form, ChatMessage message) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                business.cloud().now().atOffset(ZoneOffset.UTC));
        String uri = "/2010-04-01/Accounts/" + business.accountSid() + "/Messages/" + message.sid();
        ObjectNode answer = Json.object()
                .put("sid", message.sid())
                .put("account_sid", business.accountSid())
                .put("api_version", "2010-04-01")
                .put("body", message.body())
                .put("date_created", date)
                .put("date_updated", date)
                .putNull("date_sent")
                .put("direction", "outbound-api")
                .putNull("error_code")
                .putNull("error_message")
                .put("from", business.address())
                .put("to", form.text("To"))
                .putNull("messaging_service_sid")
                .put("num_media", Integer.toString(message.media().size()))
                .put("num_segments", "1")
                .putNull("price")
                .putNull("price_unit")
                .put("status", "queued")
                .put("uri", uri + ".json");
        answer.set("subresource_uris", Json.object().put("media", uri + "/Media.json"));
        return answer;
    }

    private static boolean isBetween(String number, int least, int most) {
        return number.matches("\\d{1,6}") && Integer.parseInt(number) >= least && Integer.parseInt(number) <= most;
    }
}
