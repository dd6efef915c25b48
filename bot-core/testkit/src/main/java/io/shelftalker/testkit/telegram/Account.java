package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;

/** A person's account; it can be deleted, and never comes back. */
final class Account {
    private final long id;
    private final String name;
    private final String language;
    private volatile boolean deactivated;

    Account(long id, String name, String language) {
        this.id = id;
        this.name = name;
        this.language = language;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    void deactivate() {
        deactivated = true;
    }

    boolean isDeactivated() {
        return deactivated;
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("is_bot", false).put("first_name", name);
        return language.isEmpty() ? json : json.put("language_code", language);
    }
}
