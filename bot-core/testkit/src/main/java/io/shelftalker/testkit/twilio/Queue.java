package io.shelftalker.testkit.twilio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What one account has been asked to send, on its way to WhatsApp: judged when it is sent, not when it was accepted. */
final class Queue {
    private static final int NOT_IN_THE_WINDOW = 63016;
    private static final int BLOCKED = 63014;
    private static final int TOO_FAST = 63018;
    private static final int NO_SUCH_PERSON = 63024;
    private static final int BAD_CONTENT = 63013;

    private final Business business;
    private final java.util.Queue<Accepted> held = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failure = new AtomicInteger();
    private volatile boolean holding;

    Queue(Business business) {
        this.business = business;
    }

    /** A message that Twilio took. @param message as a person would see it */
    record Accepted(String to, String callback, Form form, ChatMessage message) {}

    void hold() {
        holding = true;
    }

    void release() {
        holding = false;
        for (Accepted next = held.poll(); next != null; next = held.poll()) {
            send(next);
        }
    }

    void failNext(int code) {
        failure.set(code);
    }

    void add(Accepted accepted) {
        if (holding) {
            held.add(accepted);
        } else {
            send(accepted);
        }
    }

    private void send(Accepted accepted) {
        Instant now = business.cloud().now();
        OptionalInt error = error(accepted, now);
        if (error.isPresent()) {
            tell(accepted, List.of("sent", "undelivered"), error.getAsInt());
            return;
        }
        business.pacing().note(accepted.to(), business.cloud().rates(), now);
        // Before it is seen: a test that has seen it waits for its statuses.
        tell(accepted, List.of("sent", "delivered", "read"), 0);
        business.room(accepted.to()).orElseThrow().ledger().append(accepted.message());
    }

    private OptionalInt error(Accepted accepted, Instant now) {
        int planned = failure.getAndSet(0);
        if (planned > 0) {
            return OptionalInt.of(planned);
        }
        if (!business.pacing().admits(business.cloud().rates(), now)) {
            return OptionalInt.of(TOO_FAST);
        }
        return business.room(accepted.to())
                .map(room -> error(room, accepted, now))
                .orElseGet(() -> OptionalInt.of(NO_SUCH_PERSON));
    }

    private OptionalInt error(Room room, Accepted accepted, Instant now) {
        if (room.isBlocked()) {
            return OptionalInt.of(BLOCKED);
        }
        boolean open = room.isOpen(now);
        if (!open && !accepted.message().fromTemplate()) {
            return OptionalInt.of(NOT_IN_THE_WINDOW);
        }
        long buttons = accepted.message().options().stream()
                .filter(option -> option.kind() == Option.Kind.BUTTON)
                .count();
        if (buttons > 3 && !accepted.message().fromTemplate()) {
            business.cloud().violation("messages", buttons + " quick replies without approval; WhatsApp takes 3");
            return OptionalInt.of(BAD_CONTENT);
        }
        return OptionalInt.empty();
    }

    private void tell(Accepted accepted, List<String> steps, int code) {
        List<Map<String, String>> posts = new ArrayList<>();
        for (String status : steps) {
            Map<String, String> fields = new HashMap<>();
            fields.put("MessageSid", accepted.message().sid());
            fields.put("SmsSid", accepted.message().sid());
            fields.put("AccountSid", business.accountSid());
            fields.put("From", business.address());
            fields.put("To", accepted.to());
            fields.put("MessageStatus", status);
            fields.put("SmsStatus", status);
            fields.put("ChannelToAddress", accepted.to());
            fields.put("ApiVersion", "2010-04-01");
            if (code > 0 && status.equals("undelivered")) {
                fields.put("ErrorCode", Integer.toString(code));
            }
            posts.add(fields);
        }
        business.posts().statuses(accepted.callback(), posts);
    }
}
