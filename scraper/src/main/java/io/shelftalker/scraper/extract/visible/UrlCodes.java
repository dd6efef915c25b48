package io.shelftalker.scraper.extract.visible;

import io.shelftalker.scraper.extract.Claims;
import io.shelftalker.scraper.extract.Extractor;
import io.shelftalker.scraper.extract.Field;
import io.shelftalker.scraper.extract.Page;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** The product's code in the address of its page, believed more where the page repeats it as a product's. */
@Singleton
public final class UrlCodes implements Extractor {
    private static final Set<String> PARAMETERS = Set.of(
            "pid",
            "sku",
            "product_id",
            "products_id",
            "productid",
            "product",
            "prod",
            "prodid",
            "item",
            "itemid",
            "item_id",
            "art",
            "artnr",
            "article",
            "articleid",
            "code",
            "ean",
            "id_product",
            "idproduct",
            "id");
    private static final Set<String> BEFORE_CODES = Set.of(
            "item",
            "items",
            "product",
            "products",
            "p",
            "pd",
            "prod",
            "products_id",
            "article",
            "artikel",
            "i",
            "detail",
            "offer",
            "listing");
    /** Shops shorten what they call a product in its address in many ways. */
    private static final Pattern SHORT_WORD = Pattern.compile("[a-z]{1,4}");

    private static final Pattern CODE = Pattern.compile("(?=.*\\d)[A-Za-z0-9]{3,30}");
    private static final Pattern LOOSE_CODE = Pattern.compile("(?=.*\\d)[A-Za-z0-9]+([-_.][A-Za-z0-9]+){0,2}");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern ENDING = Pattern.compile("\\.(html?|php|aspx?|jsp|htm|do)$");
    private static final Pattern LAST_TOKEN = Pattern.compile("(?:^|[-_.~,])((?=[A-Za-z]{0,4}\\d)[A-Za-z0-9]{4,30})$");
    private static final Pattern LAST_DIGITS = Pattern.compile("\\D(\\d{5,})$");
    private static final Pattern OF_PRODUCT =
            Pattern.compile("sku|product|prod|item|pid|articl|artik|art-?n|-ad-?no|adno|variant|code|ean");

    /** @param weight how much its place in the address says, at most 1 */
    private record Candidate(String code, String where, double weight) {
        String key() {
            return code.toLowerCase(Locale.ROOT);
        }

        Candidate plus(double more) {
            return new Candidate(code, where, weight + more);
        }
    }

    /** What a parameter of any name weighs, so that it counts only where the page repeats it as a product's code. */
    private static final double IF_REPEATED = 0.1;

    private static final double LEAST = 0.5;
    private static final double MOST = 1.4;
    private static final int LONGEST = 40;

    @Override
    public String name() {
        return "url";
    }

    @Override
    public boolean isProof() {
        return false;
    }

    @Override
    public Cost cost() {
        return Cost.SOME;
    }

    @Override
    public void read(Page page, Claims claims) {
        List<Candidate> candidates = candidates(page.url());
        if (candidates.isEmpty()) {
            return;
        }
        Map<String, Double> repeated = repeated(page, candidates);
        candidates.stream()
                .map(candidate -> candidate.plus(repeated.getOrDefault(candidate.key(), 0.0)))
                .filter(candidate -> candidate.weight() >= LEAST)
                .max(Comparator.comparingDouble(Candidate::weight))
                .ifPresent(best -> claims.say(Field.SKU, best.code(), best.where(), Math.min(MOST, best.weight())));
    }

    private static List<Candidate> candidates(URI url) {
        List<Candidate> candidates = new ArrayList<>();
        parameters(url, candidates);
        List<String> segments = Arrays.stream(
                        Optional.ofNullable(url.getPath()).orElse("").split("/"))
                .filter(segment -> !segment.isBlank())
                .toList();
        for (int index = 0; index < segments.size(); index++) {
            String before = index == 0 ? "" : segments.get(index - 1).toLowerCase(Locale.ROOT);
            segment(segments.get(index), before, index == segments.size() - 1, candidates);
        }
        return candidates;
    }

    private static void parameters(URI url, List<Candidate> candidates) {
        String query = Optional.ofNullable(url.getRawQuery()).orElse("");
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? "" : pair.substring(0, equals).toLowerCase(Locale.ROOT);
            String value = decoded(pair.substring(equals + 1));
            if (equals > 0 && LOOSE_CODE.matcher(value).matches()) {
                double weight = name.equals("id") ? 0.7 : PARAMETERS.contains(name) ? 0.9 : IF_REPEATED;
                candidates.add(new Candidate(value, "parameter " + name, weight));
            }
        }
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return value;
        }
    }

    private static void segment(String segment, String before, boolean last, List<Candidate> candidates) {
        String name = ENDING.matcher(segment).replaceFirst("");
        if (!last && YEAR.matcher(name).matches()) {
            return;
        }
        if (BEFORE_CODES.contains(before) && LOOSE_CODE.matcher(name).matches()) {
            candidates.add(new Candidate(name, "path after " + before, 0.9));
        }
        if (SHORT_WORD.matcher(before).matches() && CODE.matcher(name).matches() && name.length() >= 6) {
            candidates.add(new Candidate(name, "path after " + before, 0.75));
        }
        if (CODE.matcher(name).matches() && name.length() >= 4) {
            candidates.add(new Candidate(name, "path", last ? 0.8 : 0.5));
        }
        Matcher token = LAST_TOKEN.matcher(name);
        if (token.find()) {
            candidates.add(new Candidate(token.group(1), "end of path", last ? 0.8 : 0.5));
        }
        Matcher digits = LAST_DIGITS.matcher(name);
        if (digits.find()) {
            candidates.add(new Candidate(digits.group(1), "last digits of path", last ? 0.7 : 0.5));
        }
    }

    /** How much more codes count for being repeated by the page: most as a product's. */
    private static Map<String, Double> repeated(Page page, List<Candidate> candidates) {
        Map<String, Double> repeated = new HashMap<>();
        BitSet lengths = new BitSet(LONGEST);
        candidates.stream()
                .map(Candidate::key)
                .filter(key -> key.length() <= LONGEST)
                .forEach(key -> {
                    repeated.put(key, 0.0);
                    lengths.set(key.length());
                });
        page.attributed().forEach(element -> look(element, lengths, repeated));
        return repeated;
    }

    /** @param lengths of the codes, since most attributes are not even as long as one */
    private static void look(Element element, BitSet lengths, Map<String, Double> repeated) {
        for (Attribute attribute : element.attributes()) {
            String value = attribute.getValue();
            if (lengths.get(value.length())) {
                repeated.computeIfPresent(
                        value.toLowerCase(Locale.ROOT), (code, most) -> Math.max(most, weight(element, attribute)));
            }
        }
    }

    private static double weight(Element element, Attribute attribute) {
        boolean product =
                OF_PRODUCT.matcher(attribute.getKey().toLowerCase(Locale.ROOT)).find()
                        || OF_PRODUCT.matcher(Hints.own(element)).find();
        return product ? 0.5 : 0.2;
    }
}
