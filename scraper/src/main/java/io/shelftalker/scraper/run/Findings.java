package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.Observation;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.scraper.feed.FeedReading;
import io.shelftalker.scraper.fetch.Trouble;
import io.shelftalker.scraper.sitemap.Listing;
import io.shelftalker.scraper.source.Probe;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts into words what was found at an address. */
final class Findings {
    private Findings() {}

    static Reply reply(Probe.Found found) {
        if (!hasSomething(found.content())) {
            Phrase nothing = Phrase.of("sources.nothing", found.url().toString());
            return Reply.text(Phrase.joined("\n", List.of(nothing, content(found.content()))));
        }
        List<Phrase> lines = new ArrayList<>();
        lines.add(Phrase.of("sources.found", found.title().orElse(found.url().getHost())));
        lines.add(content(found.content()));
        lines.add(found.example().map(Findings::example).orElse(Phrase.of("sources.found.no-product")));
        return found.example()
                .flatMap(example -> example.facts().image())
                .<Reply>map(image -> new Reply.Card(
                        lines.getFirst(),
                        Optional.of(found.url()),
                        Optional.of(image),
                        lines.subList(1, lines.size()),
                        decision(found)))
                .orElseGet(() -> new Reply.Text(Phrase.joined("\n", lines), decision(found)));
    }

    private static boolean hasSomething(Probe.Content content) {
        return switch (content) {
            case Probe.Pages pages -> pages.listing().pages() > 0;
            case Probe.Rows rows -> rows.reading().rows() > 0;
        };
    }

    private static Phrase content(Probe.Content content) {
        return switch (content) {
            case Probe.Pages pages -> pages(pages.listing());
            case Probe.Rows rows -> rows(rows);
        };
    }

    private static Phrase pages(Listing listing) {
        Phrase trouble = listing.problems().stream()
                .findFirst()
                .map(problem -> problem(problem.trouble(), problem.url(), problem.detail()))
                .orElse(Phrase.NOTHING);
        if (listing.pages() == 0) {
            return trouble;
        }
        String sitemap = listing.sitemaps().getFirst().toString();
        return Phrase.joined("\n", List.of(Phrase.of("sources.found.pages", listing.pages(), sitemap), trouble));
    }

    private static Phrase rows(Probe.Rows found) {
        FeedReading reading = found.reading();
        Phrase trouble = reading.problem()
                .map(problem -> problem(problem.trouble(), problem.url(), problem.detail()))
                .orElse(Phrase.NOTHING);
        if (reading.rows() == 0) {
            return trouble;
        }
        String feed = found.feed().toString();
        return Phrase.joined("\n", List.of(Phrase.of("sources.found.rows", reading.rows(), feed), trouble));
    }

    private static Phrase problem(Trouble trouble, URI url, String detail) {
        Phrase said = Phrase.of("sources.found.problem", ReportWords.trouble(trouble.name()), url.toString());
        return detail.isBlank() ? said : Phrase.joined("\n", List.of(said, Phrase.literal(detail)));
    }

    private static Phrase example(Observation example) {
        Phrase price = example.price()
                .map(money -> Phrase.of("sources.found.price", money))
                .orElse(Phrase.of("sources.found.no-price"));
        Phrase stock = Phrase.of("sources.found."
                + switch (example.stock().availability()) {
                    case IN -> "in";
                    case OUT -> "out";
                    case UNKNOWN -> "unknown";
                });
        return Phrase.of(
                "sources.found.example",
                Phrase.joined(" · ", List.of(Phrase.literal(example.facts().name()), price, stock)));
    }

    private static Menu decision(Probe.Found found) {
        Call call = Call.of("sources").with("url", found.url().toString());
        return Menu.of(
                new Action.Press(Phrase.of("sources.keep"), call.with("action", "keep")),
                new Action.Press(Phrase.of("sources.discard"), call.with("action", "discard")));
    }
}
