package io.shelftalker.scraper.extract;

import io.shelftalker.catalog.product.Stock;
import io.shelftalker.catalog.product.StoreStock;
import io.shelftalker.scraper.markup.Texts;
import io.shelftalker.scraper.price.CurrencyReader;
import io.shelftalker.scraper.rules.RowRules;
import io.shelftalker.scraper.rules.Rule;
import io.shelftalker.scraper.store.StoreLines;
import io.shelftalker.scraper.trail.CategoryPath;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an operator's rules say; it wins over everything else. */
@Singleton
final class SourceRules implements Extractor {
    static final String NAME = "rules";
    private static final int LONGEST = 5_000;
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private final StockPhrases phrases;
    private final StoreLines lines;

    SourceRules(StockPhrases phrases) {
        this.phrases = phrases;
        this.lines = new StoreLines(phrases::read);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void read(Page page, Claims claims) {
        page.rules().byField().forEach((field, rule) -> rule.read(page.document())
                .flatMap(text -> Texts.plain(text, LONGEST))
                .ifPresent(text -> say(field, rule, text, page, claims)));
        page.rules().stores().page().ifPresent(rows -> stores(rows, page, claims));
    }

    private void stores(RowRules.OfHtml rows, Page page, Claims claims) {
        List<StoreStock> stocks = lines.of(rows.read(page.document()), rows).stream()
                .flatMap(line -> line.told().stream())
                .toList();
        claims.say(Field.STORES, Optional.of(stocks).filter(told -> !told.isEmpty()), "stores.page");
    }

    private void say(String field, Rule rule, String text, Page page, Claims claims) {
        String where = rule.toString();
        switch (field) {
            case "price" -> claims.say(Field.PRICE, price(text, page), where);
            case "listPrice" -> claims.say(Field.LIST_PRICE, price(text, page), where);
            case "availability" -> claims.say(Field.STOCK, stock(text), where);
            case "gtin" -> claims.say(Field.GTIN, Gtins.read(text), where);
            case "image" -> claims.say(Field.IMAGES, List.of(text), where);
            case "category" -> claims.say(Field.CATEGORY, CategoryPath.written(text), where);
            case "rating" -> claims.say(Field.RATING, number(text), where);
            case "reviewCount" -> claims.say(Field.REVIEW_COUNT, number(text).map(BigDecimal::intValue), where);
            case "name" -> claims.say(Field.NAME, text, where);
            case "brand" -> claims.say(Field.BRAND, text, where);
            case "description" -> claims.say(Field.DESCRIPTION, text, where);
            case "sku" -> claims.say(Field.SKU, text, where);
            case "mpn" -> claims.say(Field.MPN, text, where);
            case "currency" -> claims.say(Field.CURRENCY, CurrencyReader.read(text, page.prices()), where);
            default -> throw new IllegalStateException("Rules name no field '" + field + "'");
        }
    }

    private static Optional<Price> price(String text, Page page) {
        return Price.read(text, page.prices());
    }

    /** In the words of markup, else in those that people read. */
    private Optional<Stock> stock(String text) {
        return Optional.of(Stocks.read(text)).filter(Stock::isKnown).or(() -> phrases.read(text));
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text.replace(',', '.')).results().findFirst().map(found -> new BigDecimal(found.group()));
    }
}
