package io.shelftalker.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sku,name\n1,Thé\n",
                "\ufeffsku,name\r\n1,Thé",
                "sku;name\n1;Thé\n",
                "sku\tname\r1\tThé\r",
                " sku |\"name\"\n\n1|Thé\n",
                "sku,\"name\"\n1,\"Thé\"\n"
            })
    void readsEveryUsualForm(String text) throws Exception {
        assertThat(cells(text.getBytes(StandardCharsets.UTF_8))).containsExactly(Map.of("sku", "1", "name", "Thé"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void readsEveryUsualEncoding(String encoding) throws Exception {
        String mark = encoding.startsWith("UTF-16") ? "\ufeff" : "";
        assertThat(cells((mark + "name\nCrème brûlée").getBytes(Charset.forName(encoding))))
                .containsExactly(Map.of("name", "Crème brûlée"));
    }

    @Test
    void quotedCellsHoldSeparatorsQuotesAndLines() throws Exception {
        assertThat(rows("a,b\n\"x, \"\"y\"\"\nz\",2\n3,4".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        new Row(2, Map.of("a", "x, \"y\"\nz", "b", "2")), new Row(4, Map.of("a", "3", "b", "4")));
    }

    @Test
    void rowsMayBeShorterOrLongerThanTheFirst() throws Exception {
        assertThat(cells("a,b\n1\n1,2,3\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(Map.of("a", "1"), Map.of("a", "1", "b", "2"));
    }

    @Test
    void aCellWithoutEndIsRefusedWithinALimit() {
        byte[] endless = ("a\n\"" + "x".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> rows(endless)).isInstanceOf(Unreadable.class);
    }

    @Test
    void anEmptyFileHasNoRows() throws Exception {
        assertThat(rows(new byte[0])).isEmpty();
    }

    @Property
    void whatIsQuotedComesBack(@ForAll @CharRange(from = ' ', to = '\u2fff') String cell) throws Exception {
        String file = "a,b\n1,\"" + cell.replace("\"", "\"\"") + "\"";
        assertThat(cells(file.getBytes(StandardCharsets.UTF_8))).containsExactly(Map.of("a", "1", "b", cell));
    }

    private static List<Map<String, String>> cells(byte[] file) throws IOException, Unreadable {
        return rows(file).stream().map(Row::cells).toList();
    }

    private static List<Row> rows(byte[] file) throws IOException, Unreadable {
        List<Row> rows = new ArrayList<>();
        CsvFile.read(new ByteArrayInputStream(file), rows::add);
        return rows;
    }
}
