package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.testkit.shop.Fault;
import io.shelftalker.testkit.shop.GeneratedProducts;
import io.shelftalker.testkit.shop.Part;
import io.shelftalker.testkit.shop.ShopProduct;
import io.shelftalker.testkit.shop.Stock;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A shop as they are on a bad day, and what an operator reads of it. */
class BrokenShopTest {
    private final ReadShop read = ReadShop.generated(GeneratedProducts.of(120, 7), 40);
    private final List<ShopProduct> products = read.shop.products();

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void isReportedByReasonInTheReadersLanguage() throws InterruptedException {
        read.run();
        breakIt();

        RunReport report = read.run(Run.Options.everythingAgain());

        assertThat(report.state()).isEqualTo(RunState.PARTIAL);
        String brief = read.said(report, Locale.ENGLISH);
        assertThat(brief)
                .contains("80 pages listed, 106 read", "2 prices changed, 1 sold out", "3 products show no price")
                .contains("Part of the shop’s list of pages could not be read", "/sitemap-3.xml.gz")
                .contains("• 4 × the site forbids it: /p/", "2 more")
                .contains("3 products show no price, so those known before stay: /p/")
                .contains("\n→ See whether the shop’s sitemap opens", "\n→ The shop keeps programs out")
                .hasLineCount(12);
        assertThat(read.said(report, Locale.FRENCH))
                .contains("80 pages répertoriées", "n’affichent pas de prix", "• 4 × le site l’interdit", "2 autres");
        assertThat(whole(report))
                .contains("status 403", "redirected to the home page", read.shop.url() + "/p/")
                .doesNotContain("If it moved");
        assertThat(read.beans.getBean(RunReports.class).json(report))
                .contains("\"part\":\"list\",\"reason\":\"not_found\",\"pages\":1")
                .contains("\"part\":\"page\",\"reason\":\"forbidden\",\"pages\":4")
                .contains("\"part\":\"price\",\"reason\":\"no_price\",\"pages\":3")
                .contains("\"withoutPrice\":3");
        assertThat(read.listed()).isEqualTo(120);
        assertThat(read.events()).containsExactly("PriceChanged", "PriceChanged", "SoldOut");
    }

    private void breakIt() {
        fail(new Fault.Status(403), 0, 4);
        fail(new Fault.Challenge(200), 4, 6);
        fail(new Fault.SoftNotFound(), 6, 9);
        fail(new Fault.TruncatedGzip(), 9, 11);
        fail(new Fault.RedirectHome(), 11, 13);
        fail(new Fault.LoginRedirect(), 13, 14);
        fail(new Fault.WrongCharset("iso-8859-1"), 14, 16);
        fail(new Fault.NoPrice(), 16, 19);
        fail(new Fault.BrokenJsonLd(), 19, 21);
        read.shop.fail(new Fault.MissingPart(3), Part.SITEMAP);
        read.shop.change(
                products.get(30).sku(),
                product -> product.withPrice(product.price().add(BigDecimal.ONE)));
        read.shop.change(
                products.get(31).sku(),
                product -> product.withPrice(product.price().add(BigDecimal.ONE)));
        products.stream()
                .skip(32)
                .filter(product -> product.stock() == Stock.IN)
                .limit(1)
                .forEach(product -> read.shop.change(product.sku(), before -> before.withStock(Stock.OUT)));
    }

    private void fail(Fault fault, int from, int end) {
        read.shop.failProducts(
                fault,
                products.subList(from, end).stream().map(ShopProduct::slug).toArray(String[]::new));
    }

    private String whole(RunReport report) {
        Phrase details = read.beans.getBean(RunReports.class).details(report);
        return Phrasebooks.load(read.database.clock())
                .book(Locale.ENGLISH, ZoneOffset.UTC)
                .text(details);
    }
}
