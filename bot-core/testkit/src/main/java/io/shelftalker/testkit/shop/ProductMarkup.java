package io.shelftalker.testkit.shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a product page tells machines: JSON-LD (schema.org Product, BreadcrumbList) and OpenGraph with product tags. */
final class ProductMarkup {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMA = "https://schema.org/";

    private final String url;

    ProductMarkup(String url) {
        this.url = url;
    }

    String jsonLd(ShopProduct product) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", SCHEMA);
        data.put("@type", "Product");
        data.put("@id", page(product) + "#product");
        data.put("url", page(product));
        data.put("name", product.name().en());
        data.put("sku", product.sku());
        putKnown(product, data);
        data.put("brand", Map.of("@type", "Brand", "name", product.brand()));
        data.put("alternateName", product.name().fr());
        data.put("description", bilingual(product));
        data.put("image", List.of(picture(product)));
        data.put("category", String.join(" > ", product.category()));
        data.put("additionalProperty", properties(product));
        data.put("offers", offer(product));
        return script(write(data));
    }

    String breadcrumbs(ShopProduct product) {
        var items = new ArrayList<Object>();
        items.add(crumb(1, "Home", url + "/"));
        for (var depth = 1; depth <= product.category().size(); depth++) {
            var path = product.category().subList(0, depth);
            items.add(crumb(depth + 1, path.getLast(), url + "/c/" + ListingPages.slug(path)));
        }
        items.add(crumb(items.size() + 1, product.name().en(), page(product)));
        return script(write(ordered("@context", SCHEMA, "@type", "BreadcrumbList", "itemListElement", items)));
    }

    String openGraph(ShopProduct product) {
        var tags = new StringBuilder();
        meta(tags, "og:type", "product");
        meta(tags, "og:title", product.name().en());
        meta(tags, "og:description", product.description().en());
        meta(tags, "og:url", page(product));
        meta(tags, "og:image", picture(product));
        meta(tags, "og:locale", "en_CA");
        meta(tags, "og:locale:alternate", "fr_CA");
        meta(tags, "product:price:amount", product.price().toPlainString());
        meta(tags, "product:price:currency", product.currency());
        meta(tags, "product:availability", product.stock().openGraph());
        meta(tags, "product:brand", product.brand());
        meta(tags, "product:category", String.join(" > ", product.category()));
        meta(tags, "product:retailer_item_id", product.sku());
        return tags.toString();
    }

    private static void putKnown(ShopProduct product, Map<String, Object> data) {
        var gtin = product.gtin();
        if (gtin != null) {
            data.put("gtin13", gtin);
        }
        var mpn = product.mpn();
        if (mpn != null) {
            data.put("mpn", mpn);
        }
        var size = product.size();
        if (size != null) {
            data.put("size", size);
        }
        var rating = product.rating();
        if (rating != null) {
            data.put(
                    "aggregateRating",
                    ordered("@type", "AggregateRating", "ratingValue", rating.value(), "reviewCount", rating.count()));
        }
    }

    private static List<Map<String, Object>> properties(ShopProduct product) {
        return product.facets().entrySet().stream()
                .map(facet -> ordered("@type", "PropertyValue", "name", facet.getKey(), "value", facet.getValue()))
                .toList();
    }

    private Map<String, Object> offer(ShopProduct product) {
        var offer = ordered("@type", "Offer", "url", page(product), "priceCurrency", product.currency());
        offer.put("price", product.price().toPlainString());
        offer.put("availability", SCHEMA + product.stock().schemaName());
        offer.put("itemCondition", SCHEMA + "NewCondition");
        var listPrice = product.listPrice();
        if (listPrice != null) {
            offer.put("priceSpecification", struckThrough(listPrice, product.currency()));
        }
        var left = product.quantityLeft();
        if (left != null) {
            offer.put("inventoryLevel", ordered("@type", "QuantitativeValue", "value", left));
        }
        return offer;
    }

    /** As Google's merchant listings want the price before a sale. */
    private static Map<String, Object> struckThrough(BigDecimal price, String currency) {
        var specification = ordered("@type", "UnitPriceSpecification", "priceType", SCHEMA + "StrikethroughPrice");
        specification.put("price", price.toPlainString());
        specification.put("priceCurrency", currency);
        return specification;
    }

    private static Map<String, Object> crumb(int position, String name, String address) {
        return ordered("@type", "ListItem", "position", position, "name", name, "item", address);
    }

    private static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static String script(String json) {
        return "<script type=\"application/ld+json\">" + json.replace("</", "<\\/") + "</script>\n";
    }

    private static void meta(StringBuilder tags, String property, String content) {
        tags.append("<meta property=\"").append(property).append("\" content=\"");
        tags.append(Template.escape(content)).append("\">\n");
    }

    private static String write(Map<String, Object> data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Maps of texts and numbers are always JSON", e);
        }
    }

    private String page(ShopProduct product) {
        return url + "/p/" + product.slug();
    }

    private String picture(ShopProduct product) {
        return url + "/img/" + product.slug() + ".png";
    }

    /** As bilingual shops write it: one language after the other. */
    private static String bilingual(ShopProduct product) {
        return product.description().en() + "\n\n" + product.name().fr() + ". "
                + product.description().fr();
    }
}
