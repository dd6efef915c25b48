package io.shelftalker.deploy.bench;

import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.telegram.FakeTelegram;
import io.shelftalker.testkit.telegram.Person;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * How soon a webhook is answered while the platform answers nothing: 200 messages a second come in whatever becomes of
 * them, and every message that goes out hangs. The bot waits for a hanging call in threads of their own, never in the
 * webhook.
 */
final class AcknowledgementBench {
    private static final int PER_SECOND = 200;
    private static final int SECONDS = 20;
    private static final int PEOPLE = 400;
    private static final int FIRST_PERSON = 1_000_001;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FakeTelegram telegram;

    AcknowledgementBench(FakeTelegram telegram) {
        this.telegram = telegram;
    }

    void measure(PrintStream out) throws InterruptedException {
        List<Person> people = IntStream.range(FIRST_PERSON, FIRST_PERSON + PEOPLE)
                .mapToObj(id -> telegram.person(id, "Person " + id, "en").hasStarted())
                .toList();
        int messages = PER_SECOND * SECONDS;
        telegram.next("sendMessage", messages, Fault.hangs());
        telegram.next("sendPhoto", messages, Fault.hangs());
        Latencies answered = new Latencies();
        telegram.onAcknowledged(answered::add);
        say(people, messages);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (answered.count() < messages && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        out.println(Figure.of("turn.acknowledged", answered.count(), "of " + messages)
                .noting(PER_SECOND + "/s for " + SECONDS + " s, the platform's API hanging")
                .line());
        out.println(
                Figure.of("turn.acknowledged.p50", answered.millis(0.50), "ms").line());
        out.println(
                Figure.of("turn.acknowledged.p99", answered.millis(0.99), "ms").line());
    }

    /** Keeps to the rate whatever becomes of the messages, so that a slow answer does not slow what comes after it. */
    private static void say(List<Person> people, int messages) throws InterruptedException {
        long start = System.nanoTime();
        for (int message = 0; message < messages; message++) {
            long due = start + TimeUnit.SECONDS.toNanos(1) * message / PER_SECOND;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            people.get(message % people.size()).says("/random");
        }
    }
}
