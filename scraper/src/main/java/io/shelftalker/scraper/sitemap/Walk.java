package io.shelftalker.scraper.sitemap;

import io.shelftalker.scraper.fetch.Sites;
import io.shelftalker.scraper.fetch.Trouble;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One walk through the sitemaps of a site: no sitemap twice, no index deeper than 2, an end in any case. */
final class Walk {
    private static final int DEPTH = 2;
    private static final int MOST_SITEMAPS = 2_000;

    private final URI site;
    private final Reading reader;
    private final Consumer<List<Entry>> sink;
    private final Set<URI> seen = new HashSet<>();
    private final List<URI> sitemaps = new ArrayList<>();
    private final List<Listing.Problem> problems = new ArrayList<>();
    private long pages;
    private long foreign;

    Walk(URI site, Reading reader, Consumer<List<Entry>> sink) {
        this.site = site;
        this.reader = reader;
        this.sink = sink;
    }

    void enter(URI sitemap) throws InterruptedException {
        enter(sitemap, 0);
    }

    /** Goes on from a sitemap that was read already. */
    void take(URI url, Sitemap sitemap) throws InterruptedException {
        seen.add(url);
        take(url, sitemap, 0);
    }

    Listing listing() {
        if (pages == 0 && problems.isEmpty()) {
            problems.add(new Listing.Problem(
                    sitemaps.isEmpty() ? site : sitemaps.getFirst(),
                    Trouble.SITEMAP_EMPTY,
                    foreign == 0 ? "no page is listed" : "only pages of other sites are listed"));
        }
        return new Listing(sitemaps, pages, foreign, problems);
    }

    private void enter(URI url, int depth) throws InterruptedException {
        if (seen.size() >= MOST_SITEMAPS) {
            complain(url, Trouble.SITEMAP_TOO_DEEP, "more than " + MOST_SITEMAPS + " sitemaps");
            return;
        }
        if (seen.add(url)) {
            take(url, reader.read(url), depth);
        }
    }

    private void take(URI url, Sitemap sitemap, int depth) throws InterruptedException {
        switch (sitemap) {
            case Sitemap.Pages list -> {
                complain(url, list.trouble());
                keep(url, list.entries());
            }
            case Sitemap.Index index -> {
                complain(url, index.trouble());
                descend(url, index, depth);
            }
            case Sitemap.None none -> complain(url, none.trouble(), none.detail());
        }
    }

    private void descend(URI url, Sitemap.Index index, int depth) throws InterruptedException {
        if (depth >= DEPTH) {
            complain(url, Trouble.SITEMAP_TOO_DEEP, "an index inside an index inside an index");
            return;
        }
        for (URI child : index.sitemaps()) {
            enter(child, depth + 1);
        }
    }

    private void keep(URI url, List<Entry> entries) {
        List<Entry> own =
                entries.stream().filter(entry -> Sites.same(entry.url(), site)).toList();
        foreign += entries.size() - own.size();
        pages += own.size();
        sitemaps.add(url);
        if (!own.isEmpty()) {
            sink.accept(own);
        }
    }

    private void complain(URI url, Optional<Trouble> trouble) {
        trouble.ifPresent(found -> complain(url, found, "read only in part"));
    }

    private void complain(URI url, Trouble trouble, String detail) {
        if (problems.size() < 100
                && problems.stream().noneMatch(known -> known.url().equals(url))) {
            problems.add(new Listing.Problem(url, trouble, detail));
        }
    }
}
