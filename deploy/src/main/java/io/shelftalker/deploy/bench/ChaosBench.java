package io.shelftalker.deploy.bench;

import io.shelftalker.core.channel.Accounts;
import io.shelftalker.core.delivery.Priority;
import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.deploy.settings.Settings;
import io.shelftalker.deploy.start.Installation;
import io.shelftalker.testkit.telegram.FakeTelegram;
import io.shelftalker.testkit.telegram.Person;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * The application is killed (SIGKILL) again and again while it sends 20,000 messages and people talk to it: alone, then
 * the older of two over one database. What was lost and what came twice is counted.
 *
 * <p>The messages have the priority of replies, so that Telegram's pace for broadcasts does not stretch the run to a
 * quarter of an hour; the way they take is the same.
 */
public final class ChaosBench implements Benchmark {
    /** How many messages of an account are on their way at once; so many may come twice when they are killed. */
    public static final int MOST_AT_ONCE = 512;

    private static final String TOKEN = "4711:chaos";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final int replicas;
    private final int kills;
    private final int messages;
    private final int talkers;

    /** @param replicas how many run beside each other; the oldest is killed */
    public ChaosBench(int replicas, int kills, int messages, int talkers) {
        this.replicas = replicas;
        this.kills = kills;
        this.messages = messages;
        this.talkers = talkers;
    }

    /** What a run came to. */
    public record Toll(int lostMessages, int repeatedMessages, int lostAnswers, int repeatedAnswers) {}

    /** Kills one, then one of two; 50 times each while it sends 20,000 messages. */
    static Benchmark aloneAndInCompany() {
        return (directory, out) -> {
            new ChaosBench(1, 50, 20_000, 20).run(Files.createDirectory(directory.resolve("one")), out);
            new ChaosBench(2, 50, 20_000, 20).run(Files.createDirectory(directory.resolve("two")), out);
        };
    }

    @Override
    public void run(Path directory, PrintStream out) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Toll toll = run(directory);
        String name = "chaos." + replicas;
        out.println(Figure.of(name + ".kills", kills, "kills")
                .noting(replicas + " at a time, in "
                        + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s")
                .line());
        out.println(Figure.of(name + ".messages.lost", toll.lostMessages(), "of " + messages)
                .line());
        out.println(Figure.of(name + ".messages.repeated", toll.repeatedMessages(), "of " + messages)
                .noting("at most kills × concurrent sends = " + kills * MOST_AT_ONCE)
                .line());
        out.println(Figure.of(name + ".inbound.lost", toll.lostAnswers(), "of " + kills * talkers)
                .line());
        out.println(Figure.of(name + ".inbound.repeated", toll.repeatedAnswers(), "of " + kills * talkers)
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
                Scene scene = new Scene(telegram, directory, keeper, audience, talking, new ArrayDeque<>());
                killAgainAndAgain(scene);
                finish(scene);
                return toll(scene);
            }
        }
    }

    /** @param alive those that run, the oldest first */
    private record Scene(
            FakeTelegram telegram,
            Path directory,
            Installation keeper,
            List<Person> audience,
            List<Person> talking,
            Deque<Victim> alive) {}

    private void killAgainAndAgain(Scene scene) throws IOException, InterruptedException {
        Random random = new Random(7);
        FakeTelegram telegram = scene.telegram();
        for (int kill = 0; kill < kills; kill++) {
            startAll(scene);
            long enough = Math.min(messages, telegram.sent() + 1 + random.nextInt(2 * messages / (3 * kills)));
            scene.talking().forEach(person -> person.says("/help"));
            telegram.awaitSent(enough, PATIENCE);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(100));
            scene.alive().removeFirst().kill();
        }
    }

    private void startAll(Scene scene) throws IOException {
        while (scene.alive().size() < replicas) {
            scene.alive()
                    .addLast(Victim.start(scene.directory(), scene.telegram().uri(), TOKEN));
        }
    }

    private void finish(Scene scene) throws IOException, InterruptedException {
        startAll(scene);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && isUnfinished(scene)) {
            TimeUnit.SECONDS.sleep(1);
        }
        for (Victim victim : scene.alive()) {
            victim.kill();
        }
    }

    /** What was sent and not settled before a kill is sent once more when its lease ends. */
    private boolean isUnfinished(Scene scene) {
        return toll(scene).lostAnswers() > 0
                || scene.keeper().bean(Transactions.class).<Boolean>across(handle -> handle.createQuery(
                                "select exists (select from outgoing_due) or exists (select from lane)")
                        .mapTo(Boolean.class)
                        .one());
    }

    private Toll toll(Scene scene) {
        int lost = 0;
        int repeated = 0;
        for (Person person : scene.audience()) {
            int received = person.chat().messages().size();
            lost += received == 0 ? 1 : 0;
            repeated += Math.max(0, received - 1);
        }
        int lostAnswers = 0;
        int repeatedAnswers = 0;
        for (Person person : scene.talking()) {
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
