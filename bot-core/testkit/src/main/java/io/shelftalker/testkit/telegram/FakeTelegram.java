package io.shelftalker.testkit.telegram;

import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.platform.Faults;
import io.shelftalker.testkit.platform.RecordedRequest;
import io.shelftalker.testkit.platform.Violation;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * A Telegram of one's own on loopback: bots call its Bot API over HTTP, tests play the people. It refuses what
 * Telegram refuses, in the same words, and notes as {@link #violations()} what Telegram would let pass or punish
 * later: fields that the specification does not know, calls before a {@code retry_after} has passed.
 */
public final class FakeTelegram implements AutoCloseable {
    private static final int KEPT_WHEN_LIGHT = 50;

    private final Cloud cloud;
    private final Dispatcher dispatcher;
    private final Faults faults = new Faults();
    private final ApiServer server;

    private FakeTelegram(InstantSource clock) {
        this.cloud = new Cloud(clock);
        this.dispatcher = new Dispatcher(cloud, BotApiSpecification.find().orElse(null));
        this.server = new ApiServer(dispatcher, faults);
    }

    /** Starts on a free port of 127.0.0.1, with the system's clock. */
    public static FakeTelegram start() {
        return start(InstantSource.system());
    }

    /** Starts with a clock of the test's; only long polls and the waiting of tests are in real time. */
    public static FakeTelegram start(InstantSource clock) {
        FakeTelegram telegram = new FakeTelegram(clock);
        telegram.server.start();
        return telegram;
    }

    /** Stands in for {@code https://api.telegram.org}, without a slash at the end. */
    public URI uri() {
        return server.uri();
    }

    /** Registers a bot; a call with any other token is refused. The first one is whom people talk to. */
    public Bot bot(String token, String username) {
        return cloud.register(token, username);
    }

    /** A person with an account at Telegram, who has not started any bot; the same id is the same person. */
    public Person person(long id, String name, String language) {
        return new Person(cloud, cloud.account(id, name, language), cloud.firstBot());
    }

    /** A group, or a supergroup below -1000000000000, with the first bot as a member. */
    public Group group(long id, String title) {
        return groupWithoutBot(id, title).with(cloud.firstBot());
    }

    /** A group to which a bot can still be added. */
    public Group groupWithoutBot(long id, String title) {
        if (id >= 0) {
            throw new IllegalArgumentException("The id of a group is negative, unlike " + id);
        }
        return new Group(cloud, new GroupRoom(id, title));
    }

    /** Other numbers for flood control, or {@link FloodLimits#none()}. */
    public FakeTelegram flood(FloodLimits limits) {
        cloud.floodLimits(limits);
        return this;
    }

    /** The delay before the first retry of a webhook, which then doubles; one second unless told. */
    public FakeTelegram webhookRetry(Duration first) {
        cloud.webhookRetry(first);
        return this;
    }

    /** Tells after how many nanoseconds a webhook has taken an update, each time one does. */
    public FakeTelegram onAcknowledged(LongConsumer listener) {
        cloud.onAcknowledged(listener);
        return this;
    }

    /** For benchmarks: no flood control, specification or record of calls, and only the newest 50 messages a chat. */
    public FakeTelegram light() {
        dispatcher.ignoreSpecification();
        cloud.log().recording(false);
        cloud.keepMessages(KEPT_WHEN_LIGHT);
        return flood(FloodLimits.none());
    }

    /** Whether calls are checked against the published specification; false when it was not to be found. */
    public boolean checksSpecification() {
        return dispatcher.isChecking();
    }

    /** The next call of a method meets a fault. */
    public FakeTelegram next(String method, Fault fault) {
        return next(method, 1, fault);
    }

    /** The next {@code calls} calls of a method meet a fault each. */
    public FakeTelegram next(String method, int calls, Fault fault) {
        faults.plan(method, calls, fault);
        return this;
    }

    /** Forgets the faults that have not happened yet. */
    public void clearFaults() {
        faults.clear();
    }

    /** The newest calls, at most 10,000, oldest first. */
    public List<RecordedRequest> requests() {
        return cloud.log().requests();
    }

    /** The recorded calls of one method. */
    public List<RecordedRequest> requests(String method) {
        return cloud.log().of(method);
    }

    /** Waits until a method has been called so often, counting only recorded calls. */
    public List<RecordedRequest> awaitRequests(String method, int count, Duration timeout) {
        return cloud.log().await(method, count, timeout);
    }

    /** How many messages bots have sent, in all chats. */
    public long sent() {
        return cloud.sent().count();
    }

    /** Waits until bots have sent so many messages; returns the number at the end, whether reached or not. */
    public long awaitSent(long count, Duration timeout) {
        try {
            return cloud.sent().await(count, timeout);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", interrupted);
        }
    }

    /** The next call of any of these methods meets a fault, and only that. */
    public FakeTelegram next(Collection<String> methods, Fault fault) {
        faults.plan(methods, fault);
        return this;
    }

    /** Whether the next call of a method meets a fault. */
    public boolean hasFault(String method) {
        return faults.isPlanned(method);
    }

    /** Every breach of the specification, of escaping and of flood control, oldest first, and presses never answered. */
    public List<Violation> violations() {
        return Stream.concat(cloud.log().violations().stream(), cloud.unanswered().stream())
                .toList();
    }

    /** Stops listening; hanging calls and webhooks end. */
    @Override
    public void close() {
        server.close();
        cloud.close();
    }
}
