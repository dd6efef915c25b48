package io.shelftalker.testkit.bot;

import io.micronaut.context.ApplicationContext;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Accounts;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Correction;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Sender;
import io.shelftalker.core.channel.Surface;
import io.shelftalker.core.conversation.Inbox;
import io.shelftalker.core.conversation.Inquiries;
import io.shelftalker.core.conversation.Lanes;
import io.shelftalker.core.conversation.Taken;
import io.shelftalker.core.delivery.Courier;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.testkit.channel.RecordingChannel;
import io.shelftalker.testkit.channel.RecordingChannel.Message;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Handle;

/** A bot with every command on the class path, on a test's database, with people who talk to it. */
public final class TestBot implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final TestDatabase database;
    private final RecordingChannel channel;
    private final ApplicationContext context;
    private final Account account;
    private final AtomicLong events = new AtomicLong();

    private TestBot(TestDatabase database, RecordingChannel channel, ApplicationContext context) {
        this.database = database;
        this.channel = channel;
        this.context = context;
        this.account = context.getBean(Accounts.class).register(database.workspace(), channel.name(), "default");
    }

    /** Starts a bot. @param more beans of the test's own, commands say */
    public static TestBot start(TestDatabase database, Object... more) {
        return start(database, Map.of(), more);
    }

    /** Starts a bot. @param properties configuration beside the database's */
    public static TestBot start(TestDatabase database, Map<String, Object> properties, Object... more) {
        RecordingChannel channel = new RecordingChannel(Phrasebooks.load(database.clock()));
        List<Object> beans = new ArrayList<>(List.of(more));
        beans.addAll(List.of(channel, database.clock()));
        ApplicationContext context = ApplicationContext.builder()
                .properties(database.properties())
                .properties(properties)
                .singletons(beans.toArray())
                .start();
        context.getBean(Courier.class).start();
        context.getBean(Lanes.class).start();
        return new TestBot(database, channel, context);
    }

    /** The bot's beans. */
    public ApplicationContext context() {
        return context;
    }

    public RecordingChannel channel() {
        return channel;
    }

    public TestDatabase database() {
        return database;
    }

    public Account account() {
        return account;
    }

    /** Somebody with a private chat. */
    public Person person(String name) {
        return new Person(name, "en");
    }

    /** Somebody with a private chat whose client speaks a language. */
    public Person person(String name, String language) {
        return new Person(name, language);
    }

    /** Hands an inbound to the bot as a channel would. */
    public Taken receive(Inbound inbound) {
        return context.getBean(Inbox.class).receive(inbound);
    }

    /**
     * Waits until whatever could be sent by now is sent and kept as sent; what was received may not be that yet.
     *
     * @throws AssertionError if it takes longer than anybody would wait
     */
    public void settles() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (database.transactions().<Boolean>across(TestBot::isSending)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Messages are still being sent after " + PATIENCE);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean isSending(Handle handle) {
        return handle.createQuery("select exists (select from outgoing_due where due_at <= clock())")
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public void close() {
        context.getBean(Lanes.class).stop();
        context.getBean(Courier.class).stop();
        context.close();
    }

    /** Somebody who talks with the bot. */
    public final class Person {
        private final String name;
        private final String language;

        private Person(String name, String language) {
            this.name = name;
            this.language = language;
        }

        /** Writes a text and waits for the next message. */
        public Message says(String text) throws InterruptedException {
            return afterwards(new Inbound.Said(envelope(), text));
        }

        /** Opens the bot by a link and waits for the next message. @param payload what the link carries */
        public Message opens(String payload) throws InterruptedException {
            return afterwards(new Inbound.Opened(envelope(), payload));
        }

        /** What is offered while writing to the bot in another chat. */
        public Optional<Inquiries.Answer> inquires(String query, String offset) {
            return context.getBean(Inquiries.class).answer(new Inbound.Inquired(envelope(), query, offset));
        }

        /** Presses a button under the last message that has one of this label, and waits for the next message. */
        public Message presses(String label) throws InterruptedException {
            Message message = messages().reversed().stream()
                    .filter(candidate -> candidate.text().contains("[" + label + "]"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No button '" + label + "' was ever shown to " + name));
            return afterwards(
                    new Inbound.Pressed(envelope(), channel.token(message, label), Optional.of(message.id())));
        }

        /** Opens their own page and waits for what it shows. */
        public Message opensHome() throws InterruptedException {
            return afterwards(new Inbound.Opened(envelope().on(Surface.HOME), ""));
        }

        /** Fills in the form that a message is; what is wrong in it, if anything. */
        public Optional<Correction> fillsIn(Message form, Map<String, String> values) {
            String token = form.outgoing().token();
            return context.getBean(Inbox.class).submit(new Inbound.Submitted(envelope(), token, values));
        }

        /** What was sent to this person, oldest first. */
        public List<Message> messages() {
            return channel.messages(name);
        }

        /** Waits until this many messages were sent to this person, and returns the last. */
        public Message awaits(int count) throws InterruptedException {
            channel.await(all -> messages().size() >= count, PATIENCE);
            return messages().get(count - 1);
        }

        /** A new event of this person. */
        public Inbound.Envelope envelope() {
            return new Inbound.Envelope(
                    account.id(),
                    "event-" + events.incrementAndGet(),
                    name,
                    ChatKind.PRIVATE,
                    new Sender(name, name, Optional.of(language)),
                    database.clock().instant());
        }

        /** Waits until this many were sent to this person there, and returns the last; elsewhere others may come between. */
        public Message awaits(int count, Surface surface) throws InterruptedException {
            channel.await(all -> messages(surface).size() >= count, PATIENCE);
            return messages(surface).get(count - 1);
        }

        private List<Message> messages(Surface surface) {
            return messages().stream()
                    .filter(message -> message.outgoing().surface() == surface)
                    .toList();
        }

        private Message afterwards(Inbound inbound) throws InterruptedException {
            Surface surface = inbound.envelope().surface();
            int before = messages(surface).size();
            receive(inbound);
            return awaits(before + 1, surface);
        }
    }
}
