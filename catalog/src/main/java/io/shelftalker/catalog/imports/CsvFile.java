package io.shelftalker.catalog.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a CSV file row by row: with any of the usual separators, in UTF-8, UTF-16 or Windows' encoding, with quoted cells
 * over several lines. Its first row names the columns.
 */
public final class CsvFile {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int LONGEST_CELL = 1 << 20;
    private static final char MARK = '\ufeff';

    private CsvFile() {}

    /**
     * Gives every row but the first, in their order.
     *
     * @throws Unreadable if the file is no CSV, with the line where that shows
     */
    public static void read(InputStream file, Consumer<Row> rows) throws IOException, Unreadable {
        BufferedReader text = text(file);
        char separator = separator(text);
        Optional<List<String>> header = Optional.empty();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(LONGEST_CELL)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)) {
            for (CsvRecord record : records) {
                header.ifPresent(names -> rows.accept(row(names, record)));
                header = header.or(() -> Optional.of(
                        record.getFields().stream().map(String::strip).toList()));
            }
        } catch (CsvParseException broken) {
            Throwable cause = broken.getCause() == null ? broken : broken.getCause();
            throw new Unreadable(String.valueOf(cause.getMessage()));
        }
    }

    private static Row row(List<String> names, CsvRecord record) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(names.size(), record.getFieldCount()); i++) {
            cells.putIfAbsent(names.get(i), record.getField(i));
        }
        return new Row(record.getStartingLineNumber(), cells);
    }

    private static BufferedReader text(InputStream file) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(file, TextDecoding.lookedAt());
        bytes.mark(TextDecoding.lookedAt());
        byte[] beginning = bytes.readNBytes(TextDecoding.lookedAt());
        bytes.reset();
        BufferedReader text =
                new BufferedReader(new InputStreamReader(bytes, TextDecoding.of(beginning)), TextDecoding.lookedAt());
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        return text;
    }

    /** The one that stands most often in the first line, outside of quotes. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(TextDecoding.lookedAt());
        int[] counts = new int[SEPARATORS.size()];
        boolean quoted = false;
        for (int i = 1; i < TextDecoding.lookedAt(); i++) {
            int c = text.read();
            quoted ^= c == '"';
            if (c < 0 || (!quoted && (c == '\n' || c == '\r'))) {
                break;
            }
            int known = SEPARATORS.indexOf((char) c);
            if (known >= 0 && !quoted) {
                counts[known]++;
            }
        }
        text.reset();
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.get(best);
    }
}
