package io.shelftalker.deploy;

import io.shelftalker.deploy.scrape.Scrape;
import io.shelftalker.scraper.rules.Rules;
import io.shelftalker.scraper.run.Run;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code scrape}, whose options are fields because they are more than a method should have. */
@Command(
        name = "scrape",
        description = "Makes one run over a shop. Exit codes: 0 healthy, 1 partial, 2 failed, 3 held by the gate.",
        customSynopsis = "shelftalker scrape (--source=NAME | --url=URL) [OPTIONS]",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ScrapeCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Application application;

    @Spec
    private @Nullable CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    @Option(names = "--full", description = "fetch every page, changed or not")
    private boolean full;

    @Option(
            names = "--render",
            negatable = true,
            description = "have a browser draw its pages, or no longer; kept with the source")
    private @Nullable Boolean render;

    @Option(names = "--concurrency", paramLabel = "N", description = "pages at once")
    private @Nullable Integer concurrency;

    @Option(names = "--delay", paramLabel = "MS", description = "milliseconds between pages")
    private @Nullable Integer delay;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "JSON file that says where fields stand; kept as the source's rules, reads every page")
    private @Nullable Path rules;

    @Option(
            names = "--watched-every",
            paramLabel = "MINUTES",
            description =
                    "how often serve looks at its watched products between runs, 0 for not at all; kept with the source")
    private @Nullable Integer watchedEvery;

    @Option(names = "--json", description = "the report as JSON")
    private boolean json;

    @Option(names = "--config", paramLabel = "FILE", description = "YAML file with the settings")
    private @Nullable Path config;

    private static final class Which {
        @Option(names = "--source", paramLabel = "NAME", required = true, description = "a known source")
        private @Nullable String source;

        @Option(names = "--url", paramLabel = "URL", required = true, description = "a home page, sitemap or feed")
        private @Nullable URI url;
    }

    @Override
    public Integer call() throws InterruptedException {
        Run.Options options = new Run.Options(
                full || rules != null || render != null ? Run.Reach.EVERYTHING : Run.Reach.CHANGED,
                Optional.ofNullable(delay).map(milliseconds -> Duration.ofMillis(atLeast("--delay", 0, milliseconds))),
                Optional.ofNullable(concurrency).map(number -> atLeast("--concurrency", 1, number)));
        Scrape.Request request = new Scrape.Request(
                Optional.ofNullable(which.source),
                Optional.ofNullable(which.url).map(this::webAddress),
                Optional.ofNullable(rules).map(this::rules),
                Optional.ofNullable(render),
                Optional.ofNullable(watchedEvery).map(minutes -> atLeast("--watched-every", 0, minutes)),
                options,
                json,
                Boolean.getBoolean("shelftalker.terminal"));
        return new Scrape(request, Objects.requireNonNull(application).settings(config), System.out, System.err).run();
    }

    private String rules(Path file) {
        try {
            String text = Files.readString(file);
            Rules.parse(text);
            return text;
        } catch (IllegalArgumentException wrong) {
            throw usage("--rules " + file + ": " + wrong.getMessage());
        } catch (IOException unreadable) {
            throw usage("--rules " + file + " cannot be read as UTF-8 text");
        }
    }

    private int atLeast(String option, int least, int value) {
        if (value < least) {
            throw usage(option + " must be " + least + " or more, not " + value);
        }
        return value;
    }

    private URI webAddress(URI url) {
        boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!web || url.getHost() == null) {
            throw usage("'" + url + "' is not an http or https URL, such as https://shop.example/");
        }
        return url;
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
