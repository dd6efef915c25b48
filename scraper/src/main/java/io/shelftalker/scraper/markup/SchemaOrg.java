package io.shelftalker.scraper.markup;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The names of schema.org, however the vocabulary is spelled in front of them. */
final class SchemaOrg {
    /** schema.org, and the vocabulary that came before it. */
    private static final List<String> HOSTS = List.of("schema.org", "data-vocabulary.org");

    private static final int LONGEST_PREFIX = 27;
    /** Names that are read, by their spelling in lower case: shops do not always keep to capitals. */
    private static final Map<String, String> SPELLED = spelled();

    private SchemaOrg() {}

    private static Map<String, String> spelled() {
        Map<String, String> spelled = new HashMap<>();
        Stream.of(
                        "name brand manufacturer description category image url sku mpn productID gtin gtin8 gtin12 gtin13",
                        "gtin14 isbn ean offers price priceCurrency lowPrice highPrice offerCount priceSpecification priceType",
                        "availability itemCondition inventoryLevel itemOffered offeredBy seller makesOffer aggregateRating",
                        "ratingValue reviewCount ratingCount bestRating worstRating review additionalProperty isVariantOf",
                        "hasVariant isRelatedTo isSimilarTo mainEntity mainEntityOfPage breadcrumb itemListElement position item")
                .flatMap(line -> Stream.of(line.split(" ")))
                .forEach(name -> spelled.put(name.toLowerCase(Locale.ROOT), name));
        spelled.put("offerdetails", "offers");
        return Map.copyOf(spelled);
    }

    /** {@code Product} for {@code https://schema.org/Product} and {@code schema:Product}; other names as they are. */
    static String name(String written) {
        String word = written.strip();
        if (word.startsWith("schema:")) {
            return word.substring(7);
        }
        int point = word.indexOf('.');
        if (point < 0 || point > LONGEST_PREFIX) {
            return word;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        for (String host : HOSTS) {
            int start = lower.indexOf(host);
            int end = start + host.length();
            if (start >= 0 && start <= LONGEST_PREFIX && end < word.length() - 1 && isCut(word.charAt(end))) {
                return word.substring(end + 1);
            }
        }
        return word;
    }

    /** The name of a property, with its capitals where shops are known to forget them. */
    static String property(String written) {
        String name = name(written);
        return SPELLED.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }

    private static boolean isCut(char letter) {
        return letter == '/' || letter == '#';
    }

    /** The last part of a name in lower case, by which types are compared. */
    static String type(String name) {
        return lastPart(name).toLowerCase(Locale.ROOT);
    }

    /** The last part of a name, whatever vocabulary it is of. */
    static String lastPart(String name) {
        int end = name.endsWith("/") || name.endsWith("#") ? name.length() - 1 : name.length();
        int cut = Math.max(
                name.lastIndexOf('/', end - 1),
                Math.max(name.lastIndexOf(':', end - 1), name.lastIndexOf('#', end - 1)));
        return name.substring(cut + 1, end);
    }
}
