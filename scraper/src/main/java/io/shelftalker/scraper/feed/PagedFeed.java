package io.shelftalker.scraper.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.core.egress.Budget;
import io.shelftalker.scraper.fetch.Downloaded;
import io.shelftalker.scraper.fetch.Trouble;
import io.shelftalker.scraper.fetch.Visit;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A shop's own interface to its products, read page by page until one is empty. */
record PagedFeed(URI url, Platform platform, InstantSource clock) implements Feed {
    private static final int MOST_PAGES = 1_000;

    @Override
    public FeedReading read(Visit visit, Consumer<List<FeedRow>> sink) throws InterruptedException {
        return read(
                visit, sink, MOST_PAGES, problem(url, Trouble.FEED_UNREADABLE, "more than " + MOST_PAGES + " pages"));
    }

    @Override
    public FeedReading look(Visit visit, Consumer<List<FeedRow>> sink) throws InterruptedException {
        return read(visit, sink, 1, Optional.empty());
    }

    /** @param longer what to say of a feed that goes on behind so many pages */
    private FeedReading read(Visit visit, Consumer<List<FeedRow>> sink, int most, Optional<FeedReading.Problem> longer)
            throws InterruptedException {
        Platform.Rows reader = platform.rows(url, currency(visit), clock);
        Set<URI> known = new HashSet<>();
        List<URI> asked = new ArrayList<>();
        int malformed = 0;
        for (int page = 1; page <= most; page++) {
            URI next = platform.page(url, page);
            asked.add(next);
            Page answered = page(visit, next);
            if (answered.problem().isPresent()) {
                return new FeedReading(asked, known.size(), malformed, answered.problem());
            }
            if (answered.isEnd()) {
                return new FeedReading(asked, known.size(), malformed, Optional.empty());
            }
            List<FeedRow> rows = new ArrayList<>();
            for (JsonNode product : answered.products()) {
                Optional<FeedRow> row = reader.row(product);
                malformed += row.isPresent() ? 0 : 1;
                row.filter(each -> known.add(each.key())).ifPresent(rows::add);
            }
            if (rows.isEmpty()) {
                return new FeedReading(
                        asked,
                        known.size(),
                        malformed,
                        problem(next, Trouble.FEED_UNREADABLE, "a page without a product that is new and readable"));
            }
            sink.accept(rows);
        }
        return new FeedReading(asked, known.size(), malformed, longer);
    }

    /** Whether there is such an interface, with at least one product. */
    boolean answers(Visit visit) throws InterruptedException {
        return !page(visit, platform.page(url, 1)).isEnd();
    }

    private record Page(Iterable<JsonNode> products, Optional<FeedReading.Problem> problem) {
        boolean isEnd() {
            return !products.iterator().hasNext();
        }
    }

    private Page page(Visit visit, URI place) throws InterruptedException {
        return switch (visit.download(place, Budget.PAGE)) {
            case Downloaded.Content content ->
                Json.read(content.body())
                        .flatMap(platform::products)
                        .map(products -> new Page(products, Optional.empty()))
                        .orElseGet(() -> failed(place, Trouble.FEED_UNREADABLE, "not what " + platform + " answers"));
            case Downloaded.Missing missing -> failed(place, missing.trouble(), missing.detail());
        };
    }

    private Optional<String> currency(Visit visit) throws InterruptedException {
        for (URI place : platform.currencyPlaces(url)) {
            Optional<String> code = visit.download(place, Budget.PAGE) instanceof Downloaded.Content content
                    ? Json.read(content.body()).flatMap(answer -> Json.text(answer, "currency"))
                    : Optional.empty();
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    private static Page failed(URI url, Trouble trouble, String detail) {
        return new Page(List.of(), problem(url, trouble, detail));
    }

    private static Optional<FeedReading.Problem> problem(URI url, Trouble trouble, String detail) {
        return Optional.of(new FeedReading.Problem(url, trouble, detail));
    }
}
