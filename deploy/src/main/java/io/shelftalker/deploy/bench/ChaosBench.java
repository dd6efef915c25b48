package io.shelftalker.deploy.bench;

import io.shelftalker.core.channel.Accounts;
import io.shelftalker.core.delivery.Priority;
import io.shelftalker.core.workspace.Directory;
import io.shelftalker.deploy.settings.Settings;
import io.shelftalker.deploy.start.Installation;
import io.shelftalker.testkit.telegram.FakeTelegram;
import io.shelftalker.testkit.telegram.Person;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * The application is killed (SIGKILL) again and again while it sends 20,000 messages and people talk to it; what was
 * lost and what came twice is counted.
 *
 * <p>The messages have the priority of replies, so that Telegram's pace for broadcasts does not stretch the run to a
 * quarter of an hour; the way they take is the same.
 */
public final class ChaosBench implements Benchmark {
    /** How many messages of an account are on their way at once; so many may come twice when they are killed. */
    public static final int MOST_AT_ONCE = 512;

    private static final String TOKEN = "4711:chaos";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final int kills;
    private final int messages;
    private final int talkers;

    ChaosBench() {
        this(50, 20_000, 20);
    }

    /** A run of another size, for tests. */
    public ChaosBench(int kills, int messages, int talkers) {
        this.kills = kills;
        this.messages = messages;
        this.talkers = talkers;
    }

    /** What a run came to. */
    public record Toll(int lostMessages, int repeatedMessages, int lostAnswers, int repeatedAnswers) {}

    @Override
    public void run(Path directory, PrintStream out) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Toll toll = run(directory);
        out.println(Figure.of("chaos.kills", kills, "kills")
                .noting("in " + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s")
                .line());
        out.println(Figure.of("chaos.messages.lost", toll.lostMessages(), "of " + messages)
                .line());
        out.println(Figure.of("chaos.messages.repeated", toll.repeatedMessages(), "of " + messages)
                .noting("at most kills × concurrent sends = " + kills * MOST_AT_ONCE)
                .line());
        out.println(Figure.of("chaos.inbound.lost", toll.lostAnswers(), "of " + kills * talkers)
                .line());
        out.println(Figure.of("chaos.inbound.repeated", toll.repeatedAnswers(), "of " + kills * talkers)
                .line());
    }

    /** Kills and counts. */
    public Toll run(Path directory) throws IOException, InterruptedException {
        try (FakeTelegram telegram = FakeTelegram.start().light()) {
            telegram.bot(TOKEN, "chaos_bot");
            List<Person> audience = people(telegram, 1, messages);
            List<Person> talking = people(telegram, 1_000_001, talkers);
            Settings settings = Settings.none().with("data-dir", directory.toString());
            // The database outlives the killed, as it does when it is a server of its own.
            try (Installation keeper = Installation.working(settings, new ZeroChannel())) {
                Audience.of(
                                keeper,
                                keeper.bean(Accounts.class)
                                        .register(
                                                keeper.bean(Directory.class).workspace("default"),
                                                "telegram",
                                                "default"),
                                messages)
                        .write(Priority.REPLY);
                killAgainAndAgain(telegram, directory, talking);
                finish(telegram, directory, audience, talking);
            }
            return toll(audience, talking);
        }
    }

    private void killAgainAndAgain(FakeTelegram telegram, Path directory, List<Person> talking)
            throws IOException, InterruptedException {
        Random random = new Random(7);
        for (int kill = 0; kill < kills; kill++) {
            Victim victim = Victim.start(directory, telegram.uri(), TOKEN);
            long enough = Math.min(messages, telegram.sent() + 1 + random.nextInt(2 * messages / (3 * kills)));
            talking.forEach(person -> person.says("/help"));
            telegram.awaitSent(enough, PATIENCE);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(100));
            victim.kill();
        }
    }

    private void finish(FakeTelegram telegram, Path directory, List<Person> audience, List<Person> talking)
            throws IOException, InterruptedException {
        Victim last = Victim.start(directory, telegram.uri(), TOKEN);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline
                && toll(audience, talking).lostAnswers()
                                + toll(audience, talking).lostMessages()
                        > 0) {
            TimeUnit.SECONDS.sleep(1);
        }
        // What is sent twice is sent when a lease ends: one more lease shows it.
        TimeUnit.SECONDS.sleep(5);
        last.kill();
    }

    private Toll toll(List<Person> audience, List<Person> talking) {
        int lost = 0;
        int repeated = 0;
        for (Person person : audience) {
            int received = person.chat().messages().size();
            lost += received == 0 ? 1 : 0;
            repeated += Math.max(0, received - 1);
        }
        int lostAnswers = 0;
        int repeatedAnswers = 0;
        for (Person person : talking) {
            int received = person.chat().messages().size();
            lostAnswers += Math.max(0, kills - received);
            repeatedAnswers += Math.max(0, received - kills);
        }
        return new Toll(lost, repeated, lostAnswers, repeatedAnswers);
    }

    private static List<Person> people(FakeTelegram telegram, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(id -> telegram.person(id, "Person " + id, "en").hasStarted())
                .toList();
    }
}
