package io.shelftalker.testkit.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;
import java.util.List;

/**
 * A call that Slack answers with an error. An exception, although it is an expected outcome: each of the dozens of
 * rules refuses on its own line, and one place makes the answer.
 */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    private Refused(String error, Answer answer) {
        super(error, null, false, false);
        this.answer = answer;
    }

    static Refused because(String error) {
        return new Refused(error, Answer.error(error));
    }

    static Refused invalidBlocks(List<String> problems) {
        return because("invalid_blocks", problems);
    }

    /** Refuses, and says in detail what is wrong. */
    static Refused because(String error, List<String> problems) {
        ObjectNode body = Answer.error(error).body();
        ArrayNode messages = Json.array();
        problems.forEach(messages::add);
        body.set("response_metadata", Json.object().set("messages", messages));
        return new Refused(error, new Answer(200, body, 0));
    }

    static Refused tooFast(long retryAfterSeconds) {
        return new Refused("ratelimited", Answer.tooFast(retryAfterSeconds));
    }

    Answer answer() {
        return answer;
    }
}
