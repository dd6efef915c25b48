package io.shelftalker.deploy;

import io.shelftalker.deploy.inspect.Inspect;
import io.shelftalker.deploy.inspect.Request;
import io.shelftalker.deploy.settings.Settings;
import io.shelftalker.deploy.start.Exit;
import io.shelftalker.deploy.start.Logs;
import io.shelftalker.deploy.start.Refused;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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
        description = {
            "Shows what Shelftalker reads in a page, a file or a text, and from where it knows.",
            "Nothing is stored, and no database is needed."
        },
        abbreviateSynopsis = true,
        footerHeading = "%nWhat there is:%n",
        footer = {
            "  page         inspect page https://shop.example/p/1",
            "               inspect page saved.html --url https://shop.example/p/1",
            "               inspect page saved.html --rules rules.json",
            "  breadcrumb   inspect breadcrumb saved.html --url https://shop.example/p/1",
            "  price        inspect price \"1 299,00 €\" --hint country=FR",
            "  size         inspect size \"6 x 33 cl\"",
            "  gtin         inspect gtin 4006381333931",
            "  robots       inspect robots robots.txt --url https://shop.example/p/1",
            "  sitemap      inspect sitemap https://shop.example/sitemap.xml",
            "  chat-export  inspect chat-export \"WhatsApp Chat.txt\"",
            "  csv          inspect csv products.csv",
            "",
            "Exit codes: 0 read, 1 could not be read, 64 not to be understood."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class InspectCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Application application;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "WHAT", description = "one of those below")
    private @Nullable String name;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE|URL|TEXT|-",
            description = "what to read; - is standard input, which is also read where something is piped in")
    private @Nullable String given;

    @Option(names = "--url", paramLabel = "URL", description = "the page's address, for what is given as a file")
    private @Nullable String url;

    @Option(names = "--agent", paramLabel = "NAME", description = "robots: whose rules are asked for")
    private @Nullable String agent;

    @Option(names = "--rules", paramLabel = "FILE", description = "page: a source's rules, to be tried")
    private @Nullable Path rules;

    @Option(
            names = "--hint",
            paramLabel = "NAME=VALUE",
            description = "more that is known, such as language=fr, country=CA, currency_hint=$")
    private Map<String, String> hints = new LinkedHashMap<>();

    @Option(names = "--json", description = "the answer as JSON")
    private boolean json;

    @Option(names = "--batch", description = "JSON lines on standard input, one answer a line")
    private boolean batch;

    @Override
    public Integer call() throws IOException {
        Settings settings = Objects.requireNonNull(application).settings(null);
        new Logs(settings.secrets()).toFile(Path.of(System.getProperty("java.io.tmpdir"), "shelftalker-inspect.log"));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        Inspect inspect = new Inspect(settings, System.in, out);
        if (batch) {
            refuse(name != null, "--batch takes what to inspect from standard input, line by line.");
            inspect.batch();
        } else {
            inspect.one(request());
        }
        out.flush();
        return Exit.DONE.code();
    }

    private Request request() throws IOException {
        String what = name;
        if (what == null) {
            throw usage("Say what to inspect, such as 'inspect price \"12,50 €\"', or give --batch.");
        }
        Console console = System.console();
        refuse(
                given == null && console != null && console.isTerminal(),
                "Say what to read: a file, a URL or a text behind '" + what + "', or pipe it in.");
        Map<String, String> known = new LinkedHashMap<>(hints);
        Optional.ofNullable(agent).ifPresent(value -> known.put("agent", value));
        if (rules != null) {
            if (!Files.isReadable(rules)) {
                throw new Refused(Exit.USAGE, "--rules: there is no file " + rules + " to be read.");
            }
            known.put("rules", Files.readString(rules));
        }
        return new Request(what, Objects.requireNonNullElse(given, "-"), Optional.ofNullable(url), known, json);
    }

    private void refuse(boolean wrong, String message) {
        if (wrong) {
            throw usage(message);
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
