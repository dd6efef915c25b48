package io.shelftalker.scraper.extract;

import io.shelftalker.scraper.trail.CategoryPath;
import io.shelftalker.scraper.trail.Trails;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The breadcrumbs that a page shows to people. */
@Singleton
final class ShownTrail implements Extractor {
    @Override
    public String name() {
        return "breadcrumbs";
    }

    @Override
    public Cost cost() {
        return Cost.MUCH;
    }

    @Override
    public boolean isWorthAsking(Reading soFar) {
        return soFar.finding(Field.CATEGORY).isEmpty();
    }

    @Override
    public void read(Page page, Claims claims) {
        List<String> path = CategoryPath.of(
                Trails.onPage(page.document(), page.url().toString()),
                Set.copyOf(List.of(page.url(), page.canonical())),
                page.heading());
        claims.say(Field.CATEGORY, Optional.of(path).filter(steps -> !steps.isEmpty()), "shown on the page");
    }
}
