package io.shelftalker.core.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.Map;

/**
 * Why a request is not done: the answer to it. Thrown from wherever that shows, so that whatever the request has changed is
 * rolled back on the way.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;

    /**
     * @param code what a program goes by; it never changes
     * @param detail what was wrong and what to do, for a person; never a secret
     */
    public Refusal(HttpStatus status, String code, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** The request is understood, and what it says cannot be done. */
    public static Refusal unprocessable(String code, String detail) {
        return new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, code, detail);
    }

    /** There is no such thing, or it is another workspace's, which is the same. */
    public static Refusal notFound() {
        return new Refusal(HttpStatus.NOT_FOUND, "not-found", "");
    }

    MutableHttpResponse<Map<String, Object>> problem() {
        return Problem.of(status, code, String.valueOf(getMessage()));
    }
}
