package io.shelftalker.testkit.twilio;

import io.shelftalker.testkit.platform.Endpoint.Acknowledged;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A person with WhatsApp, in their chat with one business. */
public final class Person {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Map<String, String> OPT_OUT = Map.of(
            "stop",
            "STOP",
            "unsubscribe",
            "STOP",
            "cancel",
            "STOP",
            "start",
            "START",
            "unstop",
            "START",
            "help",
            "HELP");

    private final Business business;
    private final Room room;

    Person(Business business, Room room) {
        this.business = business;
        this.room = room;
    }

    /** How Twilio names them, as {@code whatsapp:+33612345678}. */
    public String address() {
        return room.address();
    }

    /** Writes a message. */
    public Acknowledged says(String text) {
        Map<String, String> fields = fields("text", text);
        @Nullable String word = OPT_OUT.get(text.strip().toLowerCase(Locale.ROOT));
        if (business.isHandlingOptOuts() && word != null) {
            fields.put("OptOutType", word);
            room.optsOut(word.equals("STOP") || (room.isOptedOut() && !word.equals("START")));
            room.ledger()
                    .append(new ChatMessage(
                            business.cloud().sids().next("SM"), "Twilio on " + word, List.of(), List.of(), false));
        }
        return sends(fields);
    }

    /** Sends a picture, with words or without. */
    public Acknowledged sendsPicture(String caption) {
        Map<String, String> fields = fields("image", caption);
        fields.put("NumMedia", "1");
        fields.put("MediaUrl0", "https://api.twilio.com/2010-04-01/Accounts/AC/Messages/MM/Media/ME1");
        fields.put("MediaContentType0", "image/jpeg");
        return sends(fields);
    }

    /** Taps a button or a list's item of the newest message that has it, waiting up to five seconds for one. */
    public Acknowledged taps(String label) {
        return taps(awaitMessage(message -> message.labels().contains(label), PATIENCE), label);
    }

    /** Taps a button of a message. */
    public Acknowledged taps(ChatMessage message, String label) {
        Option option = message.options().stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no '" + label + "' in " + message));
        Map<String, String> fields =
                fields(option.kind() == Option.Kind.BUTTON ? "button" : "interactive", option.title());
        fields.put("OriginalRepliedMessageSid", message.sid());
        switch (option.kind()) {
            case BUTTON -> {
                fields.put("ButtonPayload", option.id());
                fields.put("ButtonText", option.title());
            }
            case LIST_ITEM -> {
                fields.put("ListId", option.id());
                fields.put("ListTitle", option.title());
                if (!option.description().isEmpty()) {
                    fields.put("ListDescription", option.description());
                }
            }
        }
        return sends(fields);
    }

    /** Any incoming message, in Twilio's fields; what the bot answered. */
    public Acknowledged sends(Map<String, String> fields) {
        room.hears(business.cloud().now());
        Acknowledged answer = business.posts().message(fields);
        return business.takesTwice() ? business.posts().message(fields) : answer;
    }

    /** The fields of an incoming message (twilio.com/docs/messaging/guides/webhook-request). */
    public Map<String, String> fields(String type, String body) {
        String sid = business.cloud().sids().next("SM");
        Map<String, String> fields = new HashMap<>();
        fields.put("MessageSid", sid);
        fields.put("SmsMessageSid", sid);
        fields.put("SmsSid", sid);
        fields.put("AccountSid", business.accountSid());
        fields.put("ApiVersion", "2010-04-01");
        fields.put("From", room.address());
        fields.put("To", business.address());
        fields.put("Body", body);
        fields.put("MessageType", type);
        fields.put("NumMedia", "0");
        fields.put("NumSegments", "1");
        fields.put("SmsStatus", "received");
        fields.put("ProfileName", room.name());
        if (room.address().startsWith("whatsapp:+")) {
            fields.put("WaId", room.address().substring("whatsapp:+".length()));
        }
        return fields;
    }

    /** Blocks the business in WhatsApp, of which nobody is told. */
    public Person blocks() {
        room.blocks(true);
        return this;
    }

    /** Unblocks it. */
    public Person unblocks() {
        room.blocks(false);
        return this;
    }

    /** Wrote to the business before the test began, so that it may write to them for a day. */
    public Person hasWritten() {
        room.hears(business.cloud().now());
        return this;
    }

    /** Has opted out with Twilio before the test began. */
    public Person hasOptedOut() {
        room.optsOut(true);
        return this;
    }

    /** What the business has written, oldest first. */
    public List<ChatMessage> messages() {
        return room.ledger().messages();
    }

    /** The newest message; an assertion error when there is none. */
    public ChatMessage lastMessage() {
        return messages().reversed().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody has written to " + address()));
    }

    /** Waits until at least {@code count} messages stand there, and returns all of them. */
    public List<ChatMessage> awaitMessages(int count, Duration timeout) {
        return room.ledger()
                .await(
                        all -> Optional.of(all).filter(messages -> messages.size() >= count),
                        timeout,
                        count + " messages to " + address());
    }

    /** Waits for a message that the test wants; returns the newest such one. */
    public ChatMessage awaitMessage(Predicate<ChatMessage> wanted, Duration timeout) {
        return room.ledger()
                .await(
                        all -> all.reversed().stream().filter(wanted).findFirst(),
                        timeout,
                        "a message as wanted to " + address());
    }
}
