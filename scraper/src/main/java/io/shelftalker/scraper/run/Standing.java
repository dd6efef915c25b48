package io.shelftalker.scraper.run;

import io.shelftalker.i18n.Phrase;
import io.shelftalker.scraper.source.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a source stands, for operators: a line, and where it needs them, another that says what to do.
 *
 * @param products that it has in the catalog
 * @param last its latest run that is over
 * @param held the run whose differences wait for an operator
 * @param open the run that is under way
 * @param well when a run last went well
 * @param due when it is read next; none where it is not read by itself
 */
record Standing(
        Source source,
        long products,
        Optional<RunReport> last,
        Optional<RunReport> held,
        Optional<RunReport> open,
        Optional<Instant> well,
        Optional<Instant> due) {

    boolean isIll() {
        return held.isPresent()
                || source.overdue()
                || last.filter(report -> report.state() == RunState.FAILED).isPresent();
    }

    boolean isUnread() {
        return well.isEmpty();
    }

    Phrase words() {
        List<Phrase> parts = new ArrayList<>();
        parts.add(Phrase.literal(source.name()));
        parts.add(Phrase.of("status.products", products));
        parts.add(last.map(Standing::last).orElse(Phrase.of("sources.last.never")));
        if (source.overdue()) {
            parts.add(well.map(moment -> Phrase.of("status.overdue", Phrase.when(moment)))
                    .orElse(Phrase.NOTHING));
        }
        parts.add(open.map(report -> Phrase.of(
                        "status.going-on",
                        report.counts().fetched(),
                        report.counts().due()))
                .orElseGet(this::next));
        List<Phrase> lines = new ArrayList<>(List.of(Phrase.joined(" · ", parts)));
        lines.addAll(advice());
        return Phrase.joined("\n", lines);
    }

    private Phrase next() {
        if (!source.active()) {
            return Phrase.of("status.paused");
        }
        return due.map(moment -> Phrase.of("sources.next", Phrase.when(moment))).orElse(Phrase.NOTHING);
    }

    /** What an operator can do about it. */
    private List<Phrase> advice() {
        List<Phrase> lines = new ArrayList<>();
        held.map(report -> Phrase.of("status.do.decide", report.held().weighing(), number(report)))
                .ifPresent(lines::add);
        last.filter(report -> report.state() == RunState.FAILED)
                .map(report -> Phrase.of("status.do.retry", number(report), source.name()))
                .ifPresent(lines::add);
        if (last.isEmpty()) {
            lines.add(open.map(report -> Phrase.of("status.do.wait", number(report)))
                    .orElse(Phrase.of("status.do.read", source.name())));
        }
        return lines;
    }

    private static Phrase last(RunReport report) {
        Phrase when = report.started()
                .map(started -> Phrase.of("runs.when", Phrase.ago(started.plus(report.took()))))
                .orElse(Phrase.NOTHING);
        Phrase state = Phrase.of("runs.state." + report.state().column());
        if (report.state() == RunState.FAILED) {
            return Phrase.of("status.failed", when, ReportWords.reason(report));
        }
        return Phrase.of(
                "status.last",
                when,
                state,
                Math.max(1, report.took().toSeconds()),
                report.applied().all(),
                report.counts().errors());
    }

    private static long number(RunReport report) {
        return report.key().run().value();
    }
}
