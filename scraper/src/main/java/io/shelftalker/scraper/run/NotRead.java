package io.shelftalker.scraper.run;

import io.shelftalker.i18n.Phrase;
import io.shelftalker.scraper.fetch.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Puts into words what a run could not read, and why: lists of pages first, then pages, prices, and stores. */
final class NotRead {
    private final RunReport report;
    private final Depth depth;
    private final List<Phrase> lines = new ArrayList<>();

    private NotRead(RunReport report, Depth depth) {
        this.report = report;
        this.depth = depth;
    }

    static List<Phrase> lines(RunReport report, Depth depth) {
        NotRead notRead = new NotRead(report, depth);
        notRead.group(Reason.Part.LIST, "run.failing.list");
        notRead.group(Reason.Part.PAGE, notRead.hasNothingBefore("run.failing.pages"));
        notRead.gone();
        notRead.prices();
        notRead.stores();
        return notRead.lines;
    }

    /** Why a run failed and in how many pages was said above. */
    private void group(Reason.Part part, String header) {
        List<Reason> reasons = of(reason -> reason.part() == part);
        if (reasons.isEmpty()) {
            return;
        }
        if (report.state() != RunState.FAILED) {
            lines.add(Phrase.of(
                    header,
                    reasons.stream().mapToLong(Reason::pages).sum(),
                    report.counts().due()));
        }
        reasons.stream().limit(depth.reasons()).map(this::line).forEach(lines::add);
        lines.add(ReportWords.some(
                "run.failing.rest",
                reasons.stream().skip(depth.reasons()).mapToLong(Reason::pages).sum()));
    }

    private void gone() {
        if (report.state() != RunState.FAILED && !report.glance()) {
            lines.add(ReportWords.some(
                    hasNothingBefore("run.gone"), report.counts().gone()));
        }
    }

    private void prices() {
        long without = report.counts().withoutPrice();
        if (without > 0 && report.state() != RunState.FAILED) {
            Phrase what = Phrase.of(hasNothingBefore("run.without-price"), without);
            lines.add(of(reason -> reason.trouble() == Trouble.NO_PRICE).stream()
                    .findFirst()
                    .map(reason -> withExamples(Phrase.of("run.colon", what), reason))
                    .orElse(Phrase.of("run.stop", what)));
        }
        of(reason -> reason.trouble() == Trouble.OPEN_PRICE)
                .forEach(reason -> lines.add(withExamples(Phrase.of("run.open-prices", reason.pages()), reason)));
    }

    private void stores() {
        of(reason -> reason.part() == Reason.Part.STORES)
                .forEach(reason -> lines.add(withExamples(
                        Phrase.of(
                                "run.failing.stores",
                                reason.pages(),
                                ReportWords.trouble(reason.trouble().name())),
                        reason)));
    }

    private List<Reason> of(Predicate<Reason> which) {
        return report.failing().stream().filter(which).toList();
    }

    /** What was known before stays, where anything was. */
    private String hasNothingBefore(String key) {
        return report.first() ? key + ".first" : key;
    }

    private Phrase line(Reason reason) {
        Optional<String> detail = depth.urls() ? sameDetail(reason) : Optional.empty();
        Phrase why = detail.map(same -> Phrase.of("run.failing.reason.detail", reason.pages(), trouble(reason), same))
                .orElseGet(() -> Phrase.of("run.failing.reason", reason.pages(), trouble(reason)));
        return withExamples(why, reason);
    }

    private Phrase trouble(Reason reason) {
        boolean list = reason.part() == Reason.Part.LIST;
        return list && reason.trouble() == Trouble.NOT_FOUND && report.state() != RunState.FAILED
                ? Phrase.of("run.failing.missing-part")
                : ReportWords.trouble(reason.trouble().name(), list);
    }

    /** With pages on lines of their own, or by their paths on the same. */
    private Phrase withExamples(Phrase what, Reason reason) {
        boolean detailed = sameDetail(reason).isEmpty() || reason.part() != Reason.Part.PAGE;
        List<Phrase> examples = new ArrayList<>(reason.examples().stream()
                .limit(depth.examples())
                .map(page -> example(page, detailed))
                .toList());
        examples.add(ReportWords.some("run.failing.more", reason.pages() - examples.size()));
        if (depth.urls()) {
            examples.addFirst(what);
            return Phrase.joined("\n    ", examples);
        }
        return Phrase.joined(" ", List.of(what, Phrase.joined(", ", examples)));
    }

    private Phrase example(FailedPage page, boolean detailed) {
        return Phrase.literal(
                !depth.urls()
                        ? ReportWords.path(page.url())
                        : detailed ? (page.url() + "  " + page.detail()).strip() : page.url());
    }

    /** What is the same of all examples is said once. */
    private static Optional<String> sameDetail(Reason reason) {
        List<String> details =
                reason.examples().stream().map(FailedPage::detail).distinct().toList();
        return reason.part() == Reason.Part.PAGE && reason.examples().size() > 1 && details.size() == 1
                ? Optional.of(details.getFirst()).filter(detail -> !detail.isBlank())
                : Optional.empty();
    }
}
