package io.shelftalker.deploy.inspect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.core.inspect.Inspection;
import io.shelftalker.core.inspect.Inspections;
import io.shelftalker.core.inspect.Question;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers questions, one JSON object a line: {@code {"id","kind","input","file"}} in, the same id and what was read out.
 * A line that cannot be answered gets an {@code error} that says why, and the next line follows.
 */
final class Batch {
    private static final Logger log = LoggerFactory.getLogger(Batch.class);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int LONGEST_LINE = 16 * 1024 * 1024;

    private final Inspections inspections;

    Batch(Inspections inspections) {
        this.inspections = inspections;
    }

    /** Goes on until there are no more lines, or nobody reads the answers. */
    void run(BufferedReader in, PrintStream out) throws IOException {
        BoundedLines lines = new BoundedLines(in, LONGEST_LINE);
        Optional<BoundedLines.Line> line = lines.next();
        while (line.isPresent() && !out.checkError()) {
            if (line.get().cut()) {
                out.println(error(Optional.empty(), "this line is longer than " + LONGEST_LINE + " characters"));
            } else if (!line.get().text().isBlank()) {
                out.println(answer(line.get().text()));
            }
            out.flush();
            line = lines.next();
        }
    }

    String answer(String line) {
        JsonNode request;
        try {
            request = JSON.readTree(line);
        } catch (JsonProcessingException unreadable) {
            return error(Optional.empty(), "this line is no JSON: " + unreadable.getOriginalMessage());
        }
        if (!request.isObject()) {
            return error(Optional.empty(), "this line is no JSON object");
        }
        return answer(request, Optional.ofNullable(request.get("id")));
    }

    private String answer(JsonNode request, Optional<JsonNode> id) {
        try {
            ObjectNode answer = JSON.createObjectNode();
            id.ifPresent(value -> answer.set("id", value));
            answer.setAll(read(request));
            return answer.toString();
        } catch (IllegalArgumentException | IOException refused) {
            return error(id, String.valueOf(refused.getMessage()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError bug) {
            log.error("Inspection of {} failed", id, bug);
            return error(id, "failed: " + bug);
        }
    }

    private ObjectNode read(JsonNode request) throws IOException {
        String kind = request.path("kind").asText();
        if (kind.isEmpty()) {
            throw new IllegalArgumentException("this line has no 'kind'");
        }
        Inspection inspection =
                inspections.of(kind).orElseThrow(() -> new IllegalArgumentException("there is no kind '" + kind + "'"));
        JsonNode file = request.path("file");
        Optional<byte[]> content =
                file.isTextual() ? Optional.of(Contents.ofFile(Contents.path(file.asText()))) : Optional.empty();
        JsonNode input = request.path("input").isObject() ? request.path("input") : JSON.createObjectNode();
        Question question = new Question(kind, input, content);
        Illegible.in(question).ifPresent(why -> {
            throw new IllegalArgumentException(file.asText() + ": " + why);
        });
        return inspection.answer(question);
    }

    private static String error(Optional<JsonNode> id, String message) {
        ObjectNode answer = JSON.createObjectNode();
        id.ifPresent(value -> answer.set("id", value));
        return answer.put("error", message).toString();
    }
}
