package io.shelftalker.testkit.platform;

import java.time.Duration;

/** Something that goes wrong with a call on the platform's side or on the way. */
public sealed interface Fault {

    /** Answered with an error and not carried out; a retry_after of 0 is left out. */
    record Refuses(int status, String description, long retryAfterSeconds) implements Fault {}

    /** Never answered and not carried out. */
    record Hangs() implements Fault {}

    /** Carried out, and the connection closed without an answer. */
    record LosesAnswer() implements Fault {}

    /** Carried out at once and answered after {@code delay}. */
    record AnswersLate(Duration delay) implements Fault {}

    /** An error in the platform's shape: a status, and what it says. */
    static Fault refuses(int status, String description) {
        return new Refuses(status, description, 0);
    }

    /** 429 with a retry_after; an earlier call to the same chat is then refused too and counts as a violation. */
    static Fault tooManyRequests(long retryAfterSeconds) {
        return new Refuses(429, "Too Many Requests: retry after " + retryAfterSeconds, retryAfterSeconds);
    }

    /** No answer, ever; the bot needs a timeout. */
    static Fault hangs() {
        return new Hangs();
    }

    /** The outcome stays unknown to the bot: the message is there and the answer is not. */
    static Fault losesAnswer() {
        return new LosesAnswer();
    }

    /** The answer comes late. */
    static Fault answersLate(Duration delay) {
        return new AnswersLate(delay);
    }
}
