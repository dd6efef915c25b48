package io.shelftalker.testkit.telegram;

import io.shelftalker.testkit.telegram.GroupRoom.Status;
import io.shelftalker.testkit.telegram.Payloads.StatusChange;
import java.util.List;

/** A person and their private chat with one bot. */
public final class Person {
    private final Cloud cloud;
    private final Account account;
    private final Bot bot;
    private final PrivateRoom room;
    private final Speaker speaker;

    Person(Cloud cloud, Account account, Bot bot) {
        this.cloud = cloud;
        this.account = account;
        this.bot = bot;
        this.room = cloud.privateRoom(bot, account);
        this.speaker = new Speaker(cloud, account, () -> room, () -> List.of(bot));
    }

    /** The user id, which is also the id of the private chat. */
    public long id() {
        return account.id();
    }

    /** The same person talking to another bot. */
    public Person with(Bot other) {
        return new Person(cloud, account, other);
    }

    /** The private chat on their screen. */
    public Chat chat() {
        return speaker.chat();
    }

    /** The chat exists as if the person had started the bot long ago; the bot is told nothing. */
    public Person hasStarted() {
        room.open();
        return this;
    }

    /** Sends a message; the first one starts the bot. */
    public Person says(String text) {
        room.open();
        speaker.says(text);
        return this;
    }

    /** Opens {@code t.me/bot?start=payload} and presses Start; without a payload just presses Start. */
    public Person opens(String payload) {
        return says(payload.isEmpty() ? "/start" : "/start " + payload);
    }

    /** Sends a message as a reply to one of the bot's. */
    public Person repliesTo(ChatMessage original, String text) {
        speaker.repliesTo(original, text);
        return this;
    }

    /** See {@link Speaker#presses}. */
    public Press presses(String label) {
        return speaker.presses(label);
    }

    /** See {@link Speaker#pressesStale}. */
    public Press pressesStale(String label) {
        return speaker.pressesStale(label);
    }

    /** See {@link Speaker#pressesLate}. */
    public Press pressesLate(String label) {
        return speaker.pressesLate(label);
    }

    /** See {@link Speaker#inquires(String)}. */
    public InlineQuery inquires(String query) {
        return speaker.inquires(query);
    }

    /** Blocks the bot; it is told, and its messages are refused. */
    public Person blocks() {
        room.block();
        changes(Status.MEMBER, Status.KICKED);
        return this;
    }

    /** Unblocks the bot; it is told. */
    public Person unblocks() {
        room.open();
        changes(Status.KICKED, Status.MEMBER);
        return this;
    }

    /** Deletes the account; bots are not told until they write. */
    public Person deactivates() {
        account.deactivate();
        return this;
    }

    Account account() {
        return account;
    }

    private void changes(Status before, Status after) {
        bot.updates()
                .add(
                        "my_chat_member",
                        id(),
                        Payloads.memberChange(room, account, bot.json(), new StatusChange(before, after), cloud.now()));
    }
}
