package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A group or supergroup, its people and its bots. */
final class GroupRoom implements Room {
    private static final long LAST_SUPERGROUP = -1_000_000_000_000L;

    /** What a bot or a person is in a group; the names in lower case are Telegram's. */
    enum Status {
        MEMBER,
        ADMINISTRATOR,
        CREATOR,
        LEFT,
        KICKED;

        boolean isInside() {
            return this == MEMBER || this == ADMINISTRATOR || this == CREATOR;
        }
    }

    private final long id;
    private final String title;
    private final ChatLedger ledger = new ChatLedger();
    private final Map<Long, Account> people = new ConcurrentHashMap<>();
    private final Map<Long, Bot> bots = new ConcurrentHashMap<>();
    private final Map<Long, Status> statuses = new ConcurrentHashMap<>();
    private final Topics topics = new Topics();
    private volatile long migratedTo;

    GroupRoom(long id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The supergroup that this group becomes; calls to this one are refused from now on. */
    GroupRoom migrate(long newId) {
        GroupRoom next = new GroupRoom(newId, title);
        next.people.putAll(people);
        next.bots.putAll(bots);
        next.statuses.putAll(statuses);
        migratedTo = newId;
        return next;
    }

    void set(Account person, Status status) {
        people.put(person.id(), person);
        statuses.put(person.id(), status);
    }

    void set(Bot bot, Status status) {
        bots.put(bot.id(), bot);
        statuses.put(bot.id(), status);
    }

    Status status(long userId) {
        return statuses.getOrDefault(userId, Status.LEFT);
    }

    /** The person or bot with this id, whether still inside or not. */
    Optional<ObjectNode> user(long userId) {
        return Optional.ofNullable(people.get(userId)).map(Account::json).or(() -> Optional.ofNullable(bots.get(userId))
                .map(Bot::json));
    }

    Collection<Long> everyone() {
        return statuses.keySet();
    }

    List<Bot> botsInside() {
        return bots.values().stream().filter(bot -> status(bot.id()).isInside()).toList();
    }

    boolean isSupergroup() {
        return id <= LAST_SUPERGROUP;
    }

    String title() {
        return title;
    }

    Topics topics() {
        return topics;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public ChatLedger ledger() {
        return ledger;
    }

    @Override
    public void admit(Bot bot) {
        if (migratedTo != 0) {
            throw Refused.migrated(migratedTo);
        }
        Status status = status(bot.id());
        String kind = isSupergroup() ? "supergroup" : "group";
        if (status == Status.KICKED) {
            throw Refused.forbidden("bot was kicked from the " + kind + " chat");
        }
        if (!status.isInside()) {
            throw Refused.forbidden("bot is not a member of the " + kind + " chat");
        }
    }

    @Override
    public boolean isPrivate() {
        return false;
    }

    @Override
    public ObjectNode json() {
        ObjectNode json =
                Json.object().put("id", id).put("title", title).put("type", isSupergroup() ? "supergroup" : "group");
        return topics.isEmpty() ? json : json.put("is_forum", true);
    }
}
