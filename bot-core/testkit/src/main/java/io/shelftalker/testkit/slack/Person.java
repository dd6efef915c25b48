package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Endpoint.Acknowledged;
import io.shelftalker.testkit.platform.Json;
import java.time.Duration;

/** A person in a workspace, and their direct messages with one app. */
public final class Person {
    private final Cloud cloud;
    private final App app;
    private final User user;
    private final Room room;
    private final Speaker speaker;

    Person(Cloud cloud, App app, User user) {
        this.cloud = cloud;
        this.app = app;
        this.user = user;
        this.room = cloud.direct(app, user);
        this.speaker = new Speaker(cloud, app, user, room);
    }

    public String id() {
        return user.id();
    }

    /** They run the workspace from now on. */
    public Person isAdmin() {
        cloud.makeAdmin(user);
        return this;
    }

    /** The same person talking to another app. */
    public Person with(App other) {
        return new Person(cloud, other, user);
    }

    /** The direct messages on their screen. */
    public Chat chat() {
        return speaker.chat();
    }

    /** Writes the app a direct message. */
    public Person says(String text) {
        speaker.says(text);
        return this;
    }

    /** See {@link Speaker#commands}. */
    public Acknowledged commands(String line) {
        return speaker.commands(line);
    }

    /** See {@link Speaker#chooses}. */
    public Acknowledged chooses(String callbackId) {
        return speaker.chooses(callbackId);
    }

    /** See {@link Speaker#presses(String)}. */
    public Acknowledged presses(String label) {
        return speaker.presses(label);
    }

    /** See {@link Speaker#presses(ChatMessage, String)}. */
    public Acknowledged presses(ChatMessage message, String label) {
        return speaker.presses(message, label);
    }

    /** Opens the app's page: {@code messages} or {@code home}. */
    public Person opens(String tab) {
        ObjectNode event = Json.object()
                .put("type", "app_home_opened")
                .put("user", user.id())
                .put("channel", room.id())
                .put("tab", tab)
                .put("event_ts", room.ledger().nextTs(cloud.now()));
        app.gets(event);
        return this;
    }

    /** Their page with the app. */
    public Home home() {
        return new Home(cloud, speaker, app.home(user));
    }

    /** Waits for a form that opens in front of them. */
    public Modal awaitModal(Duration timeout) throws InterruptedException {
        Views.Place place = app.modal(user);
        Views.View view = cloud.views()
                .await(place, any -> true, timeout.toMillis())
                .orElseThrow(() -> new AssertionError("Waited " + timeout + " for a form"));
        return new Modal(cloud, speaker, place, view);
    }

    /** Whether a form is open in front of them. */
    public boolean hasModal() {
        return cloud.views().at(app.modal(user)).isPresent();
    }

    /** In the direct messages, what any {@link Speaker} can do. */
    public Speaker speaker() {
        return speaker;
    }

    User user() {
        return user;
    }
}
