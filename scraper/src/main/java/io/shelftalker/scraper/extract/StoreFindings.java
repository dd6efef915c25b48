package io.shelftalker.scraper.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code inspect page} found of stores, in words. */
final class StoreFindings {
    private StoreFindings() {}

    static List<String> of(ObjectNode answer) {
        List<String> lines = new ArrayList<>();
        answer.path("stores").forEach(store -> lines.add(line("stores", store(store))));
        list(answer.path("directory"), "directory", lines);
        list(answer.path("stock"), "stock", lines);
        return lines;
    }

    private static void list(JsonNode found, String name, List<String> lines) {
        if (found.isMissingNode()) {
            return;
        }
        lines.add(line(name, found.path("url").asText()));
        if (found.has("trouble")) {
            lines.add(line(
                    "",
                    "not read: " + found.path("trouble").asText().replace('_', ' ') + ", "
                            + found.path("detail").asText()));
            return;
        }
        lines.add(line(
                "",
                found.path("rows").asInt() + " rows, " + found.path("stores").asInt() + " with a store, "
                        + found.path("placed").asInt() + " with its place, "
                        + found.path("stocks").asInt()
                        + " with a stock"));
        found.path("examples").forEach(example -> lines.add(line("", store(example))));
    }

    private static String store(JsonNode store) {
        List<String> parts = new ArrayList<>();
        store.properties()
                .forEach(part -> parts.add(part.getKey() + " " + part.getValue().asText()));
        return parts.isEmpty() ? "a row that says nothing" : String.join(", ", parts);
    }

    private static String line(String name, String text) {
        return String.format(Locale.ROOT, "%-13s %s", name, text);
    }
}
