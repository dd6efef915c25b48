package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.core.json.Json;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.scraper.source.Sources;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Makes reports of runs, and hands them out in words and as JSON. */
@Singleton
public final class RunReports {
    private static final int SAMPLES = 20;

    private final Sources sources;
    private final Staging staging;
    private final Troubles troubles;
    private final Catalog catalog;
    private final Json json;

    RunReports(Sources sources, Tables tables, Catalog catalog, Json json) {
        this.sources = sources;
        this.staging = tables.staging();
        this.troubles = tables.troubles();
        this.catalog = catalog;
        this.json = json;
    }

    public RunReport of(Handle handle, Run run) {
        Instant started = run.times().started().orElse(run.times().created());
        return new RunReport(
                run.key(),
                sources.name(handle, run.source()),
                run.state(),
                run.first(),
                run.isGlance(),
                run.times().started(),
                Duration.between(started, run.times().ended().orElse(started)),
                run.counts(),
                run.applied(),
                catalog.listed(handle, run.source(), Instant.EPOCH).count(),
                staging.held(handle, run.key()),
                run.traits(),
                run.trouble(),
                run.detail(),
                samples(handle, run),
                troubles.of(handle, run.key()));
    }

    private List<Sample> samples(Handle handle, Run run) {
        List<Sample> samples = staging.samples(handle, run.key(), SAMPLES);
        // A page that was not read is an external id; those of pages that were may differ, and are called what they
        // say.
        Map<String, String> names = catalog.names(
                handle, run.source(), samples.stream().map(Sample::url).toList());
        return samples.stream()
                .map(sample -> sample.called(Optional.ofNullable(names.get(sample.url()))))
                .toList();
    }

    /** A report in a few lines, for chats. */
    public Phrase text(RunReport report) {
        return ReportWords.brief(report);
    }

    /** A report in all its details, as {@code scrape} prints it. */
    public Phrase details(RunReport report) {
        return ReportWords.whole(report);
    }

    /** A report for machines: what {@code /runs/{id}} and {@code scrape --json} say. */
    public String json(RunReport report) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", report.key().run().value());
        object.put("source", report.source());
        object.put("state", report.state().column());
        object.put("first", report.first());
        object.put("glance", report.glance());
        object.put("startedAt", report.started());
        object.put("seconds", BigDecimal.valueOf(report.took().toMillis(), 3));
        object.put("pagesPerSecond", BigDecimal.valueOf(report.pagesPerSecond()).setScale(1, RoundingMode.HALF_UP));
        object.put("pages", report.counts());
        object.put("changes", report.applied());
        object.put("held", report.held());
        object.put("known", report.known());
        object.put("traits", report.traits().stream().map(Trait::column).toList());
        object.put("trouble", report.trouble().map(name -> name.toLowerCase(Locale.ROOT)));
        object.put("detail", report.detail());
        object.put("samples", report.samples().stream().map(RunReports::sample).toList());
        object.put("failing", report.failing().stream().map(RunReports::failing).toList());
        return json.write(object);
    }

    private static Map<String, Object> sample(Sample sample) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("url", sample.url());
        object.put("effect", lower(sample.effect()));
        object.put("name", sample.name());
        object.put("before", sample.before());
        object.put("after", sample.after());
        return object;
    }

    private static Map<String, Object> failing(Reason reason) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("part", lower(reason.part()));
        object.put("reason", lower(reason.trouble()));
        object.put("pages", reason.pages());
        object.put(
                "examples",
                reason.examples().stream()
                        .map(page -> Map.of("url", page.url(), "detail", page.detail()))
                        .toList());
        return object;
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
