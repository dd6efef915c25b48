package io.shelftalker.channels.chatexport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.core.inspect.Question;
import io.shelftalker.core.inspect.Shown;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code chat-export}: the messages of a chat that WhatsApp exported. */
@Singleton
final class ChatExportInspection implements Shown {
    private static final int SHOWN = 20;
    private static final int LONGEST = 100;

    @Override
    public String name() {
        return "chat-export";
    }

    @Override
    public Set<String> kinds() {
        return Set.of("chat-export", "whatsapp", "whatsapp_attachment");
    }

    @Override
    public Set<String> hints() {
        return Set.of("days_first");
    }

    @Override
    public ObjectNode answer(Question question) {
        byte[] content = question.contentOr("text");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        try {
            Order order = order(question.input().path("days_first"), content);
            if (question.kind().equals("whatsapp_attachment")) {
                ChatExport.read(reader(content), order, message -> message.attachment()
                        .filter(name -> !answer.has("file_name"))
                        .ifPresent(name -> answer.put("file_name", name)));
                return answer;
            }
            answer.put("days_first", order == Order.DAY_FIRST);
            ArrayNode messages = answer.putArray("messages");
            ChatExport.read(reader(content), order, message -> put(messages.addObject(), message));
            return answer;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Order order(JsonNode daysFirst, byte[] content) throws IOException {
        if (daysFirst.isBoolean()) {
            return daysFirst.booleanValue() ? Order.DAY_FIRST : Order.MONTH_FIRST;
        }
        return ChatExport.order(reader(content));
    }

    private static Reader reader(byte[] content) {
        return new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8);
    }

    private static void put(ObjectNode node, Message message) {
        node.put(
                "time",
                message.time().toString().length() == 16
                        ? message.time() + ":00"
                        : message.time().toString());
        message.author().ifPresent(author -> node.put("author", author));
        node.put("text", message.text());
        message.attachment().ifPresent(file -> node.put("attachment", file));
    }

    @Override
    public List<String> lines(ObjectNode answer) {
        JsonNode messages = answer.path("messages");
        if (messages.isEmpty()) {
            return List.of("This is no chat that WhatsApp exported: no line begins with a date and a time.");
        }
        List<String> lines = new ArrayList<>(List.of(summary(messages, answer), ""));
        messages.valueStream().limit(SHOWN).map(ChatExportInspection::line).forEach(lines::add);
        if (messages.size() > SHOWN) {
            lines.add("... and " + (messages.size() - SHOWN) + " more; --json shows all.");
        }
        return lines;
    }

    private static String summary(JsonNode messages, ObjectNode answer) {
        Set<String> authors = messages.valueStream()
                .map(message -> message.path("author").asText())
                .filter(author -> !author.isEmpty())
                .collect(Collectors.toSet());
        return messages.size() + (messages.size() == 1 ? " message" : " messages") + " by " + authors.size()
                + (authors.size() == 1 ? " person, " : " people, ") + days(messages) + ". Dates are read "
                + (answer.path("days_first").asBoolean() ? "day" : "month") + " first.";
    }

    private static String days(JsonNode messages) {
        String first = day(messages.get(0));
        String last = day(messages.get(messages.size() - 1));
        return first.equals(last) ? first : first + " to " + last;
    }

    private static String day(JsonNode message) {
        return message.path("time").asText().substring(0, 10);
    }

    private static String line(JsonNode message) {
        String text = message.path("text").asText().replace('\n', ' ');
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        String author = message.has("author") ? message.get("author").asText() + ": " : "* ";
        return message.path("time").asText().replace('T', ' ').substring(0, 16) + "  " + author + shown;
    }
}
