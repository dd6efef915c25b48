package io.shelftalker.deploy.scrape;

import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.deploy.settings.Settings;
import io.shelftalker.deploy.start.Exit;
import io.shelftalker.deploy.start.Installation;
import io.shelftalker.deploy.start.Logs;
import io.shelftalker.deploy.start.Refused;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.scraper.run.Run;
import io.shelftalker.scraper.run.RunKey;
import io.shelftalker.scraper.run.RunReport;
import io.shelftalker.scraper.run.RunReports;
import io.shelftalker.scraper.run.Runs;
import io.shelftalker.scraper.run.Scraper;
import io.shelftalker.scraper.run.Wish;
import io.shelftalker.scraper.source.NewSource;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** One run. It takes up one that is under way already, and one that is stopped is taken up by the next. */
public final class Scrape {
    private static final int GRACE_SECONDS = 20;

    private final Request request;
    private final Settings settings;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * What to run.
     *
     * @param source the name of a known source
     * @param url in place of a name; an unknown one becomes a source named by its host
     * @param rules to be kept as the source's, in place of those that it had
     * @param render whether a browser draws the source's pages from now on; where it is empty, that stays as it is
     * @param watchedEvery minutes between two looks at its watched products; where it is empty, that stays as it is
     * @param json whether the report is for machines
     * @param terminal whether standard error is a terminal
     */
    public record Request(
            Optional<String> source,
            Optional<URI> url,
            Optional<String> rules,
            Optional<Boolean> render,
            Optional<Integer> watchedEvery,
            Run.Options options,
            boolean json,
            boolean terminal) {}

    public Scrape(Request request, Settings settings, PrintStream out, PrintStream err) {
        this.request = request;
        this.settings = settings;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs, reports, and says how to exit.
     *
     * @throws Refused if there is no source of that name
     */
    public int run() throws InterruptedException {
        new Logs(settings.secrets())
                .toFile(Path.of(settings.get("data-dir").orElse("./data")).resolve("shelftalker.log"));
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(stopping(Thread.currentThread(), ended));
        try (Installation installation = Installation.working(settings)) {
            return run(installation);
        } finally {
            ended.countDown();
        }
    }

    private int run(Installation installation) throws InterruptedException {
        RunKey key = requested(installation);
        ProgressLine progress = new ProgressLine(err, request.terminal(), InstantSource.system());
        RunReport report;
        try {
            report = installation.bean(Scraper.class).run(key, progress);
        } finally {
            progress.end();
        }
        RunReports reports = installation.bean(RunReports.class);
        out.println(
                request.json()
                        ? reports.json(report)
                        : Columns.wrap(installation
                                .bean(Phrasebooks.class)
                                .book(Locale.getDefault(), ZoneId.systemDefault())
                                .text(reports.details(report))));
        return report.exitCode();
    }

    private RunKey requested(Installation installation) {
        WorkspaceId workspace = installation.bean(Directory.class).workspace("default");
        return installation.bean(Transactions.class).in(workspace, handle -> {
            Sources sources = installation.bean(Sources.class);
            Source source = source(handle, sources);
            request.rules().ifPresent(rules -> sources.rule(handle, source.id(), rules));
            request.render().ifPresent(render -> sources.render(handle, source.id(), render));
            request.watchedEvery().ifPresent(minutes -> sources.watch(handle, source.id(), minutes));
            return installation
                    .bean(Runs.class)
                    .request(handle, workspace, Wish.now(source.id(), request.options()))
                    .orElseThrow(() -> new Refused(
                            Exit.FAILED, "A run of " + source.name() + " is ending just now. Try again in a moment."));
        });
    }

    private Source source(Handle handle, Sources sources) {
        if (request.url().isPresent()) {
            return sources.keep(handle, NewSource.at(request.url().get()));
        }
        String name = request.source().orElseThrow();
        return sources.named(handle, name).orElseThrow(() -> new Refused(Exit.USAGE, unknown(handle, sources, name)));
    }

    private static String unknown(Handle handle, Sources sources, String name) {
        String known = sources.all(handle).stream().map(Source::name).collect(Collectors.joining(", "));
        return "There is no source '" + name + "'. "
                + (known.isEmpty() ? "There is none yet: give --url." : "Known are: " + known + ".");
    }

    /** Lets the run give back what it holds when the process is told to end. */
    private static Thread stopping(Thread running, CountDownLatch ended) {
        return Thread.ofPlatform().name("stop").unstarted(() -> {
            if (ended.getCount() == 0) {
                return;
            }
            running.interrupt();
            try {
                boolean inTime = ended.await(GRACE_SECONDS, TimeUnit.SECONDS);
                if (!inTime) {
                    System.err.println("The run did not stop in time; the next one takes it up.");
                }
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
