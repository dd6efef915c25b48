package io.shelftalker.scraper.run;

import io.shelftalker.core.json.Json;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.scraper.source.Source;
import io.shelftalker.scraper.source.Sources;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Makes reports of runs, and puts them into words and into JSON. */
@Singleton
public final class RunReports {
    private static final int PAGES = 20;

    private final Sources sources;
    private final Runs runs;
    private final Staging staging;
    private final Json json;

    RunReports(Sources sources, Runs runs, Staging staging, Json json) {
        this.sources = sources;
        this.runs = runs;
        this.staging = staging;
        this.json = json;
    }

    public RunReport of(Handle handle, Run run) {
        Source source = sources.get(handle, run.source());
        return RunReport.of(
                run,
                source,
                staging.held(handle, run.key()),
                staging.samples(handle, run.key(), PAGES),
                runs.troubles(handle, run.key(), PAGES));
    }

    /** A report in a few sentences. */
    public Phrase text(RunReport report) {
        long number = report.key().run().value();
        return switch (report.state()) {
            case QUEUED -> Phrase.of("run.queued", number, report.source());
            case FETCHING, CLOSING ->
                Phrase.of("run.going-on", number, report.source(), report.counts().fetched(), report.counts().due());
            case HEALTHY, PARTIAL, RELEASED -> lines(ended(report), failing(report));
            case FAILED -> lines(Phrase.of("run.failed", number, report.source(), reason(report)), failing(report));
            case HELD -> lines(held(report), failing(report));
            case DISCARDED -> Phrase.of("run.discarded", number, report.source());
        };
    }

    /** A report in all its details, as {@code scrape} prints it with the pages that could not be read. */
    public Phrase details(RunReport report) {
        List<Phrase> lines = new ArrayList<>(List.of(text(report)));
        report.failing().stream().map(RunReports::page).forEach(lines::add);
        return Phrase.joined("\n", lines);
    }

    /** A report for machines: what {@code /runs/{id}} and {@code scrape --json} say. */
    public String json(RunReport report) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", report.key().run().value());
        object.put("source", report.source());
        object.put("state", report.state().column());
        object.put("first", report.first());
        object.put("startedAt", report.started());
        object.put("seconds", BigDecimal.valueOf(report.took().toMillis(), 3));
        object.put("pagesPerSecond", BigDecimal.valueOf(report.pagesPerSecond()).setScale(1, RoundingMode.HALF_UP));
        object.put("pages", report.counts());
        object.put("changes", report.applied());
        object.put("held", report.held());
        object.put("traits", report.traits().stream().map(Trait::column).toList());
        object.put("trouble", report.trouble().map(name -> name.toLowerCase(Locale.ROOT)));
        object.put("detail", report.detail());
        object.put("samples", report.samples());
        object.put("failing", report.failing());
        return json.write(object);
    }

    private static Phrase ended(RunReport report) {
        Applied applied = report.applied();
        List<Phrase> changes = new ArrayList<>();
        add(changes, "run.added", applied.added());
        add(changes, "run.repriced", applied.repriced());
        add(changes, "run.restocked", applied.restocked());
        add(changes, "run.sold-out", applied.soldOut());
        add(changes, "run.relisted", applied.relisted());
        add(changes, "run.described", applied.described());
        add(changes, "run.delisted", applied.delisted());
        Phrase news = changes.isEmpty() ? Phrase.of("run.no-change") : Phrase.joined(", ", changes);
        return Phrase.of(
                "run.ended",
                report.key().run().value(),
                report.source(),
                report.counts().listed(),
                report.counts().fetched(),
                seconds(report),
                news);
    }

    private static Phrase held(RunReport report) {
        List<Phrase> would = new ArrayList<>();
        add(would, "run.would.sell-out", report.held().soldOut());
        add(would, "run.would.reprice", report.held().repriced());
        add(would, "run.would.delist", report.held().delisted());
        List<Phrase> why = report.traits().stream()
                .map(trait -> Phrase.of("run.trait." + trait.column()))
                .toList();
        long number = report.key().run().value();
        Phrase what = would.isEmpty()
                ? Phrase.of("run.held.list", number, report.source())
                : Phrase.of("run.held", number, report.source(), Phrase.joined(", ", would));
        return Phrase.joined(
                " ",
                List.of(
                        what,
                        Phrase.joined(" ", why),
                        Phrase.of(report.traits().isEmpty() ? "run.held.moderate" : "run.held.grave")));
    }

    private static Phrase reason(RunReport report) {
        Phrase trouble = report.trouble().map(RunReports::trouble).orElse(Phrase.NOTHING);
        return report.detail().isPresent()
                ? Phrase.of("run.reason", trouble, report.detail().get())
                : trouble;
    }

    private static Phrase failing(RunReport report) {
        long errors = report.counts().errors();
        return errors == 0 || report.failing().isEmpty()
                ? Phrase.NOTHING
                : Phrase.of("run.failing", errors, trouble(report.failing().getFirst().trouble().name()));
    }

    private static Phrase page(FailedPage page) {
        return Phrase.of("run.page", page.url(), trouble(page.trouble().name()), page.detail());
    }

    /** What a trouble is called. */
    static Phrase trouble(String name) {
        return Phrase.of("trouble." + name.toLowerCase(Locale.ROOT));
    }

    private static Phrase lines(Phrase... lines) {
        return Phrase.joined("\n", List.of(lines));
    }

    private static long seconds(RunReport report) {
        return Math.max(1, report.took().toSeconds());
    }

    private static void add(List<Phrase> phrases, String key, long count) {
        if (count > 0) {
            phrases.add(Phrase.of(key, count));
        }
    }
}
