package io.shelftalker.scraper.sitemap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.egress.Budget;
import io.shelftalker.scraper.LocalSite;
import io.shelftalker.scraper.fetch.Trouble;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SitemapReaderTest {
    private static final URI BASE = URI.create("https://shop.example/maps/one.xml");
    private static final String ONE = "<urlset><url><loc>https://shop.example/p/1</loc></url></urlset>";

    @Test
    void readsEveryEncodingThatSaysWhatItIs() {
        assertThat(urls(("\ufeff" + ONE).getBytes(UTF_8))).containsExactly("https://shop.example/p/1");
        assertThat(urls(("\ufeff<?xml version='1.0' encoding='UTF-16'?>" + ONE).getBytes(UTF_16LE)))
                .containsExactly("https://shop.example/p/1");
        assertThat(urls(("\ufeff \n" + ONE).getBytes(UTF_16BE))).containsExactly("https://shop.example/p/1");
        assertThat(urls(("<?xml version='1.0' encoding='UTF-16'?>" + ONE).getBytes(UTF_8)))
                .containsExactly("https://shop.example/p/1");
        assertThat(urls("<?xml version='1.0' encoding='ISO-8859-1'?><urlset><url><loc>/é</loc></url></urlset>"
                        .getBytes(ISO_8859_1)))
                .containsExactly("https://shop.example/%C3%A9");
    }

    @Test
    void readsPastWhiteSpaceCommentsAndCdata() {
        assertThat(urls("""

                  <?xml version="1.0" encoding="UTF-8"?>
                <!-- made by hand -->
                <urlset><!-- one --><url><loc><![CDATA[https://shop.example/p?a=1&b=2]]></loc></url>
                <url><loc>
                   https://shop.example/p?a=1&amp;c=3
                </loc><lastmod/></url><url><loc/></url></urlset>""")).containsExactly("https://shop.example/p?a=1&b=2", "https://shop.example/p?a=1&c=3");
    }

    @Test
    void mendsBareAmpersandsAndForbiddenCharacters() {
        assertThat(urls("<urlset><url><loc>https://shop.example/p?a=1&b=2&nbsp;</loc></url>"
                        + "<url><loc>/p/2\u0003&#38;&#x41;</loc></url></urlset>"))
                .containsExactly("https://shop.example/p?a=1&b=2&nbsp;", "https://shop.example/p/2&A");
    }

    @Test
    void doesNotInsistOnNamespaces() {
        assertThat(urls("<s:urlset xmlns:s='https://wrong.example/'><s:url><s:loc>/p/1</s:loc>"
                        + "<image:image><image:loc>/1.png</image:loc></image:image>"
                        + "<video:video><video:thumbnail_loc>/1.jpg</video:thumbnail_loc></video:video>"
                        + "<xhtml:link rel='alternate' hreflang='fr' href='/fr/p/1'/></s:url></s:urlset>"))
                .containsExactly("https://shop.example/p/1");
    }

    @Test
    void readsFeedsAsLists() {
        assertThat(pages("<rss><channel><link>https://shop.example/</link><item><title>A</title>"
                        + "<link>https://shop.example/p/1</link><pubDate>Tue, 3 Nov 2026 11:05:30 GMT</pubDate></item>"
                        + "<item><guid>https://shop.example/p/2</guid></item></channel></rss>"))
                .satisfies(pages -> assertThat(pages.entries())
                        .extracting(entry -> entry.url().getPath())
                        .containsExactly("/p/1", "/p/2"))
                .satisfies(pages -> assertThat(pages.entries()
                                .getFirst()
                                .lastmod()
                                .orElseThrow()
                                .end())
                        .isEqualTo("2026-11-03T11:05:30Z"));
        assertThat(
                        urls(
                                "<feed xmlns='http://www.w3.org/2005/Atom'><link href='/feed'/><entry>"
                                        + "<link rel='edit' href='/edit/1'/><link href='/p/1'/><updated>2026-11-03</updated></entry></feed>"))
                .containsExactly("https://shop.example/p/1");
    }

    @Test
    void anIndexListsSitemaps() {
        assertThat(read("<sitemapindex><sitemap><loc>/a.xml</loc></sitemap></sitemapindex>".getBytes(UTF_8)))
                .isInstanceOfSatisfying(Sitemap.Index.class, index -> assertThat(index.sitemaps())
                        .containsExactly(URI.create("https://shop.example/a.xml")));
    }

    @Test
    void keepsWhatItReadOfAFileThatIsCutShort() {
        Sitemap.Pages cut = pages("<urlset><url><loc>/p/1</loc></url><url><loc>/p/2</loc><lastm");
        assertThat(cut.entries()).hasSize(2);
        assertThat(cut.trouble()).contains(Trouble.SITEMAP_CUT_SHORT);

        byte[] gzipped = LocalSite.gzip(IntStream.range(0, 5_000)
                .mapToObj(page -> "<url><loc>/p/" + page * 7919 + "</loc></url>")
                .collect(Collectors.joining("", "<urlset>", "</urlset>"))
                .getBytes(UTF_8));
        Sitemap.Pages half = (Sitemap.Pages) read(Arrays.copyOf(gzipped, gzipped.length / 2));
        assertThat(half.entries()).hasSizeBetween(1_000, 4_000);
        assertThat(half.trouble()).contains(Trouble.BROKEN);
    }

    @Test
    void refusesADoctypeWhereverItStands() {
        assertThat(read("<!-- x --><!DOCTYPE u SYSTEM 'file:///etc/passwd'><urlset/>".getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        Sitemap.None.class, none -> assertThat(none.trouble()).isEqualTo(Trouble.SITEMAP_HAS_DOCTYPE));
    }

    private static List<String> urls(String content) {
        return urls(content.getBytes(UTF_8));
    }

    private static List<String> urls(byte[] content) {
        return ((Sitemap.Pages) read(content))
                .entries().stream().map(entry -> entry.url().toString()).toList();
    }

    private static Sitemap.Pages pages(String content) {
        return (Sitemap.Pages) read(content.getBytes(UTF_8));
    }

    private static Sitemap read(byte[] content) {
        return SitemapReader.read(BASE, content, Budget.SITEMAP);
    }
}
