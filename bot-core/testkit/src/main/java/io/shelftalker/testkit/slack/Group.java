package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;

/** A channel with several people. */
public final class Group {
    private final Cloud cloud;
    private final App app;
    private final Room room;

    Group(Cloud cloud, App app, Room room) {
        this.cloud = cloud;
        this.app = app;
        this.room = room;
    }

    public String id() {
        return room.id();
    }

    /** One of its members. */
    public Speaker person(Person person) {
        room.join(person.id());
        return new Speaker(cloud, app, person.user(), room);
    }

    /** Adds the app, of which it is told. */
    public Group invites(Person by) {
        room.join(app.botUser());
        app.gets(member("member_joined_channel")
                .put("user", app.botUser())
                .put("inviter", by.id())
                .put("team", app.team()));
        return this;
    }

    /** Removes the app, of which it is told. */
    public Group removes(Person by) {
        room.leave(app.botUser());
        app.gets(member(room.kind() == Room.Kind.PUBLIC ? "channel_left" : "group_left")
                .put("actor_id", by.id()));
        return this;
    }

    /** Closes the channel, of which the app is told. */
    public Group archives(Person by) {
        room.archive();
        app.gets(member(room.kind() == Room.Kind.PUBLIC ? "channel_archive" : "group_archive")
                .put("user", by.id()));
        return this;
    }

    private ObjectNode member(String type) {
        return Json.object()
                .put("type", type)
                .put("channel", room.id())
                .put("channel_type", room.kind() == Room.Kind.PUBLIC ? "C" : "G")
                .put("event_ts", room.ledger().nextTs(cloud.now()));
    }
}
