package io.shelftalker.scraper.run;

import io.shelftalker.i18n.Phrase;
import io.shelftalker.scraper.fetch.Trouble;
import io.shelftalker.scraper.source.BrokenSource;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Puts reports into words: in chats a few lines, on the command line all of it. */
final class ReportWords {
    private ReportWords() {}

    static Phrase brief(RunReport report) {
        return lines(report, Depth.CHAT);
    }

    static Phrase whole(RunReport report) {
        return lines(report, Depth.WHOLE);
    }

    /** What happened, what is wrong, and last what to do. */
    private static Phrase lines(RunReport report, Depth depth) {
        List<Phrase> lines = new ArrayList<>(List.of(headline(report)));
        if (report.state() == RunState.HELD) {
            report.samples().stream()
                    .limit(depth.samples())
                    .map(sample -> depth.urls() ? withPage(sample) : sample(sample))
                    .forEach(lines::add);
        }
        if (depth.urls()
                && report.state() == RunState.FAILED
                && report.failing().isEmpty()) {
            lines.add(report.detail().map(Phrase::literal).orElse(Phrase.NOTHING));
        }
        lines.addAll(NotRead.lines(report, depth));
        if (report.state() == RunState.HELD) {
            lines.addAll(decision(report, depth));
        }
        lines.addAll(Advice.of(report, depth.advice()));
        return Phrase.joined("\n", lines);
    }

    private static List<Phrase> decision(RunReport report, Depth depth) {
        long number = report.key().run().value();
        String how = report.traits().isEmpty() ? "run.held.moderate" : "run.held.grave";
        return List.of(Phrase.of(how, number), depth.urls() ? Phrase.of("run.held.how", number) : Phrase.NOTHING);
    }

    private static Phrase headline(RunReport report) {
        long number = report.key().run().value();
        return switch (report.state()) {
            case QUEUED -> Phrase.of("run.queued", number, report.source());
            case FETCHING, CLOSING ->
                Phrase.of(
                        "run.going-on",
                        number,
                        report.source(),
                        report.counts().fetched(),
                        report.counts().due());
            case HEALTHY, PARTIAL, RELEASED -> report.glance() ? glanced(report) : ended(report);
            case FAILED ->
                Phrase.of(
                        report.known() == 0 ? "run.failed.first" : "run.failed",
                        number,
                        report.source(),
                        reason(report));
            case HELD -> held(report);
            case DISCARDED ->
                report.glance()
                        ? Phrase.of(
                                "run.glance.set-aside",
                                number,
                                report.source(),
                                report.counts().fetched())
                        : Phrase.of("run.discarded", number, report.source());
        };
    }

    private static Phrase ended(RunReport report) {
        Counts counts = report.counts();
        return Phrase.joined(
                " ",
                List.of(
                        Phrase.of(
                                "run.ended",
                                report.key().run().value(),
                                report.source(),
                                counts.listed(),
                                counts.read(),
                                seconds(report),
                                changes(report.applied())),
                        some("run.skipped", counts.skipped()),
                        some("run.given-up", Math.max(0, counts.due() - counts.fetched()))));
    }

    private static Phrase glanced(RunReport report) {
        return Phrase.of(
                "run.glance",
                report.key().run().value(),
                report.source(),
                report.counts().fetched(),
                seconds(report),
                changes(report.applied()));
    }

    /** What a run changed in the catalog, as a list. */
    static Phrase changes(Applied applied) {
        List<Phrase> changes = new ArrayList<>(List.of(
                some("run.added", applied.added()),
                some("run.repriced", applied.repriced()),
                some("run.restocked", applied.restocked()),
                some("run.sold-out", applied.soldOut()),
                some("run.relisted", applied.relisted()),
                some("run.described", applied.described()),
                some("run.delisted", applied.delisted()),
                some("run.emptied", applied.emptied())));
        changes.removeIf(Phrase.NOTHING::equals);
        return changes.isEmpty() ? Phrase.of("run.no-change") : Phrase.joined(", ", changes);
    }

