package io.shelftalker.deploy.inspect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.core.inspect.Inspection;
import io.shelftalker.core.inspect.Inspections;
import io.shelftalker.core.inspect.Question;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers questions, one JSON object a line: {@code {"id","kind","input","file"}} in, the same id and what was read out.
 * A line that cannot be answered gets an {@code error} that says why, and the next line follows.
 */
final class Batch {
    private static final Logger log = LoggerFactory.getLogger(Batch.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Inspections inspections;

    Batch(Inspections inspections) {
        this.inspections = inspections;
    }

    void run(BufferedReader in, PrintStream out) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                out.println(answer(line));
                out.flush();
            }
        }
    }

    String answer(String line) {
        JsonNode request;
        try {
            request = JSON.readTree(line);
        } catch (JsonProcessingException unreadable) {
            return error(Optional.empty(), "this line is no JSON: " + unreadable.getOriginalMessage());
        }
        Optional<JsonNode> id = Optional.ofNullable(request.get("id"));
        try {
            ObjectNode answer = JSON.createObjectNode();
            id.ifPresent(value -> answer.set("id", value));
            answer.setAll(read(request));
            return answer.toString();
        } catch (IllegalArgumentException | IOException refused) {
            return error(id, String.valueOf(refused.getMessage()));
        } catch (RuntimeException | StackOverflowError bug) {
            log.error("Inspection of {} failed", id, bug);
            return error(id, "failed: " + bug);
        }
    }

    private ObjectNode read(JsonNode request) throws IOException {
        String kind = request.path("kind").asText();
        Inspection inspection =
                inspections.of(kind).orElseThrow(() -> new IllegalArgumentException("there is no kind '" + kind + "'"));
        JsonNode file = request.path("file");
        Optional<byte[]> content =
                file.isTextual() ? Optional.of(Files.readAllBytes(Path.of(file.asText()))) : Optional.empty();
        JsonNode input = request.path("input").isObject() ? request.path("input") : JSON.createObjectNode();
        return inspection.answer(new Question(kind, input, content));
    }

    private static String error(Optional<JsonNode> id, String message) {
        ObjectNode answer = JSON.createObjectNode();
        id.ifPresent(value -> answer.set("id", value));
        return answer.put("error", message).toString();
    }
}
