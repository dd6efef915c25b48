package io.shelftalker.testkit.slack;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A conversation as a person sees it on the screen: what apps have written there. */
public final class Chat {
    private final Room room;
    private final String reader;

    Chat(Room room, String reader) {
        this.room = room;
        this.reader = reader;
    }

    /** The conversation's id. */
    public String id() {
        return room.id();
    }

    /** The messages of apps, oldest first, each as it is now. */
    public List<ChatMessage> messages() {
        return seen(room.ledger().messages());
    }

    /** The newest message; an assertion error when there is none. */
    public ChatMessage lastMessage() {
        return messages().reversed().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody has written in " + id()));
    }

    /** Waits until at least {@code count} messages stand there, and returns all of them. */
    public List<ChatMessage> awaitMessages(int count, Duration timeout) {
        return await(
                all -> Optional.of(all).filter(messages -> messages.size() >= count), timeout, count + " messages");
    }

    /** Waits for a message, new or edited, that the test wants; returns the newest such one. */
    public ChatMessage awaitMessage(Predicate<ChatMessage> wanted, Duration timeout) {
        return await(all -> all.reversed().stream().filter(wanted).findFirst(), timeout, "a message as wanted");
    }

    private <T> T await(Function<List<ChatMessage>, Optional<T>> wanted, Duration timeout, String what) {
        try {
            return room.ledger()
                    .await(all -> wanted.apply(seen(all)), timeout)
                    .orElseThrow(() -> new AssertionError(
                            "Waited " + timeout + " for " + what + " in " + id() + "; there are " + shown()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + what, interrupted);
        }
    }

    private List<ChatMessage> seen(List<ChatMessage> all) {
        return all.stream()
                .filter(message -> message.onlyFor().map(reader::equals).orElse(true))
                .toList();
    }

    private List<String> shown() {
        return messages().stream()
                .map(message -> message.ts() + " " + message.text() + " " + message.labels())
                .toList();
    }
}