    /** Why a run failed. Details are for those who look closer, but for a status, which all languages write alike. */
    static Phrase reason(RunReport report) {
        Phrase trouble = report.trouble()
                .map(name -> trouble(name, report.counts().due() == 0))
                .orElse(Phrase.NOTHING);
        Counts counts = report.counts();
        if (counts.errors() > 0) {
            return Phrase.of("run.reason.pages", trouble, counts.errors(), counts.due());
        }
        return report.detail()
                .filter(detail -> detail.matches("(.*: )?status \\d{3}"))
                .map(detail -> Phrase.of("run.reason", trouble, detail.replaceFirst(".*status", "HTTP")))
                .orElse(trouble);
    }

    private static Phrase held(RunReport report) {
        List<Phrase> would = new ArrayList<>(List.of(
                would("run.would.sell-out", report.held().soldOut(), report),
                would("run.would.reprice", report.held().repriced(), report),
                would("run.would.delist", report.held().delisted(), report),
                report.held().emptied() > 0
                        ? Phrase.of(
                                "run.would.empty",
                                report.held().emptied(),
                                report.counts().shelved())
                        : Phrase.NOTHING));
        would.removeIf(Phrase.NOTHING::equals);
        long number = report.key().run().value();
        Phrase what = would.isEmpty()
                ? Phrase.of("run.held.list", number, report.source())
                : Phrase.of("run.held", number, report.source(), Phrase.joined(", ", would));
        if (report.traits().contains(Trait.SHRUNKEN_LIST) && report.counts().listed() == 0) {
            return Phrase.of(
                    "run.held.emptied", number, report.source(), report.held().delisted());
        }
        List<Phrase> sentences = new ArrayList<>(List.of(what));
        // What is more than half was just said.
        report.traits().stream()
                .sorted(Comparator.comparing(trait -> trait != Trait.MORE_THAN_HALF))
                .map(trait ->
                        Phrase.of("run.trait." + trait.column(), report.counts().listed()))
                .forEach(sentences::add);
        return Phrase.joined(" ", sentences);
    }

    private static Phrase would(String key, long count, RunReport report) {
        // Products that left may be among those that are back, and would change.
        return count > 0 ? Phrase.of(key, count, Math.max(count, report.known())) : Phrase.NOTHING;
    }

    /** A product whose change is held. */
    static Phrase sample(Sample sample) {
        return bullet(effect(sample));
    }

    /** The same, and below it its page. */
    static Phrase withPage(Sample sample) {
        return Phrase.joined("\n    ", List.of(sample(sample), Phrase.literal(sample.url())));
    }

    private static Phrase effect(Sample sample) {
        String name = sample.name().orElse(path(sample.url()));
        return switch (sample.effect()) {
            case DELISTED -> Phrase.of("run.sample.delisted", name);
            case SOLD_OUT -> Phrase.of("run.sample.sold-out", name);
            case EMPTIED -> Phrase.of("run.sample.emptied", name);
            case REPRICED ->
                sample.before().isPresent() && sample.after().isPresent()
                        ? Phrase.of(
                                "run.sample.repriced",
                                name,
                                sample.before().get(),
                                sample.after().get())
                        : Phrase.literal(name);
        };
    }

    private static Phrase bullet(Phrase line) {
        return Phrase.joined(" ", List.of(Phrase.literal("•"), line));
    }

    /** A page as it is called within its own shop. */
    static String path(String url) {
        String path = URI.create(url).getRawPath();
        return path == null || path.isEmpty() ? url : path;
    }

    /** What is wrong with a source that is not read for its own row, and what to do. */
    static Phrase broken(BrokenSource source) {
        return Phrase.of("sources.broken", source.name(), source.why());
    }

    /** @param list whether it is about the list of pages: without one there is no such page as it */
    static Phrase trouble(String name, boolean list) {
        return trouble(list && name.equals(Trouble.NOT_FOUND.name()) ? Trouble.NO_SITEMAP.name() : name);
    }

    /** What a trouble is called. */
    static Phrase trouble(String name) {
        return Phrase.of("trouble." + name.toLowerCase(Locale.ROOT));
    }

    static Phrase some(String key, long count) {
        return count > 0 ? Phrase.of(key, count) : Phrase.NOTHING;
    }

    private static long seconds(RunReport report) {
        return Math.max(1, report.took().toSeconds());
    }
}
