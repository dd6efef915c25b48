package io.shelftalker.scraper.extract;

import io.shelftalker.catalog.product.Observation;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** Reads the product of a page: every extractor is asked, the costly ones only if they are needed, and all is weighed. */
@Singleton
public final class Extraction {
    private final List<Extractor> extractors;
    private final Trust trust = new Trust();

    Extraction(List<Extractor> extractors) {
        this.extractors = extractors.stream()
                .sorted(Comparator.comparing(Extractor::cost).thenComparing(Extractor::name))
                .toList();
    }

    /**
     * What a page says of its product; empty where it is about none, or none that is for sale.
     *
     * @param url where the page came from
     * @param at when it was read
     */
    public Optional<Observation> read(URI url, Document document, Instant at) {
        return look(Page.of(url, document), at).map(Sighting::product);
    }

    /** The same of a page whose source may have rules and habits, with what it tells of these. */
    public Optional<Sighting> look(Page page, Instant at) {
        Reading reading = read(page);
        return reading.isOfProduct()
                ? Observed.of(page, reading, at).map(product -> new Sighting(product, reading.signs()))
                : Optional.empty();
    }

    /** All that is said of the product of a page, weighed. */
    public Reading read(Page page) {
        Reading reading = new Reading(page.habits());
        for (Extractor extractor : extractors) {
            if (extractor.isWorthAsking(reading)) {
                Claims claims = new Claims(extractor.name(), trust);
                extractor.read(page, claims);
                reading.hear(claims, extractor.isProof());
            }
        }
        return reading;
    }
}
