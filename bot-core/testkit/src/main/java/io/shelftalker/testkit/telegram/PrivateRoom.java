package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;

/** The chat between one person and one bot; it exists for the bot only after the person has started it. */
final class PrivateRoom implements Room {
    private enum Standing {
        STRANGERS,
        TALKING,
        BLOCKED
    }

    private final Account person;
    private final ChatLedger ledger = new ChatLedger();
    private volatile Standing standing = Standing.STRANGERS;

    PrivateRoom(Account person) {
        this.person = person;
    }

    void open() {
        standing = Standing.TALKING;
    }

    void block() {
        standing = Standing.BLOCKED;
    }

    @Override
    public long id() {
        return person.id();
    }

    @Override
    public ChatLedger ledger() {
        return ledger;
    }

    @Override
    public void admit(Bot bot) {
        if (person.isDeactivated()) {
            throw Refused.forbidden("user is deactivated");
        }
        switch (standing) {
            case STRANGERS -> throw Refused.forbidden("bot can't initiate conversation with a user");
            case BLOCKED -> throw Refused.forbidden("bot was blocked by the user");
            case TALKING -> {}
        }
    }

    @Override
    public boolean isPrivate() {
        return true;
    }

    @Override
    public ObjectNode json() {
        return Json.object().put("id", id()).put("first_name", person.name()).put("type", "private");
    }
}
