package io.shelftalker.scraper.run;

import io.shelftalker.i18n.Phrase;
import io.shelftalker.scraper.fetch.Trouble;
import java.util.Optional;

/** What an operator can do about a run that failed. */
final class Advice {
    private Advice() {}

    static Phrase of(RunReport report) {
        return Optional.of(report)
                .filter(failed -> failed.state() == RunState.FAILED)
                .flatMap(RunReport::trouble)
                .map(name -> Phrase.of("run.do." + about(Trouble.valueOf(name)), report.source()))
                .orElse(Phrase.NOTHING);
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
            case RULES_REFUSED, SOURCE_BROKEN -> "rules";
            default -> "look";
        };
    }
}
