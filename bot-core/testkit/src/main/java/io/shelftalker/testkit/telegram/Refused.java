package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;

/**
 * A call that Telegram answers with an error. An exception, although it is an expected outcome: each of the dozens
 * of rules refuses on its own line, and one place makes the answer.
 */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final transient ObjectNode parameters;

    private Refused(int code, String description, ObjectNode parameters) {
        super(description, null, false, false);
        this.code = code;
        this.parameters = parameters;
    }

    static Refused of(int code, String description) {
        return new Refused(code, description, Json.object());
    }

    static Refused badRequest(String reason) {
        return of(400, "Bad Request: " + reason);
    }

    static Refused forbidden(String reason) {
        return of(403, "Forbidden: " + reason);
    }

    static Refused tooManyRequests(long retryAfterSeconds) {
        return new Refused(
                429,
                "Too Many Requests: retry after " + retryAfterSeconds,
                Json.object().put("retry_after", retryAfterSeconds));
    }

    static Refused migrated(long chatId) {
        return new Refused(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                Json.object().put("migrate_to_chat_id", chatId));
    }

    Answer answer() {
        return Answer.error(code, String.valueOf(getMessage()), parameters);
    }
}
