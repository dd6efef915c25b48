package io.shelftalker.scraper.trail;

import io.shelftalker.scraper.sitemap.Urls;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where a product stands in its shop, from the widest category to the narrowest. */
public final class CategoryPath {
    private static final Set<String> HOME = Set.of(
            "home",
            "homepage",
            "home page",
            "start",
            "accueil",
            "startseite",
            "inicio",
            "início",
            "etusivu",
            "hem",
            "hjem",
            "forside",
            "strona główna",
            "domů",
            "главная",
            "ana sayfa",
            "ホーム",
            "首页",
            "shop",
            "boutique");
    private static final int DEEPEST = 10;
    private static final int LONGEST = 100;

    private CategoryPath() {}

    /**
     * A trail without the home page that it begins with and the product that it ends with. A last step that leads
     * nowhere, where others do, is the page itself.
     *
     * @param page the addresses of the page, as it was asked for and as it wants to be known
     * @param product the product's name
     */
    public static List<String> of(List<Crumb> trail, Set<URI> page, Optional<String> product) {
        List<Crumb> crumbs = new ArrayList<>(trail);
        if (!crumbs.isEmpty() && isHome(crumbs.getFirst(), page)) {
            crumbs.removeFirst();
        }
        boolean linked = trail.stream().anyMatch(crumb -> crumb.url().isPresent());
        boolean unlinkedEnd =
                linked && !crumbs.isEmpty() && crumbs.getLast().url().isEmpty();
        if (!crumbs.isEmpty() && (unlinkedEnd || isThePage(crumbs.getLast(), page, product))) {
            crumbs.removeLast();
        }
        return crumbs.stream()
                .flatMap(crumb -> crumb.name().stream())
                .filter(name -> name.length() <= LONGEST)
                .limit(DEEPEST)
                .toList();
    }

    /** A category written as a path: {@code Wine > Red}. */
    public static List<String> written(String category) {
        return Stream.of(category.split("\\s*(>|›|»|\\s/\\s)\\s*"))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && part.length() <= LONGEST)
                .limit(DEEPEST)
                .toList();
    }

    private static boolean isHome(Crumb crumb, Set<URI> page) {
        return crumb.name().map(CategoryPath::isHome).orElse(true)
                || url(crumb, page)
                        .filter(url -> String.valueOf(url.getRawPath()).length() <= 1)
                        .isPresent();
    }

    /** Whether a step is called what home pages are called. */
    static boolean isHome(String name) {
        return HOME.contains(name.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isThePage(Crumb crumb, Set<URI> page, Optional<String> product) {
        return product.flatMap(name -> crumb.name().filter(name::equalsIgnoreCase))
                        .isPresent()
                || url(crumb, page).filter(page::contains).isPresent();
    }

    private static Optional<URI> url(Crumb crumb, Set<URI> page) {
        return crumb.url().flatMap(url -> page.stream()
                .flatMap(base -> Urls.absolute(base, url).stream())
                .findFirst());
    }
}
