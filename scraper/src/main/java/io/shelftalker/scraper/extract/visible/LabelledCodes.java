package io.shelftalker.scraper.extract.visible;

import io.shelftalker.scraper.extract.Claims;
import io.shelftalker.scraper.extract.Field;
import io.shelftalker.scraper.extract.Gtins;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the codes and the brand that a page labels: {@code Item no.: 4711}, or label and value in two cells. */
final class LabelledCodes {
    private static final int LONGEST = 120;
    private static final int LONGEST_BRAND = 60;
    private static final Pattern SEPARATOR = Pattern.compile(
            "^[\\s\\u200e\\u200f.]*([:：#=»→]|(?<=\\s)[–—-](?=\\s)|n[°ºo.]|nr\\.?:?)?[\\s:：#\\u200e\\u200f]*");
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}./_-]{1,39}");
    private static final Pattern SPACED_CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./_-]{1,39}");
    private static final Pattern TRAILING = Pattern.compile("[. /_-]+$");
    private static final Pattern WORD = Pattern.compile("\\p{Ll}{3}");
    private static final Pattern NO_BRAND = Pattern.compile(
            "(?iu)(no|ohne|sans|sin|senza|zonder|sem|bez|без)[ -]?(brand|name|marke|marque|marca|merk|značky|marki|бренда)"
                    + "|default( brand)?|others?|no");
    private static final Pattern CURRENCY = Pattern.compile("\\p{Sc}");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern LONG_DIGITS = Pattern.compile("(?<!\\d)\\d[\\d -]{6,16}\\d(?!\\d)");
    private static final Pattern OF_CODE = Pattern.compile(
            "(product|article|artikel|item|style)-?(reference|ref|code|number|num|no|nr|sku|identifier)([ -]|$)|(^|[ -])sku([ -]|$)");
    private static final double NAMED = 0.85;
    private static final double LATER = 0.97;
    private static final int MOST_CODES = 6;
    private static final int LONGEST_CODE = 30;
    private static final Set<String> CELLS = Set.of("dt", "th", "td", "label");

    /** A code that is labelled as the maker's, too, is less surely the shop's own. */
    private static final double OF_MAKER = 0.5;

    /** A trade item number is less surely what the shop itself calls the product. */
    private static final double OF_TRADE = 0.7;

    private static final int GTIN_LENGTH = 13;
    private static final double OF_PARTS = 0.93;
    private static final int SEVERAL = 3;

    private final Stage stage;
    private final CodeLabels labels;
    private final Map<Field<String>, Map<String, Said>> heard = new LinkedHashMap<>();

    private record Said(String value, String where, double sureness) {}

    LabelledCodes(Stage stage, CodeLabels labels) {
        this.stage = stage;
        this.labels = labels;
    }

    void say(Claims claims) {
        for (Snippet snippet : stage.scene().snippets()) {
            if (snippet.text().length() <= LONGEST) {
                hearNamed(snippet);
                Pieces.of(snippet.text()).forEach(piece -> hear(snippet, piece));
            }
        }
        stage.scene().facts().forEach(this::hearNamed);
        heard.forEach((field, said) -> say(field, List.copyOf(said.values()), claims));
    }

    /** Of several codes, such as those of a set's parts, others may tell which one is the product's. */
    private void say(Field<String> field, List<Said> said, Claims claims) {
        List<Said> surest = said.stream()
                .sorted(Comparator.comparingDouble(Said::sureness).reversed())
                .toList();
        Said first = surest.getFirst();
        claims.say(field, first.value(), first.where(), sureness(field, first));
        surest.stream()
                .skip(1)
                .forEach(other -> claims.say(field, other.value(), other.where(), LATER * sureness(field, other)));
    }

    private double sureness(Field<String> field, Said said) {
        if (field != Field.SKU) {
            return said.sureness();
        }
        boolean ofMaker = heard.getOrDefault(Field.MPN, Map.of()).containsKey(said.value());
        boolean ofTrade =
                said.value().length() >= GTIN_LENGTH && Gtins.read(said.value()).isPresent();
        double sureness = ofMaker ? said.sureness() * OF_MAKER : said.sureness();
        return (ofTrade ? OF_TRADE : 1) * (isOneOfSeveral(said) ? OF_PARTS : 1) * sureness;
    }

    /** A label that stands before several codes names those of parts or forms, too. */
    private boolean isOneOfSeveral(Said said) {
        return heard.getOrDefault(Field.SKU, Map.of()).values().stream()
                        .filter(other -> other.where().equals(said.where()))
                        .count()
                >= SEVERAL;
    }

    private void put(Field<String> field, Said said) {
        Map<String, Said> known = heard.computeIfAbsent(field, absent -> new LinkedHashMap<>());
        if (known.size() < MOST_CODES || known.containsKey(said.value())) {
            known.merge(said.value(), said, (one, other) -> other.sureness() > one.sureness() ? other : one);
        }
    }

    /** A brand or GTIN has to be better labelled than the one that was heard before. */
    private boolean isNews(Field<String> field, double sureness) {
        return field == Field.SKU
                || field == Field.MPN
                || heard.getOrDefault(field, Map.of()).values().stream()
                        .noneMatch(known -> known.sureness() >= sureness);
    }

    private void hear(Snippet snippet, Pieces.Piece piece) {
        labels.in(piece.text())
                .filter(found -> !stage.isBeside(snippet.parent()))
                .filter(found -> isNews(found.label().field(), found.label().sureness()))
                .ifPresent(found -> {
                    CodeLabels.Label label = found.label();
                    value(snippet, piece, found)
                            .flatMap(value -> read(label, value))
                            .ifPresent(value -> put(
                                    label.field(), new Said(value, "label '" + found.words() + "'", label.sureness())));
                });
    }

    /** A code in an element that is named for it. */
    private void hearNamed(Snippet snippet) {
        String text = snippet.text();
        boolean code = text.length() <= LONGEST_CODE
                && CODE.matcher(text).matches()
                && DIGIT.matcher(text).find();
        if (!code || stage.isBeside(snippet.parent())) {
            return;
        }
        String names = Hints.own(snippet.parent());
        if (OF_CODE.matcher(names).find()) {
            put(Field.SKU, new Said(text, "element named '" + names.strip() + "'", NAMED));
        }
    }

    /** What stands after the label: in the same text, else in the next one. */
    private Optional<String> value(Snippet snippet, Pieces.Piece piece, CodeLabels.Found found) {
        Matcher separator = SEPARATOR.matcher(found.rest());
        String rest = separator.find()
                ? found.rest().substring(separator.end()).strip()
                : found.rest().strip();
        if (!rest.isEmpty()) {
            boolean parted = separator.group(1) != null
                    || found.words().endsWith(".")
                    || found.words().endsWith("#");
            boolean code = CODE.matcher(rest).matches() && DIGIT.matcher(rest).find();
            return parted || code ? Optional.of(rest) : Optional.empty();
        }
        if (!piece.last() || !mayStandBefore(snippet, found)) {
            return Optional.empty();
        }
        int next = snippet.index() + 1;
        Optional<Snippet> value = stage.scene().at(next);
        if (value.filter(text -> text.text().matches("[:：#\\u200e\\u200f\\s-]+"))
                .isPresent()) {
            value = stage.scene().at(next + 1);
        }
        return value.map(Snippet::text)
                .map(text -> text.replaceAll("^[:：#\\u200e\\u200f\\s]+", "").replaceAll("[\\u200e\\u200f]", ""));
    }

    /** A word of many meanings labels the brand behind it only where the page says that it is a label. */
    private static boolean mayStandBefore(Snippet snippet, CodeLabels.Found found) {
        return found.label().field() != Field.BRAND
                || !found.label().many()
                || !found.rest().isBlank()
                || CELLS.contains(snippet.parent().normalName());
    }

    private static Optional<String> read(CodeLabels.Label label, String value) {
        Field<String> field = label.field();
        if (field == Field.GTIN) {
            return LONG_DIGITS
                    .matcher(value)
                    .results()
                    .flatMap(digits -> Gtins.read(digits.group()).stream())
                    .findFirst();
        }
        if (field == Field.BRAND) {
            return Optional.of(value)
                    .filter(brand -> brand.length() <= LONGEST_BRAND && brand.length() > 1)
                    .filter(brand -> !brand.contains(":") && !isAmount(brand))
                    .filter(brand -> !NO_BRAND.matcher(brand).matches())
                    .filter(brand -> !BrandSigns.isOfTrade(brand));
        }
        // A model often has a name, which is no code.
        return code(value)
                .map(code -> TRAILING.matcher(code).replaceFirst(""))
                .filter(code -> field != Field.MPN
                        || !label.many()
                        || !WORD.matcher(code).find());
    }

    private static boolean isAmount(String brand) {
        return NoCode.isMeasure(brand) || CURRENCY.matcher(brand).find();
    }

    private static Optional<String> code(String value) {
        if (NoCode.is(value)) {
            return Optional.empty();
        }
        if (SPACED_CODE.matcher(value).matches()
                && DIGIT.matcher(value).find()
                && !WORD.matcher(value).find()
                && value.chars().filter(Character::isSpaceChar).count() <= 2) {
            return Optional.of(value);
        }
        Matcher first = CODE.matcher(value);
        return first.lookingAt() && DIGIT.matcher(first.group()).find() ? Optional.of(first.group()) : Optional.empty();
    }
}
