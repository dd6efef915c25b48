package io.shelftalker.scraper.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.core.inspect.Question;
import io.shelftalker.core.inspect.Shown;
import io.shelftalker.scraper.fetch.Charsets;
import io.shelftalker.scraper.price.PriceHabits;
import io.shelftalker.scraper.rules.Rules;
import io.shelftalker.scraper.rules.StoreRules;
import io.shelftalker.scraper.store.StoreTrial;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;

/** Shows what is read of a product's page, by which evidence, and what else was said. */
@Singleton
final class PageInspection implements Shown {
    private static final String IDLE_RULES = "idleRules";
    private static final String REASON = "availabilityReason";
    private static final String LEFT = "left";
    private static final String DOUBTED = "availabilityIsDoubtful";
    private static final URI NOWHERE = URI.create("https://page.invalid/");

    private final Extraction extraction;
    private final StoreTrial stores;
    private final StockPhrases phrases;

    PageInspection(Extraction extraction, StoreTrial stores, StockPhrases phrases) {
        this.extraction = extraction;
        this.stores = stores;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "page";
    }

    @Override
    public Set<String> kinds() {
        return Set.of("page", "product_page");
    }

    @Override
    public Set<String> hints() {
        return Set.of("rules");
    }

    @Override
    public ObjectNode answer(Question question) {
        URI url = question.base().filter(URI::isAbsolute).orElse(NOWHERE);
        String html = Charsets.decode(question.contentOr("text"), Optional.empty());
        Rules rules = question.text("rules").map(Rules::parse).orElse(Rules.NONE);
        Page page = Page.of(url, Jsoup.parse(html, url.toString()), rules, PriceHabits.UNKNOWN);
        Reading reading = extraction.read(page);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        Field.ALL.forEach(field -> reading.finding(field).ifPresent(finding -> put(answer, finding)));
        reading.assumedStock().ifPresent(finding -> put(answer, finding));
        reading.value(Field.STOCK).ifPresent(stock -> reason(answer, stock));
        if (!reading.stock().isKnown() && answer.has(Field.STOCK.name())) {
            answer.put(DOUBTED, true);
        }
        reading.price().flatMap(Price::currency).ifPresent(currency -> currency(answer, currency));
        reading.openPrice().ifPresent(text -> answer.put("openPrice", text));
        if (reading.listPrice().isEmpty()) {
            answer.remove("listPrice");
        }
        rules.byField().keySet().stream()
                .filter(field -> !isHeard(reading, field))
                .forEach(field -> answer.withArrayProperty(IDLE_RULES).add(field));
        reading.value(Field.STORES)
                .ifPresent(stocks -> stocks.forEach(
                        stock -> answer.withArrayProperty("stores").add(StoreTrial.shape(stock))));
        if (!rules.stores().isEmpty()) {
            answer.setAll(stores.tried(rules.stores(), url, places(page, reading), phrases::read));
        }
        return answer;
    }

    /** The currency of the price, which is its own where nothing else tells one. */
    private static void currency(ObjectNode answer, String currency) {
        answer.put(Field.CURRENCY.name(), currency);
        ObjectNode evidence = answer.withObjectProperty("evidence");
        if (!evidence.has(Field.CURRENCY.name())) {
            evidence.set(Field.CURRENCY.name(), evidence.get(Field.PRICE.name()));
        }
    }

    /** What is said of the stock besides whether it can be bought. */
    private static void reason(ObjectNode answer, Stock stock) {
        stock.reason()
                .filter(reason -> !reason.equals(answer.path(Field.STOCK.name()).asText()))
                .ifPresent(reason -> answer.put(REASON, reason));
        stock.left().ifPresent(left -> answer.put(LEFT, left));
    }

    /** Whether a rule said something of its field. */
    private static boolean isHeard(Reading reading, String field) {
        return Field.named(field).stream()
                .flatMap(named -> reading.said(named).stream())
                .anyMatch(claim -> claim.evidence().extractor().equals(SourceRules.NAME));
    }

    /** What an address that asks for the product's stock may name it by. */
    private static Map<String, String> places(Page page, Reading reading) {
        Map<String, String> places = new TreeMap<>();
        reading.value(Field.SKU).ifPresent(sku -> places.put("sku", sku));
        reading.value(Field.GTIN).ifPresent(gtin -> places.put("gtin", gtin));
        page.rules()
                .stores()
                .stock()
                .flatMap(StoreRules.StockPoint::product)
                .flatMap(rule -> rule.read(page.document()))
                .ifPresent(product -> places.put("product", product));
        return places;
    }

    private static void put(ObjectNode answer, Finding<?> finding) {
        String name = finding.field().name();
        answer.set(name, Shapes.of(finding.value()));
        answer.withObjectProperty("evidence").put(name, finding.evidence().toString());
        finding.differing().forEach(claim -> answer.withObjectProperty("differing")
                .withArrayProperty(name)
                .addObject()
                .put("evidence", claim.evidence().toString())
                .set("value", Shapes.of(claim.value())));
    }

    private static boolean isGuessed(Field<?> field, ObjectNode answer) {
        return answer.has("openPrice") && (field == Field.PRICE || field == Field.CURRENCY);
    }

    @Override
    public List<String> lines(ObjectNode answer) {
        List<String> lines = new ArrayList<>();
        for (Field<?> field : Field.ALL) {
            String name = field.name();
            if (answer.has(name)) {
                String more = field == Field.STOCK ? reason(answer) : isGuessed(field, answer) ? " (a guess)" : "";
                lines.add(String.format(Locale.ROOT, "%-13s %s%s", name, told(answer.get(name)), more));
                lines.add(
                        "              by " + answer.path("evidence").path(name).asText());
                answer.path("differing")
                        .path(name)
                        .forEach(other -> lines.add("              not " + told(other.path("value")) + ", "
                                + other.path("evidence").asText()));
            }
        }
        if (answer.has("openPrice")) {
            lines.add("The price '" + answer.get("openPrice").asText() + "' counts for nothing: neither it nor the page"
                    + " tells its currency, or which of its signs is the decimal point. A rule for the currency does, and"
                    + " so do the source's other prices once it was read.");
        }
        if (answer.has(DOUBTED)) {
            lines.add(
                    "The availability is only the likeliest: for lack of evidence without contradiction, the catalog takes"
                            + " it as unknown.");
        }
        answer.path(IDLE_RULES).forEach(field -> lines.add("The rule for " + field.asText() + " finds nothing here."));
        lines.addAll(StoreFindings.of(answer));
        return lines.isEmpty() ? List.of("This page tells of no product.") : lines;
    }

    private static String reason(ObjectNode answer) {
        String reason = answer.has(REASON) ? ", " + answer.get(REASON).asText() : "";
        return answer.has(LEFT) ? reason + ", " + answer.get(LEFT).asInt() + " left" : reason;
    }

    private static String told(JsonNode value) {
        if (value instanceof ArrayNode array) {
            return String.join(
                    " > ", array.valueStream().map(PageInspection::told).toList());
        }
        String text = value.isObject() ? value.toString() : value.asText();
        return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    }

    private static final int MOST = 200;
}
