package io.shelftalker.channels.chatexport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an exported chat line by line, keeping no more than the message that it is at. */
final class ChatExport {
    /** An author ends at the first colon that is followed by a space; quoted names of groups are none. */
    private static final Pattern AUTHOR = Pattern.compile("^([^\"“”«»]{1,100}?):(?: |$)");

    private static final int LONGEST_TEXT = 100_000;

    private final Order order;
    private final Consumer<Message> messages;
    private Optional<String> style = Optional.empty();
    private Optional<Message> begun = Optional.empty();
    private final StringBuilder text = new StringBuilder();

    private ChatExport(Order order, Consumer<Message> messages) {
        this.order = order;
        this.messages = messages;
    }

    /** In which order the dates of a file are written. */
    static Order order(Reader file) throws IOException {
        BufferedReader lines = new BufferedReader(file);
        Order.Finder finder = new Order.Finder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Stamp.of(line).ifPresent(finder::see);
        }
        return finder.found();
    }

    /** Gives every message of a file, in its order. */
    static void read(Reader file, Order order, Consumer<Message> messages) throws IOException {
        BufferedReader lines = new BufferedReader(file);
        ChatExport export = new ChatExport(order, messages);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            export.line(line);
        }
        export.end();
    }

    private void line(String line) {
        Optional<Message> next = Stamp.of(line)
                .filter(stamp -> style.isEmpty() || style.get().equals(stamp.style()))
                .flatMap(this::begin);
        if (next.isPresent()) {
            end();
            begun = next;
            text.append(next.get().text());
        } else if (begun.isPresent() && text.length() < LONGEST_TEXT) {
            text.append('\n').append(line, 0, Math.min(line.length(), LONGEST_TEXT));
        }
    }

    private Optional<Message> begin(Stamp stamp) {
        return order.time(stamp).map(time -> {
            style = Optional.of(stamp.style());
            Matcher author = AUTHOR.matcher(stamp.rest());
            return author.find()
                    ? new Message(
                            time,
                            Optional.of(author.group(1).strip()),
                            stamp.rest().substring(author.end()))
                    : new Message(time, Optional.empty(), stamp.rest());
        });
    }

    private void end() {
        begun.ifPresent(message -> messages.accept(
                new Message(message.time(), message.author(), text.toString().strip())));
        text.setLength(0);
        begun = Optional.empty();
    }
}
