package io.shelftalker.scraper.sitemap;

import io.shelftalker.core.egress.BoundedStream;
import io.shelftalker.core.egress.Budget;
import io.shelftalker.scraper.fetch.Trouble;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;

/**
 * Reads one sitemap: XML, a feed or text, plain or gzipped, an index or a list of pages.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">sitemaps.org</a>
 */
public final class SitemapReader {
    static final int MOST_ENTRIES = 50_000;

    private SitemapReader() {}

    /** Reads a file as it was served. @param base what its relative URLs are relative to */
    public static Sitemap read(URI base, byte[] content, Budget budget) {
        try {
            return raw(content, budget).at(base);
        } catch (Unreadable unreadable) {
            return unreadable.none();
        }
    }

    static RawSitemap raw(byte[] content, Budget budget) throws Unreadable {
        if (!isGzip(content)) {
            return plain(content);
        }
        Inflated inflated = inflated(content, budget);
        try {
            RawSitemap sitemap = plain(inflated.content());
            return inflated.whole() ? sitemap : sitemap.troubled(Trouble.BROKEN);
        } catch (Unreadable unreadable) {
            throw inflated.whole() ? unreadable : cut();
        }
    }

    private static RawSitemap plain(byte[] content) throws Unreadable {
        String head = Characters.head(content).toLowerCase(Locale.ROOT);
        if (head.isBlank()) {
            throw new Unreadable(Trouble.EMPTY, "a file without content");
        }
        if (!head.startsWith("<")) {
            return TextSitemap.read(content);
        }
        if (head.contains("<!doctype html") || head.startsWith("<html") || head.contains("<head>")) {
            throw new Unreadable(Trouble.SITEMAP_IS_HTML, "a web page in place of a sitemap");
        }
        return new XmlSitemap().read(content);
    }

    private static boolean isGzip(byte[] content) {
        return content.length > 2 && (content[0] & 0xff) == 0x1f && (content[1] & 0xff) == 0x8b;
    }

    private record Inflated(byte[] content, boolean whole) {}

    /** What can be inflated is kept where the file ends too early. */
    private static Inflated inflated(byte[] content, Budget budget) throws Unreadable {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (InputStream stream = BoundedStream.gunzip(new ByteArrayInputStream(content), budget)) {
            stream.transferTo(plain);
            return new Inflated(plain.toByteArray(), true);
        } catch (BoundedStream.TooLarge large) {
            throw new Unreadable(Trouble.TOO_LARGE, String.valueOf(large.getMessage()));
        } catch (IOException cut) {
            if (plain.size() == 0) {
                throw cut();
            }
            return new Inflated(plain.toByteArray(), false);
        }
    }

    private static Unreadable cut() {
        return new Unreadable(Trouble.BROKEN, "the gzip file is cut short or garbled");
    }
}
