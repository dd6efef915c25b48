package io.shelftalker.testkit.slack;

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
 * A Slack of one's own on loopback: apps call its Web API over HTTP, tests play the people. It refuses what Slack
 * refuses, in the same words, and notes as {@link #violations()} what Slack would let pass or punish later: arguments
 * that a method does not know, markup that was not escaped, calls before a {@code Retry-After} has passed.
 */
public final class FakeSlack implements AutoCloseable {
    private final Cloud cloud;
    private final Faults faults = new Faults();
    private final Dispatcher dispatcher;
    private final ApiServer server;

    private FakeSlack(InstantSource clock) {
        this.cloud = new Cloud(clock);
        this.dispatcher = new Dispatcher(cloud);
        this.server = new ApiServer(dispatcher, faults);
    }

    /** Starts on a free port of 127.0.0.1, with the system's clock. */
    public static FakeSlack start() {
        return start(InstantSource.system());
    }

    /** Starts with a clock of the test's; only the waiting of tests is in real time. */
    public static FakeSlack start(InstantSource clock) {
        FakeSlack slack = new FakeSlack(clock);
        slack.cloud.isAt(slack.server.uri());
        slack.cloud.sockets().start();
        slack.server.start();
        return slack;
    }

    /** Stands in for {@code https://slack.com}, without a slash at the end; methods are below {@code /api/}. */
    public URI uri() {
        return server.uri();
    }

    /** Installs an app in a workspace; a call with any other token is refused. The first one is whom people talk to. */
    public App app(String token, String signingSecret, String team) {
        return cloud.install(token, signingSecret, team);
    }

    /**
     * An app that people install in their workspaces.
     *
     * @param redirect the address that it is registered with, to which Slack sends browsers back
     */
    public Distribution distributes(String clientId, String clientSecret, String signingSecret, String redirect) {
        return cloud.distribute(new Distribution(cloud, clientId, clientSecret, signingSecret, redirect));
    }

    /** Somebody in the workspace in which an app is installed. */
    public Person person(App app, String id, String name, String locale) {
        return new Person(cloud, app, cloud.user(id, name, locale));
    }

    /** A person with an account at Slack; the same id is the same person. */
    public Person person(String id, String name, String locale) {
        return new Person(cloud, cloud.firstApp(), cloud.user(id, name, locale));
    }

    /** A public channel with the first app as a member. */
    public Group channel(String id, String name) {
        return group(id, name, Room.Kind.PUBLIC, true);
    }

    /** A public channel to which an app can still be added. */
    public Group channelWithoutApp(String id, String name) {
        return group(id, name, Room.Kind.PUBLIC, false);
    }

    /** A private channel with the first app as a member. */
    public Group privateChannel(String id, String name) {
        return group(id, name, Room.Kind.PRIVATE, true);
    }

    /** A private channel to which an app can still be added. */
    public Group privateChannelWithoutApp(String id, String name) {
        return group(id, name, Room.Kind.PRIVATE, false);
    }

    /** Other numbers for the pace, or {@link Rates#none()}. */
    public FakeSlack rates(Rates rates) {
        cloud.rates(rates);
        return this;
    }

    /** Lets forms open later than Slack does, where a test is about them and not about how busy its machine is. */
    public FakeSlack opensFormsFor(Duration lifetime) {
        cloud.triggers().last(lifetime);
        return this;
    }

    /** The next call of a method meets a fault; what a refusal says is Slack's error code. */
    public FakeSlack next(String method, Fault fault) {
        faults.plan(method, 1, fault);
        return this;
    }

    /** The newest calls, at most 10,000, oldest first. */
    public List<RecordedRequest> requests() {
        dispatcher.awaitRecords();
        return cloud.log().requests();
    }

    /** The recorded calls of one method. */
    public List<RecordedRequest> requests(String method) {
        dispatcher.awaitRecords();
        return cloud.log().of(method);
    }

    /** Waits until a method has been called so often. */
    public List<RecordedRequest> awaitRequests(String method, int count, Duration timeout) {
        return cloud.log().await(method, count, timeout);
    }

    /** The next call of any of these methods meets a fault, and only that. */
    public FakeSlack next(Collection<String> methods, Fault fault) {
        faults.plan(methods, fault);
        return this;
    }

    /** Whether the next call of a method meets a fault. */
    public boolean hasFault(String method) {
        return faults.isPlanned(method);
    }

    /** Forgets the faults that have not happened yet. */
    public void clearFaults() {
        faults.clear();
    }

    /** Every breach of what Slack documents and does not refuse, oldest first. */
    public List<Violation> violations() {
        return cloud.log().violations();
    }

    /** Stops listening; hanging calls and retries end. */
    @Override
    public void close() {
        server.close();
        cloud.close();
    }

    private Group group(String id, String name, Room.Kind kind, boolean member) {
        App app = cloud.firstApp();
        Room room = cloud.open(id, name, kind);
        if (member) {
            room.join(app.botUser());
        }
        return new Group(cloud, app, room);
    }
}
