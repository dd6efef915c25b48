package io.shelftalker.testkit.shop;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Renders the page of one product, whole or with a fault in it. */
final class ProductPage {
    private static final Template TEMPLATE = Template.load("product.html");
    private static final Template CARD = Template.load("card.html");

    private final String shop;
    private final String url;
    private final ProductMarkup markup;

    ProductPage(String shop, String url) {
        this.shop = shop;
        this.url = url;
        this.markup = new ProductMarkup(url);
    }

    String render(ShopProduct product, List<Stocked> related, @Nullable Fault fault) {
        var values = new HashMap<String, String>();
        values.put("shop", Template.escape(shop));
        values.put("url", url + "/p/" + product.slug());
        values.put("slug", product.slug());
        values.put("markup", markup(product, fault));
        values.put("crumbs", crumbs(product));
        values.put("related", cards(related.stream().map(Stocked::product).toList()));
        putWords(product, values);
        putOffer(product, values);
        if (fault instanceof Fault.NoPrice) {
            List.of("price", "amount", "priceFr", "was").forEach(name -> values.put(name, ""));
        }
        if (fault instanceof Fault.PriceWritten(String text)) {
            List.of("amount", "priceFr", "was", "currency").forEach(name -> values.put(name, ""));
            values.put("price", Template.escape(text));
        }
        return TEMPLATE.fill(values);
    }

    /** Links with picture, name and price, as they stand on listings and under "you may also like". */
    static String cards(List<ShopProduct> products) {
        return products.stream().map(ProductPage::card).collect(Collectors.joining());
    }

    private static String card(ShopProduct product) {
        return CARD.fill(Map.of(
                "slug", product.slug(),
                "name", Template.escape(product.name().en()),
                "price", PriceTag.english(product.price(), product.currency()),
                "was", listPrice(product),
                "stock", stockClass(product),
                "label", Template.escape(label(product).en())));
    }

    private String markup(ShopProduct product, @Nullable Fault fault) {
        var openGraph = markup.openGraph(product);
        if (fault instanceof Fault.NoJsonLd) {
            return openGraph;
        }
        var json = markup.jsonLd(product);
        if (fault instanceof Fault.BrokenJsonLd) {
            json = json.substring(0, json.indexOf("\"priceCurrency\"")) + "</script>\n";
        }
        if (fault instanceof Fault.NoPrice || fault instanceof Fault.PriceWritten) {
            openGraph = openGraph.replaceAll("<meta property=\"product:price:[^>]*>\n", "");
            json = json.replaceAll("\"price\":\"[^\"]*\",", "").replaceAll("\"priceSpecification\":\\{[^}]*},", "");
        }
        return openGraph + json + markup.breadcrumbs(product);
    }

    private static void putWords(ShopProduct product, Map<String, String> values) {
        values.put("name", Template.escape(product.name().en()));
        values.put("nameFr", Template.escape(product.name().fr()));
        values.put("brand", Template.escape(product.brand()));
        values.put("description", Template.escape(product.description().en()));
        values.put("descriptionFr", Template.escape(product.description().fr()));
        values.put("facts", facts(product));
        var rating = product.rating();
        values.put(
                "rating",
                rating == null
                        ? ""
                        : "<p class=\"rating\">★ " + rating.value() + " <span>(" + rating.count()
                                + " reviews · avis)</span></p>");
    }

    private static void putOffer(ShopProduct product, Map<String, String> values) {
        values.put("price", PriceTag.english(product.price(), product.currency()));
        values.put("amount", product.price().toPlainString());
        values.put("priceFr", PriceTag.french(product.price(), product.currency()));
        values.put("currency", product.currency());
        values.put("was", listPrice(product));
        values.put("stock", stockClass(product));
        values.put("label", Template.escape(label(product).en()));
        values.put("labelFr", Template.escape(label(product).fr()));
        values.put(
                "button",
                product.stock().isSold()
                        ? "<button class=\"buy\">Add to cart · <span lang=\"fr\">Ajouter au panier</span></button>"
                        : "");
    }

    private static String listPrice(ShopProduct product) {
        var before = product.listPrice();
        return before == null ? "" : "<s>" + PriceTag.english(before, product.currency()) + "</s>";
    }

    private static String stockClass(ShopProduct product) {
        return product.stock().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Bilingual label(ShopProduct product) {
        var left = product.quantityLeft();
        if (left == null) {
            return product.stock().label();
        }
        return new Bilingual("Only " + left + " left", left == 1 ? "Plus qu’un seul" : "Plus que\u00a0" + left);
    }

    private static String facts(ShopProduct product) {
        var facts = new StringBuilder();
        var size = product.size();
        if (size != null) {
            fact(facts, "Size", size);
        }
        product.facets().forEach((name, value) -> fact(facts, capital(name), value));
        fact(facts, "SKU", product.sku());
        var gtin = product.gtin();
        if (gtin != null) {
            fact(facts, "GTIN", gtin);
        }
        return facts.toString();
    }

    private static void fact(StringBuilder facts, String name, String value) {
        facts.append("<div><dt>").append(Template.escape(name)).append("</dt><dd>");
        facts.append(Template.escape(value)).append("</dd></div>\n");
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String crumbs(ShopProduct product) {
        var path = product.category();
        return IntStream.rangeClosed(1, path.size())
                .mapToObj(depth -> path.subList(0, depth))
                .map(part -> "<li><a href=\"/c/" + ListingPages.slug(part) + "\">" + Template.escape(part.getLast())
                        + "</a></li>")
                .collect(Collectors.joining("\n"));
    }
}
