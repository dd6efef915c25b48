package io.shelftalker.testkit.channel;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.Channel;
import io.shelftalker.core.channel.ChannelProfile;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.GroupRole;
import io.shelftalker.core.channel.Limit;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Pacing;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A channel that keeps what it was told to send, and answers as it was told to. */
public final class RecordingChannel implements Channel {
    private static final ChannelProfile PROFILE = new ChannelProfile(
            limit(100_000, "characters"),
            limit(100_000, "characters"),
            limit(8, "buttons"),
            limit(100, "buttons"),
            true,
            Pacing.none("nobody sets a pace here"));

    private final Phrasebooks phrasebooks;
    private final List<Message> messages = new ArrayList<>();
    private final Deque<Delivery> nextAnswers = new ArrayDeque<>();
    private final Map<String, Deque<Delivery>> answersInChats = new HashMap<>();
    private final BlockingQueue<String> typing = new LinkedBlockingQueue<>();
    private final Map<String, GroupRole> roles = new ConcurrentHashMap<>();
    private volatile CountDownLatch held = new CountDownLatch(0);

    public RecordingChannel(Phrasebooks phrasebooks) {
        this.phrasebooks = phrasebooks;
    }

    /**
     * A message as it stands in its chat.
     *
     * @param id what the channel calls it
     * @param text what a person reads, buttons in brackets at the end
     */
    public record Message(String id, String chat, String text, Outgoing outgoing) {}

    @Override
    public String name() {
        return "recording";
    }

    @Override
    public ChannelProfile profile() {
        return PROFILE;
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        try {
            held.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return take(outgoing);
    }

    /** Takes what it is sent no sooner than somebody counts down. */
    public void isHeldBy(CountDownLatch latch) {
        held = latch;
    }

    private synchronized Delivery take(Outgoing outgoing) {
        Deque<Delivery> answers = answersInChats.getOrDefault(outgoing.address().chat(), nextAnswers);
        Delivery answer = answers.isEmpty() ? new Delivery.Sent(Optional.empty()) : answers.poll();
        if (!(answer instanceof Delivery.Sent)) {
            return answer;
        }
        String id = outgoing.replaces().orElse("m" + (messages.size() + 1));
        Message message =
                new Message(id, outgoing.address().chat(), new PlainText(phrasebooks).render(outgoing), outgoing);
        messages.add(message);
        notifyAll();
        return new Delivery.Sent(Optional.of(id));
    }

    @Override
    public void typing(Address chat) {
        typing.add(chat.chat());
    }

    /** The next chat in which it was shown that an answer is on its way. */
    public String awaitTyping(Duration patience) throws InterruptedException {
        String chat = typing.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (chat == null) {
            throw new AssertionError("After " + patience + " nothing is shown to be on its way");
        }
        return chat;
    }

    /** What it says of people in groups; nothing of others. */
    public void knows(String person, GroupRole role) {
        roles.put(person, role);
    }

    @Override
    public GroupRole role(Address group, String person) {
        return roles.getOrDefault(person, GroupRole.UNKNOWN);
    }

    /** Answers the next sends so, before it takes messages again. */
    public synchronized void nextAnswers(Delivery... answers) {
        nextAnswers.addAll(List.of(answers));
    }

    /** Answers the next sends to a chat so, before it takes messages there again. */
    public synchronized void nextAnswersIn(String chat, Delivery... answers) {
        answersInChats.computeIfAbsent(chat, _ -> new ArrayDeque<>()).addAll(List.of(answers));
    }

    /** What was sent to a chat, oldest first; a message that was replaced stands once more where it was replaced. */
    public synchronized List<Message> messages(String chat) {
        return messages.stream().filter(message -> message.chat().equals(chat)).toList();
    }

    /** All that was sent. */
    public synchronized List<Message> messages() {
        return List.copyOf(messages);
    }

    /** Waits until what was sent is as asked, and returns it. */
    public synchronized List<Message> await(Predicate<List<Message>> wanted, Duration patience)
            throws InterruptedException {
        Instant deadline = Instant.now().plus(patience);
        while (!wanted.test(List.copyOf(messages))) {
            long left = Duration.between(Instant.now(), deadline).toMillis();
            if (left <= 0) {
                throw new AssertionError("After " + patience + " there is still only:\n" + transcript());
            }
            wait(left);
        }
        return List.copyOf(messages);
    }

    /** The token of the button of this label under a message. */
    public String token(Message message, String label) {
        Outgoing outgoing = message.outgoing();
        Phrasebook book = phrasebooks.book(outgoing.locale(), outgoing.zone());
        List<Action.Press> presses = outgoing.reply().menu().presses();
        for (int i = 0; i < presses.size(); i++) {
            if (book.text(presses.get(i).label()).equals(label)) {
                return outgoing.token(i);
            }
        }
        throw new AssertionError("No button '" + label + "' under:\n" + message.text());
    }

    private String transcript() {
        return String.join("\n---\n", messages.stream().map(Message::text).toList());
    }

    private static Limit limit(int value, String unit) {
        return new Limit(value, unit, "of our own making");
    }
}
