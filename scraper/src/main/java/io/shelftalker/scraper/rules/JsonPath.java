package io.shelftalker.scraper.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way to a value in JSON: names and numbers of places, with dots between them. {@code *} stands for every one, a dot
 * alone for the value that it begins at, and {@code @key} for the name that a row has as the member of an object.
 */
public record JsonPath(List<String> steps) {
    private static final JsonPath KEY = parse("@key");
    private static final double HUGE = 1e30;

    public JsonPath {
        steps = List.copyOf(steps);
    }

    static JsonPath parse(String text) {
        String way = text.strip().replaceFirst("^\\$?\\.?", "");
        return new JsonPath(way.isEmpty() ? List.of() : Arrays.asList(way.split("\\.", -1)));
    }

    boolean isKey() {
        return equals(KEY);
    }

    /** All values that it leads to. */
    Stream<JsonNode> select(JsonNode from) {
        Stream<JsonNode> here = Stream.of(from);
        for (String step : steps) {
            here = here.flatMap(node -> next(node, step));
        }
        return here;
    }

    /** The first text, number or truth that it leads to; nothing where it is null, blank or a number beyond all use. */
    Optional<String> text(JsonNode from) {
        return select(from)
                .filter(node -> node.isValueNode() && !node.isNull())
                .filter(node -> !node.isNumber() || Math.abs(node.doubleValue()) <= HUGE)
                .map(node -> node.isNumber()
                        ? node.decimalValue().toPlainString()
                        : node.asText().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static Stream<JsonNode> next(JsonNode node, String step) {
        if (step.equals("*")) {
            return node.valueStream();
        }
        boolean place = node.isArray() && step.matches("\\d{1,6}");
        JsonNode next = place ? node.path(Integer.parseInt(step)) : node.path(step);
        return next.isMissingNode() ? Stream.empty() : Stream.of(next);
    }
}
