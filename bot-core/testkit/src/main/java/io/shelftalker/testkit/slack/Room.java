package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A conversation from Slack's side: a channel, or the direct messages between a person and an app. */
final class Room {
    private final String id;
    private final String name;
    private final Kind kind;
    private final Ledger ledger = new Ledger();
    private final Set<String> members = ConcurrentHashMap.newKeySet();
    private volatile boolean archived;

    /** Who may find it and read it. */
    enum Kind {
        DIRECT("im"),
        PUBLIC("channel"),
        PRIVATE("group");

        private final String channelType;

        Kind(String channelType) {
            this.channelType = channelType;
        }

        /** As events name it. */
        String channelType() {
            return channelType;
        }
    }

    Room(String id, String name, Kind kind) {
        this.id = id;
        this.name = name;
        this.kind = kind;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    Ledger ledger() {
        return ledger;
    }

    void join(String user) {
        members.add(user);
    }

    void leave(String user) {
        members.remove(user);
    }

    boolean has(String user) {
        return members.contains(user);
    }

    void archive() {
        archived = true;
    }

    /** Refuses, in Slack's words, an app that may not write here. */
    void admit(App app) {
        boolean member = has(app.botUser());
        if (!member && kind != Kind.PUBLIC) {
            throw Refused.because("channel_not_found");
        }
        if (archived) {
            throw Refused.because("is_archived");
        }
        if (!member && !app.writesAnywhere()) {
            throw Refused.because("not_in_channel");
        }
    }

    ObjectNode json(String user) {
        return Json.object()
                .put("id", id)
                .put("name", name)
                .put("is_channel", kind == Kind.PUBLIC)
                .put("is_im", kind == Kind.DIRECT)
                .put("is_private", kind != Kind.PUBLIC)
                .put("is_archived", archived)
                .put("is_member", has(user));
    }
}
