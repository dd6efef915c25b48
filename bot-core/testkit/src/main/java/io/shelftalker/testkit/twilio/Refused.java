package io.shelftalker.testkit.twilio;

/**
 * A call that Twilio answers with an error. An exception, although it is an expected outcome: each of the dozens of rules
 * refuses on its own line, and one place makes the answer.
 */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    private Refused(Answer answer, String message) {
        super(message, null, false, false);
        this.answer = answer;
    }

    /** @param code as twilio.com/docs/api/errors lists it */
    static Refused because(int code, String message) {
        return new Refused(Answer.error(400, code, message), message);
    }

    static Refused unauthorized() {
        return new Refused(Answer.error(401, 20003, "Authenticate"), "Authenticate");
    }

    static Refused notFound() {
        return new Refused(Answer.error(404, 20404, "The requested resource was not found"), "not found");
    }

    Answer answer() {
        return answer;
    }
}
