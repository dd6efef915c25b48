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
    /** How much of a report is said. */
    private record Depth(int reasons, int examples, int samples, boolean urls) {}

    private static final Depth CHAT = new Depth(4, 2, 3, false);
    private static final Depth WHOLE = new Depth(Integer.MAX_VALUE, 3, 10, true);

    private ReportWords() {}

    static Phrase brief(RunReport report) {
        return lines(report, CHAT);
    }

    static Phrase whole(RunReport report) {
        return lines(report, WHOLE);
    }

    private static Phrase lines(RunReport report, Depth depth) {
        List<Phrase> lines = new ArrayList<>(List.of(headline(report)));
        if (report.state() == RunState.HELD) {
            report.samples().stream()
                    .limit(depth.samples())
                    .map(sample -> depth.urls() ? sample(sample) : bullet(effect(sample)))
                    .forEach(lines::add);
            lines.add(Phrase.of(
                    report.traits().isEmpty() ? "run.held.moderate" : "run.held.grave",
                    report.key().run().value()));
        }
        if (depth.urls()
                && report.state() == RunState.FAILED
                && report.failing().isEmpty()) {
            lines.add(report.detail().map(Phrase::literal).orElse(Phrase.NOTHING));
        }
        lines.addAll(notRead(report, depth));
        lines.add(Advice.of(report));
        return Phrase.joined("\n", lines);
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
            case FAILED -> Phrase.of("run.failed", number, report.source(), reason(report));
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
                                counts.fetched(),
                                seconds(report),
                                changes(report.applied())),
                        some("run.without-price", counts.withoutPrice()),
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
        Phrase trouble = report.trouble().map(name -> trouble(name, report)).orElse(Phrase.NOTHING);
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
        return count > 0 ? Phrase.of(key, count, report.known()) : Phrase.NOTHING;
    }

    /** A product whose change is held, with its page. */
    static Phrase sample(Sample sample) {
        return bullet(Phrase.joined(" – ", List.of(effect(sample), Phrase.literal(sample.url()))));
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

    private static List<Phrase> notRead(RunReport report, Depth depth) {
        List<Phrase> lines = new ArrayList<>();
        group(report, Reason.Part.LIST, depth, lines);
        group(report, Reason.Part.PAGE, depth, lines);
        report.failing().stream()
                .filter(reason -> reason.part() == Reason.Part.PRICE)
                .map(reason -> withExamples(Phrase.of("run.open-prices", reason.pages()), reason, depth))
                .forEach(lines::add);
        report.failing().stream()
                .filter(reason -> reason.part() == Reason.Part.STORES)
                .map(reason -> withExamples(
                        Phrase.of(
                                "run.failing.stores",
                                reason.pages(),
                                trouble(reason.trouble().name())),
                        reason,
                        depth))
                .forEach(lines::add);
        return lines;
    }

    private static void group(RunReport report, Reason.Part part, Depth depth, List<Phrase> lines) {
        List<Reason> reasons = report.failing().stream()
                .filter(reason -> reason.part() == part)
                .toList();
        if (reasons.isEmpty()) {
            return;
        }
        long all = reasons.stream().mapToLong(Reason::pages).sum();
        boolean nothing = part == Reason.Part.LIST && report.state() == RunState.FAILED;
        lines.add(
                nothing
                        ? Phrase.of("run.failing.whole-list")
                        : Phrase.of(part == Reason.Part.LIST ? "run.failing.list" : "run.failing.pages", all));
        reasons.stream()
                .limit(depth.reasons())
                .map(reason -> reason(reason, depth))
                .forEach(lines::add);
        long more =
                reasons.stream().skip(depth.reasons()).mapToLong(Reason::pages).sum();
        lines.add(some("run.failing.rest", more));
    }

    private static Phrase reason(Reason reason, Depth depth) {
        Phrase why = Phrase.of(
                "run.failing.reason",
                reason.pages(),
                isMissingList(
                                reason.part() == Reason.Part.LIST,
                                reason.trouble().name())
                        ? trouble(Trouble.NO_SITEMAP.name())
                        : trouble(reason.trouble().name()));
        return withExamples(why, reason, depth);
    }

    /** With pages on lines of their own, or by their paths on the same. */
    private static Phrase withExamples(Phrase what, Reason reason, Depth depth) {
        List<Phrase> examples = new ArrayList<>(reason.examples().stream()
                .limit(depth.examples())
                .map(page -> example(page, depth))
                .toList());
        examples.add(some("run.failing.more", reason.pages() - examples.size()));
        if (depth.urls()) {
            examples.addFirst(what);
            return Phrase.joined("\n    ", examples);
        }
        return Phrase.joined(" ", List.of(what, Phrase.joined(", ", examples)));
    }

    private static Phrase example(FailedPage page, Depth depth) {
        return Phrase.literal(depth.urls() ? page.url() + "  " + page.detail() : path(page.url()));
    }

    /** A page as it is called within its own shop. */
    private static String path(String url) {
        String path = URI.create(url).getRawPath();
        return path == null || path.isEmpty() ? url : path;
    }

    /** What is wrong with a source that is not read for its own row, and what to do. */
    static Phrase broken(BrokenSource source) {
        return Phrase.of("sources.broken", source.name(), source.why());
    }

    private static Phrase trouble(String name, RunReport report) {
        return trouble(isMissingList(report.counts().due() == 0, name) ? Trouble.NO_SITEMAP.name() : name);
    }

    private static boolean isMissingList(boolean list, String trouble) {
        return list && trouble.equals(Trouble.NOT_FOUND.name());
    }

    /** What a trouble is called. */
    static Phrase trouble(String name) {
        return Phrase.of("trouble." + name.toLowerCase(Locale.ROOT));
    }

    private static Phrase some(String key, long count) {
        return count > 0 ? Phrase.of(key, count) : Phrase.NOTHING;
    }

    private static long seconds(RunReport report) {
        return Math.max(1, report.took().toSeconds());
    }
}
