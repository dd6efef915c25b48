package io.shelftalker.deploy.bench;

import io.shelftalker.deploy.settings.Settings;
import io.shelftalker.deploy.start.Installation;
import io.shelftalker.testkit.telegram.FakeTelegram;
import io.shelftalker.testkit.telegram.Person;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * A durable turn: Telegram's webhook in, {@code /random} answered, Telegram's API out; 16 people, each of whom asks again
 * when the answer has come. Load, fake Telegram and bot share the machine.
 */
final class TurnBench implements Benchmark {
    private static final int PEOPLE = 16;
    private static final int PRODUCTS = 5_000;
    private static final Duration WARM_UP = Duration.ofSeconds(45);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    public void run(Path directory, PrintStream out) throws InterruptedException {
        try (FakeTelegram telegram = FakeTelegram.start().light()) {
            telegram.bot("4711:bench", "bench_bot");
            int port = FreePort.find();
            Settings settings = Settings.none()
                    .with("data-dir", directory.toString())
                    .with("http.host", "127.0.0.1")
                    .with("http.port", Integer.toString(port))
                    .with("public-url", "http://127.0.0.1:" + port)
                    .with("telegram.token", "4711:bench")
                    .with("telegram.secret", "bench")
                    .with("telegram.mode", "webhook")
                    .with("telegram.api-url", telegram.uri().toString());
            try (Installation bot = Installation.serving(settings)) {
                BenchCatalog.fill(bot, PRODUCTS);
                BenchCatalog.awaitStatistics(bot);
                measure(telegram, bot, out);
                new AcknowledgementBench(telegram).measure(out);
            }
        }
    }

    private static void measure(FakeTelegram telegram, Installation bot, PrintStream out) throws InterruptedException {
        List<Person> people = IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(id -> telegram.person(id, "Person " + id, "en").hasStarted())
                .toList();
        Load.Step ask = worker -> ask(people.get(worker));
        new Load(PEOPLE, WARM_UP).run(ask);
        Load load = new Load(PEOPLE, MEASURED);
        Latencies turns = load.run(ask);
        double floor = floor(bot);
        out.println(Figure.of("turn.rate", turns.count() / load.seconds(), "turns/s")
                .beside(floor)
                .noting(PEOPLE + " in flight, " + PRODUCTS + " products; floor: the bare SQL of a turn")
                .line());
        out.println(Figure.of("turn.p50", turns.millis(0.50), "ms").line());
        out.println(Figure.of("turn.p99", turns.millis(0.99), "ms").line());
    }

    private static void ask(Person person) {
        int before = person.chat().messages().isEmpty()
                ? 0
                : Math.toIntExact(person.chat().lastMessage().id());
        person.says("/random");
        person.chat().awaitMessage(message -> message.id() > before, PATIENCE);
    }

    private static double floor(Installation bot) throws InterruptedException {
        BareTurn bare = new BareTurn(bot.bean(DataSource.class));
        new Load(PEOPLE, Duration.ofSeconds(3)).run(bare::once);
        Load load = new Load(PEOPLE, Duration.ofSeconds(10));
        return load.run(bare::once).count() / load.seconds();
    }
}
