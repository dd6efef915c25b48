package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockAsksTest {
    private static final int MANY = 20_000;

    @ParameterizedTest
    @CsvSource({
        "sku, AB-7, ab-7",
        "sku, ab 7, AB7",
        "sku, 0012, 12",
        "product, 12, 0012",
        "sku, 0, 00",
        "gtin, 4006381333931, 04006381333931",
        "gtin, 978-3-16-148410-0, 9783161484100",
        "product, 036000291452, 36000291452",
    })
    void findsAProductByACodeThatIsWrittenOtherwise(String place, String onThePage, String onTheList) {
        try (ReadShop read = ReadShop.of(1)) {
            assertThat(read.<Map<String, String>>in(handle -> {
                        asks(read).keep(handle, read.source.id(), List.of(of(place, onThePage)));
                        return asks(read).coded(handle, read.source.id(), List.of(onTheList, "another"));
                    }))
                    .isEqualTo(Map.of(onTheList, "kettle"));
        }
    }

    @Test
    void looksAtFewOfManyProducts() {
        try (ReadShop read = ReadShop.of(1)) {
            Map<String, String> found = read.in(handle -> {
                fill(handle, read);
                return asks(read).coded(handle, read.source.id(), List.of("sku 77", "gtin 78", "PRODUCT79"));
            });
            // What was counted as read in this transaction is seen in the next one.
            assertThat(found).hasSize(3);
            long rows = read.in(handle -> {
                long before = rowsRead(handle);
                asks(read).coded(handle, read.source.id(), List.of("sku 77", "gtin 78", "PRODUCT79"));
                return rowsRead(handle) - before;
            });
            assertThat(rows).isLessThan(100);
        }
    }

    private static void fill(Handle handle, ReadShop read) {
        handle.createUpdate("""
                        insert into stock_ask (source, of_store, external_id, sku, gtin, product)
                        select :source, false, 'id ' || n, 'SKU' || n, 'GTIN' || n, 'PRODUCT' || n
                        from generate_series(1, :many) as n
                        """)
                .bind("source", read.source.id().value())
                .bind("many", MANY)
                .execute();
        handle.execute("analyze stock_ask");
    }

    /** Rows of the table that this transaction read, by whatever way. */
    private static long rowsRead(Handle handle) {
        return handle.createQuery("""
                        select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)
                        from pg_stat_xact_user_tables where relname = 'stock_ask'
                        """).mapTo(Long.class).one();
    }

    private static StockAsks asks(ReadShop read) {
        return read.beans.getBean(StockAsks.class);
    }

    private static StockAsk of(String place, String code) {
        return new StockAsk(
                "kettle", when(place, "sku", code), when(place, "gtin", code), when(place, "product", code));
    }

    private static Optional<String> when(String place, String wanted, String code) {
        return place.equals(wanted) ? Optional.of(code) : Optional.empty();
    }
}
