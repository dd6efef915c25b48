package io.shelftalker.scraper.sitemap;

import io.shelftalker.core.egress.BoundedStream;
import io.shelftalker.core.egress.Budget;
import io.shelftalker.scraper.fetch.Trouble;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads one sitemap: XML or text, plain or gzipped, an index or a list of pages.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">sitemaps.org</a>
 */
public final class SitemapReader {
    static final int MOST_ENTRIES = 50_000;

    private SitemapReader() {}

    /** Reads a file as it was served. @param base what its relative URLs are relative to */
    public static Sitemap read(URI base, byte[] content, Budget budget) {
        try {
            return plain(base, isGzip(content) ? inflated(content, budget) : content);
        } catch (BoundedStream.TooLarge large) {
            return new Sitemap.None(Trouble.TOO_LARGE, String.valueOf(large.getMessage()));
        } catch (IOException cut) {
            return new Sitemap.None(Trouble.BROKEN, "the gzip file is cut short or garbled");
        }
    }

    private static Sitemap plain(URI base, byte[] content) {
        int start = firstSign(content);
        if (start == content.length) {
            return new Sitemap.None(Trouble.EMPTY, "a file without content");
        }
        if (content[start] != '<') {
            return TextSitemap.read(base, content, start);
        }
        String head = head(content, start);
        if (head.contains("<!doctype html") || head.startsWith("<html") || head.contains("<head>")) {
            return new Sitemap.None(Trouble.SITEMAP_IS_HTML, "a web page in place of a sitemap");
        }
        return new XmlSitemap(base).read(new ByteArrayInputStream(content, start, content.length - start));
    }

    private static boolean isGzip(byte[] content) {
        return content.length > 2 && (content[0] & 0xff) == 0x1f && (content[1] & 0xff) == 0x8b;
    }

    private static byte[] inflated(byte[] content, Budget budget) throws IOException {
        try (InputStream stream = BoundedStream.gunzip(new ByteArrayInputStream(content), budget)) {
            return stream.readAllBytes();
        }
    }

    /** Past a byte order mark of UTF-8 and white space, which XML does not allow before its declaration. */
    private static int firstSign(byte[] content) {
        int start = content.length > 2 && (content[0] & 0xff) == 0xef && (content[1] & 0xff) == 0xbb ? 3 : 0;
        while (start < content.length && content[start] >= 0 && Character.isWhitespace(content[start])) {
            start++;
        }
        return start;
    }

    private static String head(byte[] content, int start) {
        int length = Math.min(1024, content.length - start);
        return new String(content, start, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    /** A URL of a sitemap, made absolute; none where it is not one. */
    static Optional<URI> url(URI base, String text) {
        String value = text.strip();
        if (value.isEmpty() || value.length() > 2000) {
            return Optional.empty();
        }
        return Urls.absolute(base, value);
    }
}
