package io.shelftalker.scraper.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where pages show people who makes a product. */
class VisibleBrandTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class=\"product__vendor\">Arla</p>",
                "<span itemprop=\"brand\">Arla</span>",
                "<div class=\"manufacturer-name\"><b>Arla</b></div>",
                "<a href=\"/brands/arla\">Arla</a>",
                "<a href=\"/marken/arla\"><img src=\"a.png\" alt=\"Arla\"></a>",
                "<div class=\"brand-logo\"><img src=\"a.png\" alt=\"Arla Logo\"></div>",
                "<p>by <a href=\"/brands/arla\">Arla</a></p>",
                "<p>by <a href=\"/c/arla\">Arla</a></p>",
                "<table><tr><th>Tillverkare</th><td>Arla</td></tr></table>",
                "<dl><dt>Weingut</dt><dd>Arla</dd></dl>",
                "<p>Marka / Producent: Arla</p>",
                "<a href=\"/c/arla\">View all Arla products</a>",
                "<a href=\"/c/arla\">Alle Artikel von Arla anzeigen</a>",
                "<a href=\"/c/arla\">Voir tous les produits Arla</a>",
                "<a href=\"/c/arla\">Ver más productos de Arla</a>",
                "<a href=\"/c/arla\">Bekijk alle Arla producten</a>",
                "<a href=\"/designers/4711\">Arla</a>",
                "<a href=\"/collections/vendors?q=Arla\">Arla</a>",
                "<img src=\"/media/brands/4711.png\" alt=\"Arla\">",
                "<img src=\"4711.png\" alt=\"Arla logo\">",
                "<a href=\"/arla\"><img src=\"4711.png\" alt=\"Arla\"></a>",
                "<a href=\"/c/arla.html?from=product\">Arla</a>"
            })
    void itIsReadOfLinksLogosAndLabels(String html) {
        assertThat(read(html).value(Field.BRAND)).contains("Arla");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a class=\"navbar-brand\" href=\"/\">Teahouse</a>",
                "<header><div class=\"brand\"><img src=\"a.png\" alt=\"Teahouse\"></div></header>",
                "<div class=\"brand-description\">Made by hand</div>",
                "<a href=\"/brands/\">All brands</a>",
                "<p>Designer</p><p>Shoes</p>",
                "<div class=\"brand\">Free shipping</div>",
                "<div class=\"brand\">Made by hand in the old town</div>",
                "<p>by <a href=\"/authors/joe\">Joe Reviewer</a></p>",
                "<a href=\"/c/kettle\">Kettle</a>",
                "<a href=\"/c/4711\">Arla</a>",
                "<img src=\"4711.png\" alt=\"Teahouse logo\">",
                "<nav class=\"breadcrumb\"><a href=\"/arla\">Arla</a></nav>",
                "<dl><dt>Brand</dt><dd>2 L</dd></dl>",
                "<dl><dt>Brand</dt><dd>€ 59.90</dd></dl>",
                "<dl><dt>Marke</dt><dd>Ohne Marke</dd></dl>",
                "<p><b>Vendor</b> Ships from Berlin</p>",
                "<dl><dt>Vendor</dt><dd>Ships from Berlin</dd></dl>",
                "<table><tr><th>Brand</th><td>In stock</td></tr></table>",
                "<p>Vendor: Ships from Berlin</p>",
                "<div class=\"related-products\"><span class=\"brand\">Other</span></div>"
            })
    void whatIsTheShopsOrAnotherProductsIsNoBrand(String html) {
        assertThat(read(html).value(Field.BRAND)).isEmpty();
    }

    private static Reading read(String html) {
        String page =
                "<title>Arla Kettle</title><h1>Arla Kettle</h1><p class=\"price\">€ 59.90</p><button>Add to cart</button>";
        String url = "https://shop.example/kettle";
        return Extractors.all().read(Page.of(URI.create(url), Jsoup.parse(page + html, url)));
    }
}
