package io.shelftalker.testkit.twilio;

import io.shelftalker.testkit.platform.Ledger;
import java.time.Duration;
import java.time.Instant;

/** The chat of a person with one business, and what WhatsApp and Twilio know of it. */
final class Room {
    /** How long after their last message a person may be written to freely (twilio.com/docs/whatsapp/key-concepts). */
    private static final Duration WINDOW = Duration.ofHours(24);

    private final String address;
    private final String name;
    private final Ledger<ChatMessage> ledger = new Ledger<>();
    private volatile Instant openUntil = Instant.MIN;
    private volatile boolean optedOut;
    private volatile boolean blocked;

    Room(String address, String name) {
        this.address = address;
        this.name = name;
    }

    String address() {
        return address;
    }

    String name() {
        return name;
    }

    Ledger<ChatMessage> ledger() {
        return ledger;
    }

    void hears(Instant now) {
        openUntil = now.plus(WINDOW);
    }

    boolean isOpen(Instant now) {
        return now.isBefore(openUntil);
    }

    boolean isOptedOut() {
        return optedOut;
    }

    void optsOut(boolean out) {
        optedOut = out;
    }

    boolean isBlocked() {
        return blocked;
    }

    void blocks(boolean on) {
        blocked = on;
    }
}
