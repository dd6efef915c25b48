package io.shelftalker.scraper.run;

import io.shelftalker.i18n.Phrase;
import io.shelftalker.scraper.fetch.Trouble;
import java.util.List;
import java.util.stream.Stream;

/** What an operator can do about a run that failed, or could read only a part: what matters most comes first. */
final class Advice {
    private Advice() {}

    static List<Phrase> of(RunReport report, int most) {
        return keys(report)
                .distinct()
                .limit(most)
                .map(key -> Phrase.of("run.do." + key, report.source()))
                .toList();
    }

    private static Stream<String> keys(RunReport report) {
        return switch (report.state()) {
            case FAILED -> report.trouble().map(Trouble::valueOf).map(Advice::about).stream();
            case PARTIAL, HEALTHY -> Stream.concat(report.failing().stream().flatMap(Advice::about), priceless(report));
            case QUEUED, FETCHING, CLOSING, HELD, RELEASED, DISCARDED -> Stream.empty();
        };
    }

    private static Stream<String> about(Reason reason) {
        return switch (reason.part()) {
            case LIST -> Stream.of("part");
            case PAGE -> Stream.of(aboutPages(reason.trouble()));
            case PRICE, STORES -> Stream.empty();
        };
    }

    /** Some pages that lead away are no sign that the shop moved. */
    private static String aboutPages(Trouble trouble) {
        return trouble == Trouble.REDIRECTED_ELSEWHERE ? "look" : about(trouble);
    }

    private static Stream<String> priceless(RunReport report) {
        return report.counts().withoutPrice() > 0 ? Stream.of("price") : Stream.empty();
    }

    private static String about(Trouble trouble) {
        return switch (trouble) {
            case CHALLENGE, LOGIN, CONSENT, FORBIDDEN, ROBOTS_DISALLOW -> "walled";
            case TOO_MANY_REQUESTS,
                    HOST_CLOSED,
                    SERVER_ERROR,
                    ROBOTS_UNREACHABLE,
                    UNREACHABLE,
                    UNRESOLVED,
                    TIMEOUT,
                    BROKEN -> "passing";
            case SITEMAP_IS_HTML,
                    SITEMAP_HAS_DOCTYPE,
                    SITEMAP_UNREADABLE,
                    SITEMAP_CUT_SHORT,
                    SITEMAP_TOO_DEEP,
                    SITEMAP_TOO_LONG,
                    SITEMAP_EMPTY,
                    NO_SITEMAP,
                    NOT_FOUND,
                    REDIRECTED_ELSEWHERE -> "list";
            case NEEDS_JAVASCRIPT -> "render";
            case RULES_REFUSED, SOURCE_BROKEN -> "rules";
            default -> "look";
        };
    }
}
