package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.telegram.GroupRoom.Status;
import io.shelftalker.testkit.telegram.Payloads.StatusChange;
import java.util.function.Consumer;

/** A group or supergroup. */
public final class Group {
    private final Cloud cloud;
    private volatile GroupRoom room;

    Group(Cloud cloud, GroupRoom room) {
        this.cloud = cloud;
        this.room = room;
        cloud.add(room);
    }

    /** The chat's id, the new one after a migration. */
    public long id() {
        return room.id();
    }

    /** The chat as everybody sees it. */
    public Chat chat() {
        return new Chat(room.id(), room.ledger());
    }

    /** Opens a topic, which makes the group one of topics. */
    public Topic topic() {
        Topic topic = new Topic(this, room.ledger().nextId());
        room.topics().open(topic.thread());
        return topic;
    }

    /** What is said outside of the topics that were opened. */
    public Topic general() {
        return new Topic(this, 0);
    }

    Topics topics() {
        return room.topics();
    }

    /** The bot is a member as if it had been added long ago; it is told nothing. */
    public Group with(Bot bot) {
        room.set(bot, Status.MEMBER);
        return this;
    }

    /** A person in the group, a member from now on; bots are told nothing. */
    public Speaker member(Person person) {
        if (!room.status(person.id()).isInside()) {
            room.set(person.account(), Status.MEMBER);
        }
        return new Speaker(cloud, person.account(), () -> room, () -> room.botsInside());
    }

    /** As {@link #member}, for one of the group's administrators. */
    public Speaker administrator(Person person) {
        room.set(person.account(), Status.ADMINISTRATOR);
        return member(person);
    }

    /** A person joins and the bots are told. */
    public Speaker joins(Person person) {
        Speaker speaker = member(person);
        tellAll(person.account(), message -> message.putArray("new_chat_members")
                .add(person.account().json()));
        return speaker;
    }

    /** A person leaves and the bots are told. */
    public Group leaves(Person person) {
        room.set(person.account(), Status.LEFT);
        tellAll(
                person.account(),
                message -> message.set("left_chat_member", person.account().json()));
        return this;
    }

    /** A person adds a bot, and it is told. */
    public Group adds(Bot bot, Person by) {
        member(by);
        changes(bot, by, Status.MEMBER);
        tellAll(by.account(), message -> message.putArray("new_chat_members").add(bot.json()));
        return this;
    }

    /** A person throws a bot out; it is told, and its messages are refused. */
    public Group removes(Bot bot, Person by) {
        changes(bot, by, Status.KICKED);
        return this;
    }

    /** The group becomes a supergroup with a new id; its bots are told in both chats, and the old one refuses them. */
    public Group migratesTo(long newId, Person by) {
        GroupRoom old = room;
        GroupRoom next = old.migrate(newId);
        cloud.add(next);
        room = next;
        ObjectNode to = Payloads.service(old, by.account(), cloud.now()).put("migrate_to_chat_id", newId);
        ObjectNode from = Payloads.service(next, by.account(), cloud.now()).put("migrate_from_chat_id", old.id());
        next.botsInside().forEach(bot -> {
            bot.updates().add("message", old.id(), to.deepCopy());
            bot.updates().add("message", newId, from.deepCopy());
        });
        return this;
    }

    private void changes(Bot bot, Person by, Status after) {
        Status before = room.status(bot.id());
        room.set(bot, after);
        ObjectNode change =
                Payloads.memberChange(room, by.account(), bot.json(), new StatusChange(before, after), cloud.now());
        bot.updates().add("my_chat_member", room.id(), change);
    }

    private void tellAll(Account sender, Consumer<ObjectNode> event) {
        ObjectNode message = Payloads.service(room, sender, cloud.now());
        event.accept(message);
        room.botsInside().forEach(bot -> bot.updates().add("message", room.id(), message.deepCopy()));
    }
}
