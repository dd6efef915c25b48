package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shelftalker.testkit.shop.Fault;
import io.shelftalker.testkit.shop.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a report for machines holds stands in docs/operations.md, and nothing else does. */
class DocumentedReportTest {
    private static final String LOWER = "[a-z][A-Za-z]*(?:\\[])?";
    private static final Pattern FIELD = Pattern.compile("`(" + LOWER + "(?:\\." + LOWER + ")*)`");

    private final ReadShop read = ReadShop.of(12);

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void namesEveryFieldAndNoOther() throws IOException, InterruptedException {
        read.run();
        read.shop.fail(new Fault.PricesTimes(100), Part.PRODUCT);
        read.shop.failProducts(new Fault.SoftNotFound(), "kettle-3");

        String json = read.beans.getBean(RunReports.class).json(read.run(Run.Options.everythingAgain()));

        Set<String> fields = new TreeSet<>();
        collect(new ObjectMapper().readTree(json), "", fields);
        assertThat(documented()).containsExactlyInAnyOrderElementsOf(fields);
    }

    private static void collect(JsonNode node, String path, Set<String> fields) {
        node.properties().forEach(field -> {
            JsonNode value = field.getValue();
            boolean objects = value.isArray() && value.path(0).isObject();
            String name = (path.isEmpty() ? "" : path + ".") + field.getKey() + (objects ? "[]" : "");
            fields.add(name);
            collect(objects ? value.get(0) : value, name, fields);
        });
        fields.remove("pages");
    }

    /** The names in the table, but for values in parentheses and after colons, which are lists of words. */
    private static Set<String> documented() throws IOException {
        Path guide = Path.of("").toAbsolutePath().resolve("../docs/operations.md");
        String text = Files.readString(guide);
        int begin = text.indexOf("### What `scrape --json` prints");
        Set<String> names = new TreeSet<>();
        Matcher field = FIELD.matcher(text.substring(begin, text.indexOf("### What `scrape` prints")));
        while (field.find()) {
            names.add(field.group(1));
        }
        return names;
    }
}
