package io.shelftalker.catalog.browse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shelftalker.catalog.product.Availability;
import io.shelftalker.catalog.product.Facts;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.catalog.product.Rating;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.catalog.product.VariantRows;
import io.shelftalker.i18n.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code product_card}. */
final class ProductRow implements RowMapper<ProductView> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public ProductView map(ResultSet row, StatementContext context) throws SQLException {
        return new ProductView(
                new ProductId(row.getLong("id")),
                facts(row),
                URI.create(row.getString("url")),
                row.getString("vendor"),
                money(row, "price_amount", "price_currency"),
                moment(row, "price_at"),
                money(row, "list_amount", "list_currency"),
                new Stock(
                        availability(row.getString("availability")),
                        Optional.ofNullable(row.getString("reason")),
                        Optional.ofNullable(row.getObject("left_count", Integer.class))),
                moment(row, "stock_at"),
                row.getObject("verified_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("listed"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                history(row),
                others(row.getString("others")),
                rating(row),
                VariantRows.read(row.getString("variants")));
    }

    private static Optional<Rating> rating(ResultSet row) throws SQLException {
        BigDecimal ofFive = row.getBigDecimal("rating");
        return ofFive == null
                ? Optional.empty()
                : Rating.of(ofFive, Optional.ofNullable(row.getObject("reviews", Integer.class)));
    }

    /** An offer as the view writes it. */
    private record Written(
            String vendor,
            String url,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            String availability) {
        OtherOffer read() {
            return new OtherOffer(
                    vendor,
                    URI.create(url),
                    amount == null || currency == null ? Optional.empty() : Optional.of(new Money(amount, currency)),
                    ProductRow.availability(availability));
        }
    }

    private static List<OtherOffer> others(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try {
            return JSON.readValue(json, new TypeReference<List<Written>>() {}).stream()
                    .map(Written::read)
                    .toList();
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A product's other offers cannot be read", failure);
        }
    }

    private static Availability availability(String column) {
        return Availability.valueOf(column.toUpperCase(Locale.ROOT));
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                row.getString("name"),
                Optional.ofNullable(row.getString("brand")),
                Optional.ofNullable(row.getString("description")),
                List.of((String[]) row.getArray("category").getArray()),
                Optional.ofNullable(row.getString("sku")),
                Optional.ofNullable(row.getString("gtin")),
                Optional.ofNullable(row.getString("mpn")),
                Optional.ofNullable(row.getString("image")).map(URI::create),
                facets(row.getString("facets")));
    }

    private static PriceHistory history(ResultSet row) throws SQLException {
        return new PriceHistory(
                money(row, "lowest_90_days", "price_currency"),
                money(row, "lowest_ever", "price_currency"),
                moment(row, "known_since"),
                moment(row, "price_since"),
                money(row, "price_before", "price_currency"));
    }

    private static Optional<Money> money(ResultSet row, String amount, String currency) throws SQLException {
        BigDecimal number = row.getBigDecimal(amount);
        return number == null ? Optional.empty() : Optional.of(new Money(number, row.getString(currency)));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static Map<String, String> facets(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A product's facets are no JSON object of texts", failure);
        }
    }
}
