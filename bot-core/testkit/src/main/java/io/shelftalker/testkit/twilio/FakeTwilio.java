package io.shelftalker.testkit.twilio;

import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.platform.Faults;
import io.shelftalker.testkit.platform.RecordedRequest;
import io.shelftalker.testkit.platform.Violation;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

/**
 * A Twilio of one's own on loopback: bots call its REST API over HTTP, tests play the people. It refuses what Twilio
 * refuses, fails later what WhatsApp would not deliver, and notes as {@link #violations()} what breaks the published
 * specification or would hurt later.
 */
public final class FakeTwilio implements AutoCloseable {
    private final Cloud cloud;
    private final Faults faults = new Faults();
    private final ApiServer server;

    private FakeTwilio(InstantSource clock) {
        this.cloud = new Cloud(clock);
        this.server = new ApiServer(new Dispatcher(cloud), faults);
    }

    /** Starts on a free port of 127.0.0.1, with the system's clock. */
    public static FakeTwilio start() {
        return start(InstantSource.system());
    }

    /** Starts with a clock of the test's; only the waiting of tests is in real time. */
    public static FakeTwilio start(InstantSource clock) {
        FakeTwilio twilio = new FakeTwilio(clock);
        twilio.server.start();
        return twilio;
    }

    /** Stands in for {@code https://api.twilio.com} and {@code https://content.twilio.com}. */
    public URI uri() {
        return server.uri();
    }

    /** Opens an account with a WhatsApp sender; the first one is whom people talk to. @param number with a plus */
    public Business account(String accountSid, String authToken, String number) {
        return cloud.open(accountSid, authToken, number);
    }

    /**
     * A person with WhatsApp; the same number is the same person.
     *
     * @param number with a plus, or an id like {@code US.1234} of somebody who keeps their number to themselves
     */
    public Person person(String number, String name) {
        Business business = cloud.firstBusiness();
        return new Person(business, business.room(number, name));
    }

    /** Other numbers for the pace, or {@link Rates#none()}. */
    public FakeTwilio rates(Rates rates) {
        cloud.rates(rates);
        return this;
    }

    /** The next call of {@code messages} or {@code content} meets a fault; a refusal says Twilio's error code. */
    public FakeTwilio next(String method, Fault fault) {
        faults.plan(method, 1, fault);
        return this;
    }

    /** The newest calls, at most 10,000, oldest first. */
    public List<RecordedRequest> requests() {
        return cloud.log().requests();
    }

    /** The recorded calls of {@code messages} or {@code content}. */
    public List<RecordedRequest> requests(String method) {
        return cloud.log().of(method);
    }

    /** Waits until a method has been called so often. */
    public List<RecordedRequest> awaitRequests(String method, int count, Duration timeout) {
        return cloud.log().await(method, count, timeout);
    }

    /** The next call of any of these methods meets a fault, and only that. */
    public FakeTwilio next(Collection<String> methods, Fault fault) {
        faults.plan(methods, fault);
        return this;
    }

    /** Whether faults are planned that have not happened yet. */
    public boolean hasFaults() {
        return !faults.isEmpty();
    }

    /** Whether the next call of a method meets a fault. */
    public boolean hasFault(String method) {
        return faults.isPlanned(method);
    }

    /** Forgets the faults that have not happened yet. */
    public void clearFaults() {
        faults.clear();
    }

    /** Every breach of the specification, and of what is documented and not refused, oldest first. */
    public List<Violation> violations() {
        return cloud.log().violations();
    }

    /** Stops listening; hanging calls end. */
    @Override
    public void close() {
        server.close();
        cloud.close();
    }
}
