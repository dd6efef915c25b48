package io.shelftalker.testkit.shop;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The sitemaps (sitemaps.org 0.9 with Google's image extension): one, or an index of parts, each also as .xml.gz; and
 * the ones that lie.
 */
final class Sitemaps {
    private static final String XML = "application/xml; charset=utf-8";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String URLSET = HEAD + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
            + " xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\">\n";
    private static final String INDEX = HEAD + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    private static final Pattern PART = Pattern.compile("/sitemap(?:-(\\d{1,9}))?\\.xml(\\.gz)?");

    private final ShopSettings settings;
    private final String url;
    private final Shelf shelf;

    Sitemaps(ShopSettings settings, String url, Shelf shelf) {
        this.settings = settings;
        this.url = url;
        this.shelf = shelf;
    }

    /** Empty where there is no such sitemap. */
    Optional<Answer> at(String path, @Nullable Fault fault) {
        var part = PART.matcher(path);
        if (!part.matches()) {
            return Optional.empty();
        }
        var number = part.group(1) == null ? 0 : Integer.parseInt(part.group(1));
        var text = fault instanceof Fault.OfSitemap lie ? lying(lie, number) : telling(number);
        return text.map(xml -> part.group(2) == null ? plain(xml) : compressed(xml));
    }

    private Optional<String> telling(int number) {
        var parts = Math.ceilDiv(shelf.positions(), settings.urlsPerSitemap());
        if (number > parts) {
            return Optional.empty();
        }
        if (number > 0) {
            return Optional.of(part((number - 1) * settings.urlsPerSitemap()));
        }
        return Optional.of(parts > 1 ? index(parts) : part(0));
    }

    private String part(int first) {
        var out = new StringBuilder(URLSET);
        shelf.from(first, first + settings.urlsPerSitemap()).forEach(stocked -> entry(out, stocked));
        return out.append("</urlset>\n").toString();
    }

    private void entry(StringBuilder out, Stocked stocked) {
        var slug = stocked.product().slug();
        out.append("<url><loc>").append(url).append("/p/").append(slug).append("</loc>");
        out.append("<lastmod>").append(stocked.lastModified()).append("</lastmod>");
        out.append("<image:image><image:loc>")
                .append(url)
                .append("/img/")
                .append(slug)
                .append(".png");
        out.append("</image:loc></image:image></url>\n");
    }

    private String index(int parts) {
        var ending = settings.compressedParts() ? ".xml.gz" : ".xml";
        return IntStream.rangeClosed(1, parts)
                .mapToObj(number -> pointer(number, ending))
                .collect(Collectors.joining("", INDEX, "</sitemapindex>\n"));
    }

    private String pointer(int number, String ending) {
        return "<sitemap><loc>" + url + "/sitemap-" + number + ending + "</loc></sitemap>\n";
    }

    private Optional<String> lying(Fault.OfSitemap fault, int number) {
        return switch (fault) {
            case Fault.EmptySitemap() -> Optional.of(URLSET + "</urlset>\n");
            case Fault.SitemapIsHtml() -> Optional.of(FaultyAnswers.PLEASE_WAIT);
            case Fault.MissingPart(int missing) -> number == missing ? Optional.empty() : telling(number);
            case Fault.EndlessSitemapIndex() -> Optional.of(endless(number % 100_000_000));
        };
    }

    private String endless(int number) {
        return INDEX + pointer(2 * number + 1, ".xml") + pointer(2 * number + 2, ".xml") + "</sitemapindex>\n";
    }

    private static Answer plain(String text) {
        return Answer.of(text.startsWith("<?xml") ? XML : "text/html; charset=utf-8", Body.of(text));
    }

    private static Answer compressed(String text) {
        return Answer.of("application/gzip", Body.of(Body.of(text).gzipped()));
    }
}
