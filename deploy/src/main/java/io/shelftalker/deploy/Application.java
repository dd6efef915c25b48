package io.shelftalker.deploy;

import io.shelftalker.deploy.bench.Bench;
import io.shelftalker.deploy.bench.Benchmark;
import io.shelftalker.deploy.bench.Rehearsal;
import io.shelftalker.deploy.demo.Demo;
import io.shelftalker.deploy.settings.Settings;
import io.shelftalker.deploy.settings.SettingsReader;
import io.shelftalker.deploy.start.Exit;
import io.shelftalker.deploy.start.Installation;
import io.shelftalker.deploy.start.Logs;
import io.shelftalker.deploy.start.Refusals;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line. It is read before any bean exists, so that help and refusals come at once. */
@Command(
        name = "shelftalker",
        description = "A shop's catalog in chat.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {ScrapeCommand.class, InspectCommand.class, HelpCommand.class},
        sortOptions = false)
public final class Application implements Runnable {
    private final Map<String, String> environment;

    @Spec
    private @Nullable CommandSpec spec;

    Application(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    public static void main(String[] arguments) {
        System.exit(commandLine(System.getenv()).execute(arguments));
    }

    static CommandLine commandLine(Map<String, String> environment) {
        CommandLine line = new CommandLine(new Application(environment));
        line.setExecutionExceptionHandler(Application::explain);
        line.setParameterExceptionHandler(WrongUsage::explain);
        line.getCommandSpec().exitCodeOnInvalidInput(Exit.USAGE.code());
        line.getSubcommands()
                .values()
                .forEach(subcommand -> subcommand.getCommandSpec().exitCodeOnInvalidInput(Exit.USAGE.code()));
        return line;
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Which command?");
    }

    @Command(
            description = "Shows everything on a sample shop, with a chat in this terminal.",
            mixinStandardHelpOptions = true)
    int demo(
            @Option(
                            names = "--port",
                            paramLabel = "PORT",
                            defaultValue = "${env:SHELFTALKER_HTTP_PORT:-8080}",
                            description = "the page's port, or the next free one (${DEFAULT-VALUE})")
                    int port,
            @Option(
                            names = "--data",
                            paramLabel = "DIR",
                            defaultValue = "${env:SHELFTALKER_DATA_DIR:-./data/demo}",
                            description = "what is kept for the next start (${DEFAULT-VALUE})")
                    Path data,
            @Option(names = "--no-terminal", description = "no chat here, for servers") boolean noTerminal,
            @Option(names = "--reset", description = "begin anew") boolean reset)
            throws InterruptedException {
        return new Demo(new Demo.Options(port, data, !noTerminal, reset), settings(null), System.out).run();
    }

    @Command(description = "Serves your shop: the bot, its schedule and its pages.", mixinStandardHelpOptions = true)
    int serve(
            @Option(names = "--config", paramLabel = "FILE", description = "YAML file with the settings") @Nullable
                    Path config)
            throws InterruptedException {
        return new Serve(settings(config)).run();
    }

    @Command(description = "Migrates the database and ends.", mixinStandardHelpOptions = true)
    int migrate(
            @Option(names = "--config", paramLabel = "FILE", description = "YAML file with the settings") @Nullable
                    Path config) {
        Settings settings = settings(config);
        new Logs(settings.secrets())
                .toFile(Path.of(settings.get("data-dir").orElse("./data")).resolve("shelftalker.log"));
        Installation.working(settings).close();
        System.out.println("The database is migrated.");
        return Exit.DONE.code();
    }

    @Command(
            description = "Looks whether everything is set up as it must be, and says what to do. Exit code 1 if not.",
            mixinStandardHelpOptions = true)
    int doctor(
            @Option(names = "--config", paramLabel = "FILE", description = "YAML file with the settings") @Nullable
                    Path config)
            throws InterruptedException {
        return new Consultation(settings(config)).run(System.out).code();
    }

    @Command(description = "Says which version this is.", mixinStandardHelpOptions = true)
    int version() {
        System.out.println(Version.line());
        return Exit.DONE.code();
    }

    @Command(
            description = "Measures on generated data: one line a figure, beside its floor.",
            mixinStandardHelpOptions = true)
    int bench(@Parameters(paramLabel = "crawl|turn|fanout|chaos", arity = "1..*") List<String> names) throws Exception {
        Bench bench = new Bench();
        for (String name : names) {
            Benchmark benchmark = bench.named(name)
                    .orElseThrow(() -> new ParameterException(
                            Objects.requireNonNull(spec).subcommands().get("bench"),
                            "There is no benchmark '" + name + "': " + String.join(", ", bench.names())));
            new Logs(Set.of()).toFile(Path.of(System.getProperty("java.io.tmpdir"), "shelftalker-bench.log"));
            bench.run(benchmark, System.out);
        }
        return Exit.DONE.code();
    }

    @Command(hidden = true, description = "Starts once, reads a small shop and stops, to train the start-up cache.")
    int rehearse(@Parameters(paramLabel = "DIRECTORY") Path directory) throws InterruptedException {
        new Logs(Set.of()).toFile(directory.resolve("shelftalker.log"));
        Rehearsal.play(Settings.none().with("http.host", "127.0.0.1").with("http.port", "0"), directory);
        return Exit.DONE.code();
    }

    Settings settings(@Nullable Path config) {
        return new SettingsReader(environment).read(Optional.ofNullable(config));
    }

    private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        PrintWriter err = line.getErr();
        Optional<Refusals> refusal = Refusals.of(failure);
        if (refusal.isEmpty()) {
            LoggerFactory.getLogger(Application.class).error("Ended by a bug", failure);
            err.println("Shelftalker ended by a bug of its own: " + failure + ". The log has the details.");
            return Exit.FAILED.code();
        }
        refusal.get().lines().forEach(err::println);
        return refusal.get().exit().code();
    }
}
