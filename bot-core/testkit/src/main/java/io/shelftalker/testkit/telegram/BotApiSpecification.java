package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Specifications;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Telegram's published Bot API as an oracle: says what is wrong with a call according to the machine-readable
 * specification (Bot API 10.1), which stays outside the product's repository.
 */
public final class BotApiSpecification {
    private static final String FILE = "telegram-bot-api-10.1.json";

    private final Map<String, Shape> methods;
    private final ShapeCheck check;

    private BotApiSpecification(Map<String, Shape> methods, Map<String, Shape> types) {
        this.methods = methods;
        this.check = new ShapeCheck(types);
    }

    /** The specification where {@value Specifications#LOCATION} points; empty when that is unset, so that callers can say so. */
    public static Optional<BotApiSpecification> find() {
        return Specifications.directory().map(directory -> read(directory.resolve(FILE)));
    }

    /** Reads one specification file; a missing or unreadable file is an error. */
    public static BotApiSpecification read(Path file) {
        JsonNode root = Specifications.read(file);
        Map<String, Shape> methods = new HashMap<>();
        shapes(root.path("methods")).values().forEach(shape -> methods.put(folded(shape.name()), shape));
        return new BotApiSpecification(methods, shapes(root.path("types")));
    }

    /**
     * What is wrong with a call whose parameters came as a JSON object: one sentence per violation, naming the
     * method, the field, the value and the rule; empty when nothing is.
     */
    public List<String> check(String method, JsonNode parameters) {
        @Nullable Shape shape = methods.get(folded(method));
        if (shape == null) {
            return unknown(method);
        }
        return check.object(new Place(shape.name(), ""), shape, parameters);
    }

    /** What is wrong with an object of a type, as {@code Update}; the fake checks its own answers by it. */
    List<String> checkType(String type, JsonNode object) {
        return check.type(new Place(type, ""), type, object);
    }

    /**
     * As {@link #check(String, JsonNode)}, for a form: every field is text, objects and arrays are JSON-serialised,
     * and {@code files} are the names of the parts that carry a file.
     */
    public List<String> checkForm(String method, Map<String, String> fields, Set<String> files) {
        @Nullable Shape shape = methods.get(folded(method));
        if (shape == null) {
            return unknown(method);
        }
        FormFields form = new FormFields(shape, files);
        ObjectNode parameters = form.read(fields);
        return form.without(check.object(new Place(shape.name(), ""), shape, parameters));
    }

    private static List<String> unknown(String method) {
        return List.of(method + ": is not a method of the Bot API");
    }

    private static Map<String, Shape> shapes(JsonNode described) {
        Map<String, Shape> shapes = new HashMap<>();
        described.forEach(one -> {
            Shape shape = Shape.read(one);
            shapes.put(shape.name(), shape);
        });
        return shapes;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
