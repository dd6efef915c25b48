package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A person in one chat: what they say and press there. */
public final class Speaker {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Cloud cloud;
    private final Account person;
    private final Supplier<Room> room;
    private final Supplier<List<Bot>> listeners;
    private final OptionalInt topic;

    Speaker(Cloud cloud, Account person, Supplier<Room> room, Supplier<List<Bot>> listeners) {
        this(cloud, person, room, listeners, OptionalInt.empty());
    }

    private Speaker(
            Cloud cloud, Account person, Supplier<Room> room, Supplier<List<Bot>> listeners, OptionalInt topic) {
        this.cloud = cloud;
        this.person = person;
        this.room = room;
        this.listeners = listeners;
        this.topic = topic;
    }

    /** The same person in one topic of the group. */
    Speaker in(int thread) {
        return new Speaker(cloud, person, room, listeners, OptionalInt.of(thread));
    }

    /** The chat on their screen. */
    public Chat chat() {
        Chat whole = new Chat(room.get().id(), room.get().ledger());
        return topic.isPresent() ? whole.in(topic.getAsInt()) : whole;
    }

    /** Sends a message. In a group, bots with privacy mode on get only commands. */
    public Speaker says(String text) {
        ObjectNode message = message(text);
        hearing(text).forEach(bot -> bot.updates().add("message", room.get().id(), message.deepCopy()));
        return this;
    }

    /** Sends a message as a reply to a bot's; that bot gets it whatever its privacy mode. */
    public Speaker repliesTo(ChatMessage original, String text) {
        Bot author = author(original);
        ObjectNode message = message(text);
        message.set("reply_to_message", original.json(author.json(), room.get().json()));
        author.updates().add("message", room.get().id(), message);
        return this;
    }

    /** Presses a button of the newest message that has it, waiting up to five seconds for such a message. */
    public Press presses(String label) {
        return press(label, message -> Stream.of(message.content()), Duration.ZERO);
    }

    /** Presses a button that has gone from the message by an edit, on a screen that has not caught up. */
    public Press pressesStale(String label) {
        return press(label, message -> message.history().reversed().stream(), Duration.ZERO);
    }

    /** Presses a button so long ago that the bot can no longer answer the callback query. */
    public Press pressesLate(String label) {
        return press(label, message -> Stream.of(message.content()), Questions.LIFETIME.plusSeconds(1));
    }

    /** Types the bot's name and {@code query} in the input field. */
    public InlineQuery inquires(String query) {
        return inquires(query, "");
    }

    /** Scrolls on in the results, from the bot's next_offset. */
    public InlineQuery inquires(String query, String offset) {
        Bot bot = listeners.get().getFirst();
        Awaited<InlineQuery.Results> question = bot.inlineQueries().ask(cloud.now(), cloud.now());
        ObjectNode update = Json.object().put("id", question.id());
        update.set("from", person.json());
        update.put("chat_type", room.get().json().path("type").asText().replace("private", "sender"))
                .put("query", query)
                .put("offset", offset);
        bot.updates().add("inline_query", room.get().id(), update);
        return new InlineQuery(question);
    }

    private Press press(String label, Function<ChatMessage, Stream<MessageContent>> looks, Duration age) {
        Pressed pressed = chat().await(seen -> find(seen, label, looks), PATIENCE, "a button \"" + label + "\"");
        if (!(pressed.button instanceof Button.Callback callback)) {
            throw new AssertionError("The button \"" + label + "\" is " + pressed.button + " and sends nothing");
        }
        Bot bot = author(pressed.message);
        Awaited<Press.Answered> question = bot.presses().ask(cloud.now().minus(age), cloud.now());
        ObjectNode update = Json.object().put("id", question.id());
        update.set("from", person.json());
        update.set("message", pressed.message.json(bot.json(), room.get().json()));
        update.put("chat_instance", Long.toString(room.get().id() * 31)).put("data", callback.data());
        bot.updates().add("callback_query", room.get().id(), update);
        return new Press(question);
    }

    private record Pressed(ChatMessage message, Button button) {}

    private static Optional<Pressed> find(
            List<ChatMessage> seen, String label, Function<ChatMessage, Stream<MessageContent>> looks) {
        return seen.reversed().stream()
                .flatMap(message -> looks.apply(message)
                        .flatMap(content -> content.keyboard().button(label).stream())
                        .map(button -> new Pressed(message, button)))
                .findFirst();
    }

    private Bot author(ChatMessage message) {
        return listeners.get().stream()
                .filter(bot -> bot.username().equals(message.bot()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(message.bot() + " is not in this chat"));
    }

    private Stream<Bot> hearing(String text) {
        return room.get().isPrivate()
                ? listeners.get().stream()
                : listeners.get().stream().filter(bot -> bot.seesAllGroupMessages() || isFor(bot, text));
    }

    private static boolean isFor(Bot bot, String text) {
        String command = Payloads.command(text);
        int at = command.indexOf('@');
        return !command.isEmpty() && (at < 0 || command.substring(at + 1).equalsIgnoreCase(bot.username()));
    }

    private ObjectNode message(String text) {
        return Payloads.inTopic(Payloads.message(room.get(), person, cloud.now(), text), topic.orElse(0));
    }
}
