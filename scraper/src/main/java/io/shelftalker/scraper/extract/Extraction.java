package io.shelftalker.scraper.extract;

import io.shelftalker.catalog.product.Facts;
import io.shelftalker.catalog.product.Observation;
import io.shelftalker.scraper.sitemap.Urls;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** Reads the product of a page: every extractor is asked, and each field is taken from the first that knows it. */
@Singleton
public final class Extraction {
    private final List<Extractor> extractors;

    Extraction(List<Extractor> extractors) {
        this.extractors = extractors.stream()
                .sorted(Comparator.comparingInt(Extractor::rank))
                .toList();
    }

    /** Every extractor there is, for those who are not given beans. */
    public static Extraction standard() {
        return new Extraction(List.of(new JsonLd(), new OpenGraph()));
    }

    /**
     * What a page says of its product; empty where it is about none, or none that is for sale.
     *
     * @param url where the page came from
     * @param at when it was read
     */
    public Optional<Observation> read(URI url, Document document, Instant at) {
        Markup page = Markup.of(url, document);
        Optional<Reading> merged = Optional.empty();
        List<String> evidence = new ArrayList<>();
        for (Extractor extractor : extractors) {
            Optional<Reading> reading = extractor.read(page);
            if (reading.isPresent()
                    && merged.map(before -> before.saysMoreWith(reading.get())).orElse(true)) {
                merged = Optional.of(
                        merged.map(before -> before.or(reading.get())).orElse(reading.get()));
                evidence.add(extractor.name());
            }
        }
        String from = String.join("+", evidence);
        return merged.filter(Reading::isForSale).flatMap(reading -> observation(page, reading, at, from));
    }

    private static Optional<Observation> observation(Markup page, Reading reading, Instant at, String evidence) {
        URI canonical = page.canonical();
        return reading.name()
                .map(name -> new Observation(
                        canonical.toString(),
                        canonical,
                        facts(page, name, reading),
                        reading.offer().price(),
                        reading.offer().listPrice(),
                        reading.offer().stock(),
                        at,
                        evidence));
    }

    private static Facts facts(Markup page, String name, Reading reading) {
        return new Facts(
                name,
                reading.brand(),
                reading.description(),
                reading.category(),
                reading.codes().sku(),
                reading.codes().gtin(),
                reading.codes().mpn(),
                reading.image().flatMap(image -> Urls.absolute(page.url(), image)),
                reading.facets());
    }
}
