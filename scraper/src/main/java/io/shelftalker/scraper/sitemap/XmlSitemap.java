package io.shelftalker.scraper.sitemap;

import io.shelftalker.scraper.fetch.Trouble;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A sitemap in XML, or an RSS or Atom feed in its place, read element by element. What was read before a fault is kept.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">Atom (RFC 4287)</a>
 */
final class XmlSitemap {
    private static final Set<String> LISTS = Set.of("url", "sitemap", "item", "entry");
    private static final Set<String> ROOTS = Set.of("urlset", "sitemapindex", "rss", "feed", "rdf");
    private static final Set<String> TIMES = Set.of("lastmod", "updated", "pubdate", "published", "date");

    private final Deque<String> path = new ArrayDeque<>();
    private final List<Listed> pages = new ArrayList<>();
    private final List<Listed> sitemaps = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String root = "";
    private String location = "";
    private String lastmod = "";

    RawSitemap read(byte[] content) throws Unreadable {
        try {
            boolean whole = walk(new Xml().open(content));
            return whole ? result(Optional.empty()) : result(Optional.of(Trouble.SITEMAP_TOO_LONG));
        } catch (Xml.DoctypeRefused refused) {
            throw new Unreadable(Trouble.SITEMAP_HAS_DOCTYPE, "a DOCTYPE is refused");
        } catch (XMLStreamException broken) {
            unfinished();
            if (pages.isEmpty() && sitemaps.isEmpty()) {
                throw new Unreadable(Trouble.SITEMAP_UNREADABLE, "the XML cannot be read");
            }
            return result(Optional.of(Trouble.SITEMAP_CUT_SHORT));
        }
    }

    private RawSitemap result(Optional<Trouble> trouble) throws Unreadable {
        if (root.equals("html")) {
            throw new Unreadable(Trouble.SITEMAP_IS_HTML, "a web page in place of a sitemap");
        }
        if (pages.isEmpty() && sitemaps.isEmpty() && !ROOTS.contains(root)) {
            throw new Unreadable(Trouble.SITEMAP_UNREADABLE, "its root is <" + root + ">");
        }
        boolean isIndex = pages.isEmpty() && (!sitemaps.isEmpty() || root.equals("sitemapindex"));
        return new RawSitemap(root, isIndex, isIndex ? sitemaps : pages, trouble);
    }

    /** @return whether the end was reached within the limit of entries */
    private boolean walk(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (Xml.next(reader)) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {}
            }
            if (pages.size() > SitemapReader.MOST_ENTRIES || sitemaps.size() > SitemapReader.MOST_ENTRIES) {
                (pages.size() > sitemaps.size() ? pages : sitemaps).removeLast();
                return false;
            }
        }
        return true;
    }

    private void start(XMLStreamReader reader) {
        String name = Xml.name(reader);
        if (path.isEmpty()) {
            root = name;
        }
        if (LISTS.contains(name)) {
            location = "";
            lastmod = "";
        }
        if (name.equals("link") && "entry".equals(path.peek())) {
            link(reader);
        }
        path.push(name);
        text.setLength(0);
    }

    /** An entry of an Atom feed may have several links; that to the page itself has no relation, or {@code alternate}. */
    private void link(XMLStreamReader reader) {
        String relation = reader.getAttributeValue(null, "rel");
        String target = reader.getAttributeValue(null, "href");
        if (target != null && location.isEmpty() && (relation == null || relation.equals("alternate"))) {
            location = target;
        }
    }

    private void end() {
        String name = path.pop();
        String parent = path.isEmpty() ? "" : path.peek();
        if (LISTS.contains(parent)) {
            part(parent, name);
        }
        if (LISTS.contains(name)) {
            add(name);
        }
        text.setLength(0);
    }

    private void part(String parent, String name) {
        boolean isLocation = parent.equals("item") ? name.equals("link") : name.equals("loc");
        if (isLocation && location.isBlank()) {
            location = text.toString();
        }
        if (TIMES.contains(name) && lastmod.isBlank()) {
            lastmod = text.toString().strip();
        }
        if (name.equals("guid") && location.isBlank() && text.toString().strip().startsWith("http")) {
            location = text.toString();
        }
    }

    private void add(String name) {
        if (!location.isBlank()) {
            (name.equals("sitemap") ? sitemaps : pages).add(new Listed(location.strip(), lastmod));
        }
        location = "";
        lastmod = "";
    }

    /** An entry whose end is missing is known if its URL was read to the end. */
    private void unfinished() {
        path.stream().filter(LISTS::contains).findFirst().ifPresent(this::add);
    }
}
