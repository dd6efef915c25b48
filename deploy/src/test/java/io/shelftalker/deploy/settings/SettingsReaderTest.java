package io.shelftalker.deploy.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsReaderTest {
    @TempDir
    Path directory;

    @Test
    void readsTheEnvironment() {
        Settings settings = read(Map.of("SHELFTALKER_TELEGRAM_API_URL", "http://localhost:1", "PATH", "/bin"));
        assertThat(settings.values()).containsExactly(Map.entry("telegram.api-url", "http://localhost:1"));
        assertThat(settings.properties()).containsKey("shelftalker.telegram.api-url");
    }

    @Test
    void readsTheSameKeysFromAFileHoweverTheyAreGrouped() throws IOException {
        Path file = file("""
                shelftalker:
                  database-url: postgres://db/shop
                  master-key: 0123456789
                  telegram:
                    api-url: http://localhost:1
                  http:
                    port: 9000
                  egress-allow: [shop.local, "10.0.0.7:8080"]
                """);
        Settings settings = new SettingsReader(Map.of()).read(Optional.of(file));
        assertThat(settings.values())
                .containsEntry("database.url", "postgres://db/shop")
                .containsEntry("telegram.api-url", "http://localhost:1")
                .containsEntry("http.port", "9000")
                .containsEntry("egress.allow", "shop.local,10.0.0.7:8080");
        assertThat(settings.secrets()).contains("0123456789");
    }

    @Test
    void letsTheEnvironmentWinOverTheFile() throws IOException {
        Path file = file("shelftalker: {http-port: 9000}");
        Settings settings = new SettingsReader(Map.of("SHELFTALKER_HTTP_PORT", "9001")).read(Optional.of(file));
        assertThat(settings.get("http.port")).contains("9001");
    }

    @Test
    void takesAnEmptyVariableAsNotSet() {
        assertThat(read(Map.of("SHELFTALKER_TELEGRAM_TOKEN", "")).isEmpty()).isTrue();
    }

    @Test
    void refusesUnknownVariablesAndNamesTheNearest() {
        assertThat(refusal(Map.of("SHELFTALKER_DATABSE_URL", "postgres://db/shop")))
                .containsExactly("SHELFTALKER_DATABSE_URL (environment) is not a setting. The nearest is"
                        + " SHELFTALKER_DATABASE_URL.");
    }

    @Test
    void refusesUnknownKeysOfAFileWithTheirLine() throws IOException {
        Path file = file("""
                shelftalker:
                  http-port: 9000
                  telegram:
                    tokn: 123:abc
                """);
        assertThat(refusal(file))
                .containsExactly("shelftalker.telegram.tokn (" + file + ", line 4) is not a setting."
                        + " The nearest is shelftalker.telegram.token.");
    }

    @Test
    void refusesKeysBesideOurRoot() throws IOException {
        assertThat(refusal(file("shelftaker:\n  http-port: 1\n")))
                .singleElement()
                .asString()
                .startsWith("shelftaker (")
                .contains("line 1", "'shelftalker:'");
    }

    @Test
    void saysAllThatIsWrongAtOnceOneLineEach() {
        assertThat(refusal(Map.of("SHELFTALKER_HTTP_PORT", "eighty", "SHELFTALKER_PUBLIC_URL", "shop.example")))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SHELFTALKER_HTTP_PORT     | 70000             | '70000' is not a port
            SHELFTALKER_PUBLIC_URL    | shop.example      | 'shop.example' is not an http or https URL
            SHELFTALKER_SOURCE_URL    | ftp://shop        | 'ftp://shop' is not an http or https URL
            SHELFTALKER_SOURCE_CRON   | every hour        | 'every hour' is not a schedule
            SHELFTALKER_SOURCE_CRON   | 0 99 * * *        | '0 99 * * *' is not a schedule
            SHELFTALKER_TELEGRAM_MODE | push              | 'push' is none of polling, webhook
            SHELFTALKER_ADMIN_KEY     | hunter2           | the value is not 'st_'
            SHELFTALKER_DATABASE_URL  | mysql://u:pw@db/x | the value is not a PostgreSQL URL
            """)
    void refusesValuesThatCannotBeMeant(String variable, String value, String complaint) {
        assertThat(refusal(Map.of(variable, value)))
                .singleElement()
                .asString()
                .startsWith(variable + " (environment): " + complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 * * * *
            */20 8-18 * * MON-FRI
            30 4 1 * *
            0 0 * * * ?
            0/20 * * * * ? *
            """)
    void takesSchedulesOfUnixAndQuartz(String cron) {
        assertThat(read(Map.of("SHELFTALKER_SOURCE_URL", "https://shop.example", "SHELFTALKER_SOURCE_CRON", cron))
                        .get("source.cron"))
                .contains(cron);
    }

    @Test
    void neverShowsSecrets() {
        assertThat(refusal(Map.of("SHELFTALKER_ADMIN_KEY", "hunter2", "SHELFTALKER_TELEGRAM_SECRET", "hush"))
                        .toString())
                .doesNotContain("hunter2", "hush");
    }

    @Test
    void wantsAMasterKeyForAnExternalDatabase() {
        assertThat(refusal(Map.of("SHELFTALKER_DATABASE_URL", "postgres://db/shop")))
                .singleElement()
                .asString()
                .contains("SHELFTALKER_MASTER_KEY must be set too");
    }

    @Test
    void wantsASecretAndAnAddressForWebhooks() {
        assertThat(refusal(Map.of("SHELFTALKER_TELEGRAM_TOKEN", "123:abc", "SHELFTALKER_TELEGRAM_MODE", "webhook")))
                .containsExactly(
                        "SHELFTALKER_TELEGRAM_MODE is webhook, so SHELFTALKER_TELEGRAM_SECRET must be set too.",
                        "SHELFTALKER_TELEGRAM_MODE is webhook, so SHELFTALKER_PUBLIC_URL must be set too.");
    }

    @Test
    void saysWhichFileCannotBeReadAndWhereYamlBreaks() throws IOException {
        assertThat(refusal(directory.resolve("none.yml")))
                .singleElement()
                .asString()
                .contains("none.yml cannot be read");
        assertThat(refusal(file("shelftalker:\n  a: b\n c: [\n")))
                .singleElement()
                .asString()
                .contains("line 3");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("shelftalker.yml"), text);
    }

    private static Settings read(Map<String, String> environment) {
        return new SettingsReader(environment).read(Optional.empty());
    }

    private static List<String> refusal(Map<String, String> environment) {
        return catchThrowableOfType(Misconfigured.class, () -> read(environment))
                .lines();
    }

    private static List<String> refusal(Path file) {
        return catchThrowableOfType(Misconfigured.class, () -> new SettingsReader(Map.of()).read(Optional.of(file)))
                .lines();
    }
}
