package io.shelftalker.testkit.platform;

import io.shelftalker.testkit.platform.Endpoint.Acknowledged;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Holds a bot to answering what its platform tells it, in time and well. A 503 asks the platform to come again, and a bot
 * that is not there answers nothing: neither is an objection.
 */
public final class Acknowledgements {
    private static final int COME_AGAIN = 503;

    private final Consumer<String> objections;
    private volatile Duration patience;

    /** @param patience how long the platform waits for an answer, in real time */
    public Acknowledgements(Duration patience, Consumer<String> objections) {
        this.patience = patience;
        this.objections = objections;
    }

    /** The platform is told to wait so long instead. */
    public void patience(Duration next) {
        patience = next;
    }

    /** Posts what cannot wait: an answer that comes late is none, and is objected to as a bad one is. */
    public Acknowledged of(String what, Supplier<Acknowledged> post) {
        Acknowledged answer = ofWhatComesAgain(what, post);
        if (answer.isLate()) {
            objections.accept(what + " was not answered within " + patience.toSeconds() + " s");
        }
        return answer;
    }

    /** Posts what the platform posts again where no answer comes: only a bad one is objected to. */
    public Acknowledged ofWhatComesAgain(String what, Supplier<Acknowledged> post) {
        long begin = System.nanoTime();
        Acknowledged answer = post.get();
        if (answer.isLate() || System.nanoTime() - begin > patience.toNanos()) {
            return Acknowledged.LATE;
        }
        if (answer.status() != 0 && !answer.isGood() && answer.status() != COME_AGAIN) {
            objections.accept(what + " was answered with " + answer.status());
        }
        return answer;
    }
}
