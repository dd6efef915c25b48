package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.shelftalker.testkit.platform.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a form's texts as the JSON values that the specification describes. */
final class FormFields {
    private final Shape method;
    private final Set<String> files;

    FormFields(Shape method, Set<String> files) {
        this.method = method;
        this.files = Set.copyOf(files);
    }

    ObjectNode read(Map<String, String> fields) {
        ObjectNode parameters = Json.object();
        fields.forEach(
                (name, text) -> parameters.set(name, value(method.fields().get(name), text)));
        return parameters;
    }

    /** Leaves out the complaints that a file is missing whose part is there, and adds those on misplaced files. */
    List<String> without(List<String> violations) {
        Stream<String> rest = violations.stream().filter(violation -> !concernsFile(violation));
        Stream<String> misplaced = files.stream()
                .filter(name -> !takesFile(name) && !isAttachment(name))
                .map(name -> new Place(method.name(), name).violation("is a file and must not be one"));
        return Stream.concat(rest, misplaced).toList();
    }

    private boolean concernsFile(String violation) {
        return files.stream()
                .filter(this::takesFile)
                .anyMatch(name -> violation.startsWith(method.name() + ": " + name + " "));
    }

    private boolean takesFile(String name) {
        Shape.@Nullable Field field = method.fields().get(name);
        return field != null && field.types().contains("InputFile");
    }

    /** A part with a name of its own is what {@code attach://name} in a media object refers to. */
    private boolean isAttachment(String name) {
        return !method.fields().containsKey(name);
    }

    private static JsonNode value(Shape.@Nullable Field field, String text) {
        TextNode plain = TextNode.valueOf(text);
        if (field == null || field.types().contains("String")) {
            return plain;
        }
        return Json.parse(text).filter(value -> !value.isMissingNode()).orElse(plain);
    }
}
