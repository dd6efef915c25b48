package io.shelftalker.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class ApplicationTest {
    private final StringWriter said = new StringWriter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            srve                            | serve
            serve --port 1                  | Unknown options: '--port', '1'
            scrape                          | --source=NAME
            scrape --url ftp://shop         | is not an http or https URL
            scrape --url http://a --delay -1| --delay must be 0 or more, not -1
            scrape --source a --url http://b| mutually exclusive
            demo --port eighty              | eighty
            """)
    void refusesWrongUsageWith64(String line, String complaint) {
        assertThat(run(Map.of(), line.strip().split(" "))).isEqualTo(64);
        assertThat(said.toString()).contains(complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            srve                             | help
            scrape                           | help scrape
            scrape --url http://a --conc 4   | help scrape
            scrape --source a --url http://b | help scrape
            scrape --url http://a --delay -1 | help scrape
            inspect                          | help inspect
            serve --port 1                   | help serve
            bench none                       | help bench
            """)
    void saysWhatIsWrongInThreeLines(String line, String help) {
        run(Map.of(), line.strip().split(" "));

        List<String> lines = said.toString().lines().toList();
        assertThat(lines).hasSize(3).allSatisfy(each -> assertThat(each).hasSizeLessThan(100));
        assertThat(lines.get(1)).startsWith("Usage: shelftalker");
        assertThat(lines.get(2)).startsWith("./shelftalker " + help + " ");
    }

    @Test
    void tellsAllOptionsWhereHelpIsAsked() {
        StringWriter told = new StringWriter();
        CommandLine line = Application.commandLine(Map.of());
        line.setOut(new PrintWriter(told, true));

        assertThat(line.execute("help", "scrape")).isZero();
        Objects.requireNonNull(line.getSubcommands().get("scrape"))
                .getCommandSpec()
                .options()
                .forEach(option -> assertThat(told.toString())
                        .contains(option.longestName().substring(2)));
    }

    @Test
    void refusesUnknownSettingsWith78() {
        assertThat(run(Map.of("SHELFTALKER_HTTP_PROT", "1"), "serve")).isEqualTo(78);
        assertThat(said.toString())
                .isEqualToIgnoringNewLines("SHELFTALKER_HTTP_PROT (environment) is not a setting. The nearest is"
                        + " SHELFTALKER_HTTP_PORT.");
    }

    @Test
    void endsInOneSentenceWhenTheDatabaseDoesNotAnswer(@TempDir Path directory) {
        Map<String, String> away = Map.of(
                "SHELFTALKER_DATABASE_URL", "postgres://127.0.0.1:1/shop",
                "SHELFTALKER_MASTER_KEY", "0123456789abcdef",
                "SHELFTALKER_DATA_DIR", directory.toString());
        assertThat(run(away, "migrate")).isEqualTo(1);
        assertThat(said.toString().lines())
                .singleElement()
                .asString()
                .startsWith("PostgreSQL at 127.0.0.1:1/shop cannot be used");
    }

    private int run(Map<String, String> environment, String... arguments) {
        CommandLine line = Application.commandLine(environment);
        line.setErr(new PrintWriter(said, true));
        return line.execute(arguments);
    }
}
