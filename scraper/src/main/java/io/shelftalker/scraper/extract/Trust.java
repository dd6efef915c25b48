package io.shelftalker.scraper.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far each extractor is believed, field by field, in percent: one row an extractor, {@code *} for every other field.
 * This is the whole policy of merging; {@code docs/rationale/extraction.md} says how the figures were found.
 */
final class Trust {
    /** Nothing on a page is certain. */
    static final double MOST = 0.99;
    /** However many extractors agree, a rule of the source outweighs them. */
    static final double MOST_TOGETHER = 0.98;

    private static final String TABLE = """
            rules       *=99
            json-ld     *=80 name=85 sku=60 category=70 description=70
            microdata   *=75 name=80 sku=60 category=70 description=70
            rdfa        *=70 sku=55
            opengraph   *=55 name=60 description=50 sku=45 price=45
            page        *=60 name=50 sku=90 price=65
            shopify     *=75 name=60
            woocommerce *=70
            magento     *=70
            prestashop  *=75
            state       *=45 price=20 name=30
            url         *=50
            breadcrumbs *=65
            """;
    private static final double STRANGER = 0.5;

    private final Map<String, Map<String, Double>> rows = new HashMap<>();

    Trust() {
        TABLE.lines().map(line -> List.of(line.split("\\s+"))).forEach(this::row);
    }

    /** How far an extractor is believed about a field. */
    double in(String extractor, Field<?> field) {
        Map<String, Double> row = rows.getOrDefault(extractor, Map.of());
        return row.getOrDefault(field.name(), row.getOrDefault("*", STRANGER));
    }

    private void row(List<String> cells) {
        Map<String, Double> row = new HashMap<>();
        for (String cell : cells.subList(1, cells.size())) {
            int equals = cell.indexOf('=');
            row.put(cell.substring(0, equals), Integer.parseInt(cell.substring(equals + 1)) / 100.0);
        }
        rows.put(cells.getFirst(), row);
    }
}
