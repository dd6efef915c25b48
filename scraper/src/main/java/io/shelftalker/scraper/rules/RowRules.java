package io.shelftalker.scraper.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/** Where the rows of a list stand, in JSON or in HTML, and where in each of them its fields. */
public sealed interface RowRules {
    /** How many rows of a list are read. */
    int MOST_ROWS = 20_000;

    /** The words that say that something is there, or is not, where the shop has its own. */
    StockTerms terms();

    /** The fields that it finds. */
    Set<String> fields();

    /** Words for a stock, in lower case. */
    record StockTerms(Set<String> in, Set<String> out) {
        static final StockTerms NONE = new StockTerms(Set.of(), Set.of());

        public StockTerms {
            in = Set.copyOf(in);
            out = Set.copyOf(out);
        }

        public boolean isEmpty() {
            return in.isEmpty() && out.isEmpty();
        }
    }

    /**
     * Rows in JSON: the elements of a list, or the members of an object.
     *
     * @param cells the way to each field from its row
     */
    record OfJson(JsonPath rows, Map<String, JsonPath> cells, StockTerms terms) implements RowRules {
        public OfJson {
            cells = Map.copyOf(cells);
        }

        @Override
        public Set<String> fields() {
            return cells.keySet();
        }

        /** What each row says, by its fields; empty where there is no list at all. */
        public Optional<List<Map<String, String>>> read(JsonNode root) {
            List<JsonNode> lists =
                    rows.select(root).filter(JsonNode::isContainerNode).toList();
            return lists.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            lists.stream().flatMap(this::rows).limit(MOST_ROWS).toList());
        }

        private Stream<Map<String, String>> rows(JsonNode list) {
            return list.isObject()
                    ? list.propertyStream().map(member -> row(Optional.of(member.getKey()), member.getValue()))
                    : list.valueStream().map(element -> row(Optional.empty(), element));
        }

        private Map<String, String> row(Optional<String> key, JsonNode row) {
            Map<String, String> texts = new LinkedHashMap<>();
            cells.forEach((field, way) -> {
                Optional<String> text = way.isKey() ? key : way.text(row);
                text.ifPresent(told -> texts.put(field, told));
            });
            return texts;
        }
    }

    /** Rows in HTML. */
    record OfHtml(Evaluator rows, String selectorText, Map<String, Rule> cells, StockTerms terms) implements RowRules {
        public OfHtml {
            cells = Map.copyOf(cells);
        }

        @Override
        public Set<String> fields() {
            return cells.keySet();
        }

        /**
         * What each row says, by its fields.
         *
         * @throws EndlessRule where the rules do not come to an end on it
         */
        public List<Map<String, String>> read(Element page) {
            return read(page, new Patience());
        }

        /** @param patience for all rows together */
        List<Map<String, String>> read(Element page, Patience patience) {
            return patience.select(rows, selectorText, page).stream()
                    .limit(MOST_ROWS)
                    .map(row -> row(row, patience))
                    .toList();
        }

        private Map<String, String> row(Element row, Patience patience) {
            Map<String, String> texts = new LinkedHashMap<>();
            cells.forEach((field, rule) -> rule.readRow(row, patience).ifPresent(told -> texts.put(field, told)));
            return texts;
        }
    }
}
