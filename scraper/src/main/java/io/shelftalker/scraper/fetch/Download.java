package io.shelftalker.scraper.fetch;

import io.shelftalker.core.egress.Answer;
import io.shelftalker.core.egress.Budget;
import java.net.URI;
import java.util.Optional;

/** Something that is no page, asked for as often as it takes. */
final class Download {
    private final Fetcher fetcher;
    private final Budget budget;
    private Optional<Downloaded> content = Optional.empty();

    Download(Fetcher fetcher, Budget budget) {
        this.fetcher = fetcher;
        this.budget = budget;
    }

    /** Asks for it once, and says what the answer says of its host. */
    Step ask(URI url) {
        return switch (fetcher.download(url, budget)) {
            case Answer.Received received
            when received.status() / 100 == 2 -> {
                content = Optional.of(new Downloaded.Content(received.url(), received.body()));
                yield Step.end(new Fetched.NotModified());
            }
            case Answer.Received received ->
                received.redirect()
                        .map(Step::on)
                        .orElseGet(() -> Step.end(fetcher.refused(received.status(), received.fields())));
            case Answer.Forbidden forbidden ->
                Step.end(new Fetched.Failed(Trouble.NOT_ALLOWED_OUT, forbidden.reason()));
            case Answer.Failed failed -> Step.end(new Fetched.Failed(Fetcher.trouble(failed.cause()), failed.reason()));
        };
    }

    /** @param end what was said last, or why nobody was asked */
    Downloaded ended(Fetched end) {
        return content.orElseGet(() -> switch (end) {
            case Fetched.Gone gone -> new Downloaded.Missing(Trouble.NOT_FOUND, "status " + gone.status());
            case Fetched.Blocked blocked -> new Downloaded.Missing(blocked.trouble(), blocked.detail());
            case Fetched.Failed failed -> new Downloaded.Missing(failed.trouble(), failed.detail());
            case Fetched.Page page -> throw new IllegalStateException("A download is no page");
            case Fetched.NotModified same -> throw new IllegalStateException("What is there has content");
        });
    }
}
