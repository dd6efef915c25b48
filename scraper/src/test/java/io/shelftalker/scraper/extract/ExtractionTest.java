package io.shelftalker.scraper.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Observation;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.catalog.product.VariantOffer;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every {@code .html} beside this test says what the {@code .txt} of the same name says. */
class ExtractionTest {
    private static final URI HERE = URI.create("https://shop.example/p/here");

    @ParameterizedTest
    @MethodSource("pages")
    void readsAPageAsAPersonWould(String page) throws IOException {
        Optional<Observation> read =
                Extractors.all().read(HERE, Jsoup.parse(Files.readString(file(page)), HERE.toString()), Instant.EPOCH);

        assertThat(read.map(ExtractionTest::told).orElse("nothing"))
                .isEqualTo(Files.readString(file(page.replace(".html", ".txt"))).strip());
    }

    static Stream<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(file("plain.html").getParent())) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String told(Observation read) {
        List<String> lines = new ArrayList<>(
                List.of("id: " + read.externalId(), "name: " + read.facts().name()));
        read.facts().brand().ifPresent(brand -> lines.add("brand: " + brand));
        read.facts().description().ifPresent(text -> lines.add("description: " + text));
        if (!read.facts().category().isEmpty()) {
            lines.add("category: " + String.join(" > ", read.facts().category()));
        }
        read.facts().sku().ifPresent(sku -> lines.add("sku: " + sku));
        read.facts().gtin().ifPresent(gtin -> lines.add("gtin: " + gtin));
        read.facts().mpn().ifPresent(mpn -> lines.add("mpn: " + mpn));
        read.facts().image().ifPresent(image -> lines.add("image: " + image));
        read.price().ifPresent(price -> lines.add("price: " + price));
        read.listPrice().ifPresent(price -> lines.add("list price: " + price));
        lines.add("stock: " + told(read.stock()));
        read.rating()
                .ifPresent(rating -> lines.add("rating: " + rating.ofFive()
                        + rating.reviews().map(count -> " by " + count).orElse("")));
        read.variants().forEach(variant -> lines.add("variant: " + told(variant)));
        if (!read.facts().facets().isEmpty()) {
            lines.add("facets: " + told(read.facts().facets()));
        }
        lines.add("evidence: " + read.evidence());
        return String.join("\n", lines);
    }

    private static String told(VariantOffer variant) {
        return variant.form().orElse("nameless")
                + variant.sku().map(sku -> ", " + sku).orElse("")
                + variant.gtin().map(gtin -> ", " + gtin).orElse("")
                + variant.price().map(price -> ", " + price).orElse("")
                + variant.listPrice().map(price -> " from " + price).orElse("")
                + ", " + told(variant.stock());
    }

    private static String told(Stock stock) {
        return stock.availability()
                + stock.reason().map(reason -> " " + reason).orElse("")
                + stock.left().map(left -> " " + left).orElse("");
    }

    private static String told(Map<String, String> facets) {
        return new TreeMap<>(facets)
                .entrySet().stream()
                        .map(facet -> facet.getKey() + "=" + facet.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(ExtractionTest.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
