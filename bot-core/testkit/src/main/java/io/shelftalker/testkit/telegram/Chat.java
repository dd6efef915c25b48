package io.shelftalker.testkit.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A chat as a person sees it on the screen: what bots have written there. */
public final class Chat {
    private final long id;
    private final ChatLedger ledger;
    private final Predicate<ChatMessage> shown;

    Chat(long id, ChatLedger ledger) {
        this(id, ledger, _ -> true);
    }

    private Chat(long id, ChatLedger ledger, Predicate<ChatMessage> shown) {
        this.id = id;
        this.ledger = ledger;
        this.shown = shown;
    }

    /** One topic of it. */
    Chat in(int topic) {
        return new Chat(id, ledger, message -> message.topic() == topic);
    }

    /** The chat's id in the Bot API. */
    public long id() {
        return id;
    }

    /** The messages of bots that stand in the chat, oldest first, each as it is now. */
    public List<ChatMessage> messages() {
        return ledger.messages().stream().filter(shown).toList();
    }

    /** The newest message; an assertion error when there is none. */
    public ChatMessage lastMessage() {
        return messages().reversed().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody has written in chat " + id));
    }

    /** The messages that bots deleted. */
    public List<ChatMessage> deleted() {
        return ledger.deleted();
    }

    /** What bots showed there as {@code sendChatAction}, oldest first. */
    public List<String> actions() {
        return ledger.actions();
    }

    /** The texts of the drafts that bots streamed there, oldest first. */
    public List<String> drafts() {
        return ledger.drafts();
    }

    /** Waits until at least {@code count} messages stand there, and returns all of them. */
    public List<ChatMessage> awaitMessages(int count, Duration timeout) {
        return await(
                seen -> Optional.of(seen).filter(messages -> messages.size() >= count), timeout, count + " messages");
    }

    /** Waits for a message, new or edited, that the test wants; returns the newest such one. */
    public ChatMessage awaitMessage(Predicate<ChatMessage> wanted, Duration timeout) {
        return await(seen -> seen.reversed().stream().filter(wanted).findFirst(), timeout, "a message as wanted");
    }

    <T> T await(Function<List<ChatMessage>, Optional<T>> wanted, Duration timeout, String what) {
        try {
            return ledger.await(_ -> wanted.apply(messages()), timeout)
                    .orElseThrow(() -> new AssertionError(
                            "Waited " + timeout + " for " + what + " in chat " + id + "; there are " + shown()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + what, interrupted);
        }
    }

    private List<String> shown() {
        return messages().stream()
                .map(message -> "#" + message.id() + " " + message.text() + " " + message.labels())
                .toList();
    }
}
