package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;
import java.util.Optional;

/** A bot that is registered at this Telegram: what it has told Telegram about itself, and faults in what it gets. */
public final class Bot {
    private final long id;
    private final String token;
    private final String username;
    private final UpdateQueue updates = new UpdateQueue();
    private final FloodControl flood;
    private final Photos photos = new Photos();
    private final BotProfile profile = new BotProfile();
    private final Questions<Press.Answered> presses = new Questions<>();
    private final Questions<InlineQuery.Results> inlineQueries = new Questions<>();
    private volatile boolean readsAllGroupMessages;
    private volatile boolean inline = true;

    Bot(String token, String username, FloodLimits limits) {
        this.id = Long.parseLong(token.substring(0, token.indexOf(':')));
        this.token = token;
        this.username = username;
        this.flood = new FloodControl(limits);
    }

    /** The bot's user id, the number before the colon of its token. */
    public long id() {
        return id;
    }

    /** The token that its calls must carry. */
    public String token() {
        return token;
    }

    /** Its name without the at sign. */
    public String username() {
        return username;
    }

    /** Commands, descriptions and menu button, as the bot has set them. */
    public BotProfile profile() {
        return profile;
    }

    /** Switches privacy mode off, in which a bot sees only commands and replies in groups. */
    public Bot readsAllGroupMessages() {
        readsAllGroupMessages = true;
        return this;
    }

    /** Leaves inline mode off, as it is until BotFather is asked for it. */
    public Bot hasNoInlineMode() {
        inline = false;
        return this;
    }

    /** How many updates it has not confirmed. */
    public int pendingUpdates() {
        return updates.size();
    }

    /** Where its updates are posted; empty while it polls. */
    public Optional<String> webhookUrl() {
        return updates.webhook().map(webhook -> webhook.settings().url().toString());
    }

    /** Delivers each of the next {@code count} updates twice, with the same update_id. */
    public Bot getsTwice(int count) {
        updates.repeatNext(count);
        return this;
    }

    /** Delivers the next update after the one that follows it. */
    public Bot getsNextUpdateLate() {
        updates.holdNext();
        return this;
    }

    /** Sends it any other update, as {@code edited_message}, in the Bot API's shape. */
    public Bot gets(String kind, JsonNode body) {
        updates.add(kind, body.path("chat").path("id").asLong(), body.deepCopy());
        return this;
    }

    boolean seesAllGroupMessages() {
        return readsAllGroupMessages;
    }

    boolean isInline() {
        return inline;
    }

    UpdateQueue updates() {
        return updates;
    }

    FloodControl flood() {
        return flood;
    }

    Photos photos() {
        return photos;
    }

    Questions<Press.Answered> presses() {
        return presses;
    }

    Questions<InlineQuery.Results> inlineQueries() {
        return inlineQueries;
    }

    ObjectNode json() {
        return Json.object()
                .put("id", id)
                .put("is_bot", true)
                .put("first_name", username)
                .put("username", username);
    }
}
