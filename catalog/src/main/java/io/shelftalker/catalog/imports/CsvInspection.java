package io.shelftalker.catalog.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.core.inspect.Question;
import io.shelftalker.core.inspect.Shown;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code csv}: the rows of a file, as an import reads them. */
@Singleton
final class CsvInspection implements Shown {
    private static final int SHOWN = 5;
    private static final int LONGEST = 100;

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public Set<String> kinds() {
        return Set.of("csv");
    }

    @Override
    public ObjectNode answer(Question question) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = answer.putArray("rows");
        try {
            CsvFile.read(new ByteArrayInputStream(question.contentOr("text")), row -> {
                ObjectNode cells = rows.addObject();
                row.cells().forEach(cells::put);
            });
        } catch (Unreadable broken) {
            throw new IllegalArgumentException(broken.getMessage(), broken);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return answer;
    }

    @Override
    public List<String> lines(ObjectNode answer) {
        JsonNode rows = answer.path("rows");
        if (rows.isEmpty()) {
            return List.of("There is no row here below the names of the columns.");
        }
        List<String> lines = new ArrayList<>();
        lines.add(rows.size() + (rows.size() == 1 ? " row" : " rows"));
        for (int i = 0; i < Math.min(SHOWN, rows.size()); i++) {
            lines.add("");
            rows.get(i).properties().forEach(cell -> lines.add("  " + cell.getKey() + ": " + shown(cell.getValue())));
        }
        if (rows.size() > SHOWN) {
            lines.add("");
            lines.add("... and " + (rows.size() - SHOWN) + " more; --json shows all.");
        }
        return lines;
    }

    private static String shown(JsonNode value) {
        String text = value.asText().replace('\n', ' ');
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
