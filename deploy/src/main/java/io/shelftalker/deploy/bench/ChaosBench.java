package io.shelftalker.deploy.bench;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Accounts;
import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.deploy.settings.Settings;
import io.shelftalker.deploy.start.Installation;
import io.shelftalker.testkit.telegram.FakeTelegram;
import io.shelftalker.testkit.telegram.Person;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
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
 * The application is killed (SIGKILL) again and again while prices fall, 20,000 people are told of it and others talk to it:
 * alone, then the older of two over one database. What was lost and what came twice is counted.
 *
 * <p>Before each kill one more price falls that an equal part of the people waits for, so that whoever is killed was just
 * reading what happened, writing messages of it, or sending them at Telegram's pace: a run takes a quarter of an hour.
 */
public final class ChaosBench implements Benchmark {
    /** How many messages of an account are on their way at once; so many may come twice when they are killed. */
    public static final int MOST_AT_ONCE = 512;

    private static final String TOKEN = "4711:chaos";
    private static final BigDecimal SALE = new BigDecimal("0.9");
    private static final String TARGET = "0.95";

    /** How long one lives at most. */
    private static final Duration LIFE = Duration.ofSeconds(20);

    /** How long the last ones may take for what is left: all of it at Telegram's pace, and the leases of the killed. */
    private static final Duration PATIENCE = Duration.ofMinutes(16);

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

    /** Kills one, then one of two; 50 times each while it tells 20,000 people. */
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
                Account account = keeper.bean(Accounts.class)
                        .register(keeper.bean(Directory.class).workspace("default"), "telegram", "default");
                BenchCatalog.fill(keeper, kills);
                BenchWatches watches = BenchWatches.of(keeper, account, messages, kills);
                watches.watch(0, messages, TARGET);
                Scene scene = new Scene(telegram, directory, keeper, watches, audience, talking, new ArrayDeque<>());
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
            BenchWatches watches,
            List<Person> audience,
            List<Person> talking,
            Deque<Victim> alive) {}

    private void killAgainAndAgain(Scene scene) throws IOException, InterruptedException {
        Random random = new Random(7);
        FakeTelegram telegram = scene.telegram();
        for (int kill = 0; kill < kills; kill++) {
            startAll(scene);
            BenchCatalog.repriceOne(scene.keeper(), kill, SALE);
            scene.talking().forEach(person -> person.says("/help"));
            telegram.awaitSent(telegram.sent() + 1 + random.nextInt(2 * messages / kills), LIFE);
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
                || scene.watches().isBehind()
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
