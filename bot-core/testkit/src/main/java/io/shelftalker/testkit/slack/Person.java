package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Endpoint.Acknowledged;
import io.shelftalker.testkit.platform.Json;

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

    /** In the direct messages, what any {@link Speaker} can do. */
    public Speaker speaker() {
        return speaker;
    }

    User user() {
        return user;
    }
}
