package io.shelftalker.deploy;

import io.shelftalker.deploy.inspect.Inspect;
import io.shelftalker.deploy.settings.Settings;
import io.shelftalker.deploy.start.Exit;
import io.shelftalker.deploy.start.Logs;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code inspect}: what is read in one text, page or file. */
@Command(
        name = "inspect",
        description = "Shows what is read in a page, a sitemap, a price, and from where.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class InspectCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Application application;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "WHAT", description = "page, sitemap, robots, price, ...")
    private @Nullable String name;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE|URL|TEXT|-",
            defaultValue = "-",
            description = "what to read; - is standard input (${DEFAULT-VALUE})")
    private String given = "-";

    @Option(names = "--url", paramLabel = "BASE", description = "where it comes from, for what is given as a file")
    private @Nullable String url;

    @Option(names = "--rules", paramLabel = "FILE", description = "rules of a source to try on a page, as JSON")
    private @Nullable Path rules;

    @Option(names = "--json", description = "the answer as JSON")
    private boolean json;

    @Option(names = "--batch", description = "JSON lines on standard input, one answer a line")
    private boolean batch;

    @Override
    public Integer call() throws IOException {
        Settings settings = Objects.requireNonNull(application).settings(null);
        new Logs(settings.secrets()).toFile(Path.of(System.getProperty("java.io.tmpdir"), "shelftalker-inspect.log"));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        Inspect inspect = new Inspect(settings, System.in, out);
        if (batch == (name != null)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "Say what to inspect, or give --batch alone.");
        }
        if (name == null) {
            inspect.batch();
        } else {
            inspect.one(new Inspect.Request(name, given, Optional.ofNullable(url), Optional.ofNullable(rules), json));
        }
        out.flush();
        return Exit.DONE.code();
    }
}
