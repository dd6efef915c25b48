package io.shelftalker.scraper.extract.visible;

import io.shelftalker.scraper.extract.Field;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The labels that stand before a product's codes and its brand, in many languages. */
final class CodeLabels {
    private static final Pattern OF_ITS_OWN = Pattern.compile("sku|(item|article|product|catalog(ue)?|stock) .+");

    private static final double LESS_BY_RANK = 0.02;
    private static final double PERHAPS = 0.5;

    private final PhraseTree<Label> tree = new PhraseTree<>();

    /**
     * A label.
     *
     * @param sureness how surely it means its field, at most 1
     * @param many whether it has other meanings
     */
    record Label(Field<String> field, double sureness, boolean many) {}

    CodeLabels() {
        Map<String, List<String>> table = PhraseTable.read("code-labels.txt");
        for (Field<String> field : List.of(Field.SKU, Field.GTIN, Field.MPN, Field.BRAND)) {
            put(field, table.getOrDefault(field.name(), List.of()), false);
            put(field, table.getOrDefault(field.name() + " perhaps", List.of()), true);
        }
    }

    private void put(Field<String> field, List<String> labels, boolean many) {
        for (int rank = 0; rank < labels.size(); rank++) {
            double later = LESS_BY_RANK * rank / labels.size();
            tree.put(labels.get(rank), new Label(field, (many ? PERHAPS : 1) - later, many));
        }
    }

    /** A label, and what stands after it in the same text. */
    record Found(Label label, String words, String rest) {}

    /** The label that a text begins with. */
    Optional<Found> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.length() != text.length()
                ? Optional.empty()
                : tree.at(lower, 0)
                        .or(() -> behindAName(lower))
                        .map(hit -> new Found(hit.value(), text.substring(0, hit.end()), text.substring(hit.end())));
    }

    /** A label behind one word that says whose number it is, as in {@code Teahouse item number}. */
    private Optional<PhraseTree.Hit<Label>> behindAName(String lower) {
        int blank = lower.indexOf(' ');
        return blank < 0
                ? Optional.empty()
                : tree.at(lower, blank + 1)
                        .filter(hit -> hit.value().field() == Field.SKU)
                        .filter(hit -> OF_ITS_OWN
                                .matcher(lower.substring(hit.start(), hit.end()))
                                .matches());
    }
}
