package io.shelftalker.channels.widget;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A stretch of an event stream, as the HTML standard has it.
 *
 * @param last the last event that it tells
 */
record EventText(byte[] bytes, long last) {
    /** How a stream begins: when to come back after it ends, in milliseconds. */
    private static final String GREETING = "retry: 1000\n\n";

    /** The browser remembers a conversation that is not there any more, and begins anew. */
    private static final String RESET = "event: reset\ndata:\n\n";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** @param anew whether what the browser remembers is not there any more */
    static EventText greeting(boolean anew, long last) {
        return new EventText(utf8(anew ? GREETING + RESET : GREETING), last);
    }

    /** A comment, which says nothing. */
    static EventText quiet(long last) {
        return new EventText(utf8(":\n\n"), last);
    }

    /** @param seen the last event before them */
    static EventText of(List<WidgetMessages.Kept> changes, long seen) {
        StringBuilder text = new StringBuilder();
        changes.forEach(change -> text.append("id: ")
                .append(change.event())
                .append("\nevent: message\ndata: ")
                .append(json(change))
                .append("\n\n"));
        return new EventText(
                utf8(text.toString()),
                changes.isEmpty() ? seen : changes.getLast().event());
    }

    /** On one line: JSON has its line ends escaped. */
    private static String json(WidgetMessages.Kept change) {
        ObjectNode message = MAPPER.createObjectNode()
                .put("position", change.position())
                .put("from", change.visitor() ? "visitor" : "bot")
                .put("at", change.at().toString());
        if (change.visitor()) {
            message.put("id", change.key().substring(change.key().lastIndexOf('/') + 1));
        }
        change.helpful().ifPresent(helpful -> message.put("helpful", helpful));
        return message.putRawValue("content", new RawValue(change.content())).toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
