package io.shelftalker.catalog.imports;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of a file.
 *
 * @param line where it begins, counted from 1
 * @param cells by the names of their columns, in their order; what a short row lacks is absent
 */
public record Row(long line, Map<String, String> cells) {
    public Row {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}
