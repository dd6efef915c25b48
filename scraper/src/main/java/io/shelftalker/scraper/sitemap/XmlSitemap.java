package io.shelftalker.scraper.sitemap;

import io.shelftalker.scraper.fetch.Trouble;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A sitemap in XML, read element by element; namespaces are not insisted on, as many shops get them wrong. */
final class XmlSitemap {
    private final URI base;
    private final Deque<String> path = new ArrayDeque<>();
    private final List<Entry> pages = new ArrayList<>();
    private final List<URI> sitemaps = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String root = "";
    private String location = "";
    private String lastmod = "";

    XmlSitemap(URI base) {
        this.base = base;
    }

    Sitemap read(InputStream stream) {
        try {
            boolean whole = walk(new Xml().open(stream));
            return whole ? result(Optional.empty()) : result(Optional.of(Trouble.SITEMAP_TOO_LONG));
        } catch (Xml.DoctypeRefused refused) {
            return new Sitemap.None(Trouble.SITEMAP_HAS_DOCTYPE, "a DOCTYPE is refused");
        } catch (XMLStreamException broken) {
            return pages.isEmpty() && sitemaps.isEmpty()
                    ? new Sitemap.None(Trouble.SITEMAP_UNREADABLE, "the XML cannot be read")
                    : result(Optional.of(Trouble.SITEMAP_CUT_SHORT));
        }
    }

    private Sitemap result(Optional<Trouble> trouble) {
        return switch (root) {
            case "sitemapindex" -> new Sitemap.Index(sitemaps, trouble);
            case "urlset" -> new Sitemap.Pages(pages, trouble);
            case "html" -> new Sitemap.None(Trouble.SITEMAP_IS_HTML, "a web page in place of a sitemap");
            default -> new Sitemap.None(Trouble.SITEMAP_UNREADABLE, "its root is <" + root + ">");
        };
    }

    /** @return whether the end was reached within the limit of entries */
    private boolean walk(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (Xml.next(reader)) {
                case XMLStreamConstants.START_ELEMENT ->
                    start(reader.getLocalName().toLowerCase(Locale.ROOT));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {}
            }
            if (pages.size() > SitemapReader.MOST_ENTRIES || sitemaps.size() > SitemapReader.MOST_ENTRIES) {
                pages.removeLast();
                return false;
            }
        }
        return true;
    }

    private void start(String name) {
        if (path.isEmpty()) {
            root = name;
        }
        path.push(name);
        text.setLength(0);
    }

    private void end() {
        String name = path.pop();
        String parent = path.isEmpty() ? "" : path.peek();
        boolean direct = parent.equals("url") || parent.equals("sitemap");
        if (direct && name.equals("loc") && location.isEmpty()) {
            location = text.toString();
        }
        if (direct && name.equals("lastmod")) {
            lastmod = text.toString();
        }
        if (name.equals("url") || name.equals("sitemap")) {
            add(name);
        }
        text.setLength(0);
    }

    private void add(String name) {
        Optional<URI> url = SitemapReader.url(base, location);
        if (name.equals("url")) {
            url.ifPresent(found -> pages.add(new Entry(found, LastMods.read(lastmod))));
        } else {
            url.ifPresent(sitemaps::add);
        }
        location = "";
        lastmod = "";
    }
}
