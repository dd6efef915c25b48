package io.shelftalker.channels;

import java.util.ArrayList;
import java.util.List;

/** Rows of short texts as monospaced columns. */
public final class Columns {
    private static final int GAP = 2;

    private Columns() {}

    /** One line a row, each column as wide as its widest cell; rows may be of different lengths. */
    public static String aligned(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                widen(widths, column, width(row.get(column)));
            }
        }
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(line(row, widths)).append('\n'));
        return text.toString().stripTrailing();
    }

    private static void widen(List<Integer> widths, int column, int width) {
        if (column == widths.size()) {
            widths.add(width);
        }
        widths.set(column, Math.max(widths.get(column), width));
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(widths.get(column) - width(cell) + GAP));
        }
        return line.toString().stripTrailing();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
